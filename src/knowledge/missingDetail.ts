import type { Entry } from './entry.js'
import { fold } from './fold.js'
import type { LanguageIndex } from './languageIndex.js'
import { lacksMatter } from './matters.js'
import { lacksCounted } from './missingCount.js'
import { lacksExpansion } from './missingExpansion.js'
import type { Query } from './query.js'

/** Whether the question insists on an amount, a number, a year, a place, an expansion… that the entry does not hold. */
export function lacksDetail(query: Query, at: number, entry: Entry, index: LanguageIndex): boolean {
  const { question, slots, matters, years } = query.insisted
  const answer = index.answers[at] as string
  return (
    slots.some(({ held }) => !held.test(answer)) ||
    years.some((year) => !holds(index, at, year)) ||
    lacksCounted(question, at, entry, index) ||
    namesUnknownShortForm(query) ||
    lacksMatter(matters, entry, index.language) ||
    lacksExpansion(query.text, question, answer, entry, index.language)
  )
}

function holds(index: LanguageIndex, at: number, key: string): boolean {
  const term = index.terms.get(key)
  return term !== undefined && (index.held[at] as ReadonlySet<number>).has(term)
}

/** Three capitals or more that no entry holds are the name of something else. A text all in capitals tells nothing by them. */
function namesUnknownShortForm({ text, terms }: Query): boolean {
  if (!/\p{Ll}/u.test(text)) return false
  const forms = (text.match(/(?<![\p{L}\d-])\p{Lu}{3,6}(?![\p{L}\d-])/gu) ?? []).map(fold)
  return terms.some(({ id, key, pair }) => id === undefined && !pair && forms.some((form) => form.startsWith(key)))
}
