import type { Entry, Language } from './entry.js'
import { fold } from './fold.js'
import { MATTERS_OF_LIFE } from './mattersOfLife.js'
import { MATTERS_OF_PAPERS } from './mattersOfPapers.js'
import { MATTERS_OF_RULES } from './mattersOfRules.js'
import { MATTERS_OF_WORK } from './mattersOfWork.js'
import type { Matter } from './matterTable.js'

const MATTERS = [...MATTERS_OF_RULES, ...MATTERS_OF_LIFE, ...MATTERS_OF_PAPERS, ...MATTERS_OF_WORK]

/** The matters of its own (an appeal, a dismissal, a refund, a password…) that a folded question is about. */
export function mattersAsked(question: string, language: Language): readonly Matter[] {
  return MATTERS.filter((matter) => matter[language].asked.test(question))
}

/** Whether the entry says nothing of a matter, neither in its topic and answer nor in the wordings that its author meant it for. */
export function lacksMatter(
  asked: readonly Matter[],
  { topic, answer, questions }: Entry,
  language: Language,
): boolean {
  if (asked.length === 0) return false
  const text = fold([topic[language], answer[language], ...questions[language]].join('\n'))
  return asked.some((matter) => !matter[language].held.test(text))
}
