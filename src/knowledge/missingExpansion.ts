import type { Entry, Language } from './entry.js'
import { fold } from './fold.js'
import { EXPANSION_ASKED, NOT_SPELLED_OUT } from './slots.js'

const EXPLAINS = '(?:signifie|veut dire|designe|staat voor|staan voor|betekent|stands? for|means?)\\b'

/** Whether the words behind a short form are asked for that the entry names without them. */
export function lacksExpansion(
  text: string,
  question: string,
  answer: string,
  entry: Entry,
  language: Language,
): boolean {
  if (!EXPANSION_ASKED[language].test(question)) return false
  const named = shortFormsIn(text).filter((form) => answer.includes(form))
  if (named.length > 0 && NOT_SPELLED_OUT.test(answer)) return true
  if (entry.kind === 'definition' || named.length === 0) return false
  return !named.some((form) => explains(form, answer) || isMeantFor(form, entry, language))
}

/** A wording of the entry asks for that short form's words. */
function isMeantFor(form: string, { topic, questions }: Entry, language: Language): boolean {
  return [topic[language], ...questions[language]]
    .map(fold)
    .some((wording) => wording.includes(form) && EXPANSION_ASKED[language].test(wording))
}

/** Words of two to six capitals, folded. */
function shortFormsIn(text: string): string[] {
  return (text.match(/(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu) ?? []).map(fold)
}

/** "RPE (Réseau …)", "Réseau … (RPE)", "RPE stands for …". */
function explains(form: string, answer: string): boolean {
  return new RegExp(`\\(${form}\\b|\\b${form}(?: [a-z]+)?(?: ?[(:=]| ${EXPLAINS})`).test(answer)
}
