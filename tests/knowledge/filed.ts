import type { FiledEntry, Problem } from '../../src/knowledge/check/problem.js'
import type { Entry, KnowledgeDocument, Language } from '../../src/knowledge/entry.js'
import { anEntry } from './anEntry.js'

/** An invented document with the sections of `anEntry`. */
export const CADRE: KnowledgeDocument = {
  key: 'cadre',
  title: 'Cadre inventé',
  short: 'Cadre',
  sections: [
    { id: '1', title: 'Les vélos' },
    { id: '2', title: 'Les jardins' },
  ],
}

/** An entry in a file of its own. */
export function filed(entry: Entry, file = 'some.json'): FiledEntry {
  return { file, entry }
}

/** An entry with these answers and nothing else that matters. */
export function answering(id: string, answers: Partial<Record<Language, string>>, sections = ['cadre 1']): FiledEntry {
  const words = Object.entries(answers).map(([language, answer]) => [language, { topic: id, answer, questions: [] }])
  return filed(anEntry(id, Object.fromEntries(words), { sections }))
}

/** What was found, one line each. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ severity, entry, text }) => `${severity} ${entry}: ${text}`)
}
