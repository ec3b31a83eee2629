import { LANGUAGES, type Language } from '../entry.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

/** Characters of a topic (it is a button's label) and of an answer; words of a wording; wordings that an entry needs. */
const TOPIC = { least: 10, most: 60 }
const ANSWER = { least: 20, most: 800 }
const WORDING = { least: 2, most: 25 }
const WORDINGS: Readonly<Record<Language, number>> = { fr: 8, nl: 6, en: 5 }

const { error } = problemsOf('lengths')

/** Topics, answers and wordings that are too short or too long, and entries with too few wordings. */
export function checkLengths(filed: readonly FiledEntry[]): Problem[] {
  return filed.flatMap((at) => LANGUAGES.flatMap((language) => lengthsOf(at, language)))
}

function lengthsOf(at: FiledEntry, language: Language): Problem[] {
  const { topic, answer, questions } = at.entry
  const told: string[] = []
  if (isOutside(topic[language].length, TOPIC)) {
    told.push(`the ${language} topic has ${topic[language].length} characters: make it ${span(TOPIC)}`)
  }
  if (isOutside(answer[language].length, ANSWER)) {
    told.push(`the ${language} answer has ${answer[language].length} characters: make it ${span(ANSWER)}`)
  }
  for (const wording of questions[language]) {
    const words = wordsIn(wording)
    if (isOutside(words, WORDING)) {
      told.push(`the ${language} wording "${wording}" has ${words} words: make it ${span(WORDING)}, or remove it`)
    }
  }
  const missing = WORDINGS[language] - questions[language].length
  if (missing > 0) told.push(`${missing} wordings are missing in ${language}: write at least ${WORDINGS[language]}`)
  return told.map((text) => error(at, text))
}

function isOutside(size: number, { least, most }: typeof TOPIC): boolean {
  return size < least || size > most
}

function span({ least, most }: typeof TOPIC): string {
  return `${least} to ${most}`
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.§/-]*/gu)?.length ?? 0
}
