import { askedFor } from '../asked.js'
import type { Language } from '../entry.js'
import { BODY_MARK } from '../expressions.js'
import { fold } from '../fold.js'
import type { Asked } from '../questionWords.js'
import { regionsNamed } from '../regions.js'
import { EXPANSION_ASKED, SLOTS } from '../slots.js'
import { plainText, wordsOf } from '../words.js'

const FIGURE = /^\d/
const MOMENT =
  /\d|\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|january|february|march|may|june|july|august|october|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:avant|apres|lors|fin|debut|terme|voor|na|einde|begin|before|after|when|end)\b/
const YEAR = /\b(?:19|20)\d\d\b/g

/**
 * Whether words to be quoted lack what the question insists on: an amount, a figure, a date, a year, what a short form
 * stands for, a body, or the region that it names. `about` is what the passage belongs to: its titles and its own words.
 */
export function quoteLacksDetail(
  question: string,
  language: Language,
  quote: Quoted,
  about: { readonly text: string; readonly keys: ReadonlySet<string> },
  asked: readonly { readonly key: string }[],
): boolean {
  const plain = plainText(question, language)
  const folded = fold(quote.text)
  return (
    SLOTS.some((slot) => slot.asked[language].test(plain) && !slot.held.test(folded)) ||
    lacksKind(askedFor(question, language), quote) ||
    (plain.match(YEAR) ?? []).some((year) => !fold(about.text).includes(year)) ||
    asked.some(({ key }) => key.endsWith(BODY_MARK) && !about.keys.has(key)) ||
    namesOtherRegion(question, about.text) ||
    (EXPANSION_ASKED[language].test(plain) && !spellsOut(question, quote.text))
  )
}

type Quoted = { readonly text: string; readonly language: Language }

/** The slot of counts takes "un" for a number, which stands in any passage: words to be quoted have to hold a figure. */
function lacksKind(asked: ReadonlySet<Asked>, { text, language }: Quoted): boolean {
  if (asked.has('count') && !wordsOf(text, language).some((word) => FIGURE.test(word))) return true
  return asked.has('when') && !MOMENT.test(fold(text))
}

function namesOtherRegion(question: string, text: string): boolean {
  const asked = regionsNamed(question)
  const of = regionsNamed(text)
  if (asked.brussels === asked.wallonia) return false
  return asked.brussels ? of.wallonia && !of.brussels : !of.wallonia
}

/** A short form of the question beside its words: "ISP (insertion …)", "insertion … (ISP)", "ISP = …". */
function spellsOut(question: string, quote: string): boolean {
  const forms = question.match(/(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu) ?? []
  return forms.length === 0 || forms.some((form) => new RegExp(`\\(${form}\\)|${form} ?[(:=]`, 'u').test(quote))
}
