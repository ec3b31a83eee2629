import type { Entry, Language } from './entry.js'
import { fold } from './fold.js'
import type { LanguageIndex } from './languageIndex.js'
import { MUNICIPALITIES } from './municipalities.js'
import type { Query } from './query.js'
import { EXPANSION_ASKED, NOT_SPELLED_OUT, SLOTS } from './slots.js'
import { termsOf } from './terms.js'
import { plainText } from './words.js'

/** Whether the question insists on an amount, a number, a year, a place, an expansion… that the entry does not hold. */
export function lacksDetail(query: Query, at: number, entry: Entry, index: LanguageIndex): boolean {
  const question = plainText(query.text, index.language)
  const answer = index.answers[at] as string
  return (
    SLOTS.some(({ asked, held }) => asked[index.language].test(question) && !held.test(answer)) ||
    (question.match(/\b(?:19|20)\d\d\b/g) ?? []).some((year) => !holds(index, at, year)) ||
    lacksCounted(question, at, entry, index) ||
    lacksExpansion(query.text, question, answer, index.language)
  )
}

function holds(index: LanguageIndex, at: number, key: string): boolean {
  const term = index.terms.get(key)
  return term !== undefined && (index.held[at] as ReadonlySet<number>).has(term)
}

const COUNTED: Readonly<Record<Language, RegExp>> = {
  fr: /\bcombien (?!(?:de |d')(?:temps|jours?|semaines?|mois|annees?|fois)\b)(?:de |d'|des )?(.+)/,
  nl: /\bhoeveel (?!tijd|dagen|weken|maanden|jaar|keer)(.+)/,
  en: /\bhow many (?!days|weeks|months|years|times)(.+)/,
}

/** A count is asked of a thing that the entry does not state, or for one municipality: the documents count for the Region. */
function lacksCounted(question: string, at: number, entry: Entry, index: LanguageIndex): boolean {
  const [, counted] = COUNTED[index.language].exec(question) ?? []
  if (counted === undefined) return false
  if (MUNICIPALITIES.test(counted) && !MUNICIPALITIES.test(index.answers[at] as string)) return true
  if (entry.kind === 'figure') return false
  const thing = termsOf(counted, index.language, index.repair).find(({ background, pair }) => !background && !pair)
  const term = thing && index.terms.get(thing.key)
  return term !== undefined && !(index.stated[at] as ReadonlySet<number>).has(term)
}

function lacksExpansion(text: string, question: string, answer: string, language: Language): boolean {
  return EXPANSION_ASKED[language].test(question) && NOT_SPELLED_OUT.test(answer) && namesShortForm(text, answer)
}

/** A word of two to six capitals in the question that the answer names too. */
function namesShortForm(text: string, answer: string): boolean {
  const forms = text.match(/(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu) ?? []
  return forms.some((form) => answer.includes(fold(form)))
}
