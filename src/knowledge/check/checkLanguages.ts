import { detectLanguage } from '../detectLanguage.js'
import { LANGUAGES, type Language } from '../entry.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

const { error, warning } = problemsOf('languages')

/** Texts that stand under one language and read as another: a question so worded is answered in the wrong language. */
export function checkLanguages(filed: readonly FiledEntry[]): Problem[] {
  return filed.flatMap((at) =>
    LANGUAGES.flatMap((language) => [...answerOf(at, language), ...wordingsOf(at, language)]),
  )
}

function answerOf(at: FiledEntry, language: Language): Problem[] {
  const read = detectLanguage(at.entry.answer[language])
  if (read === language) return []
  if (read) return [error(at, `the ${language} answer reads as ${read}: write it in ${language}`)]
  return [warning(at, `the ${language} answer does not tell its language: check that it is ${language} throughout`)]
}

function wordingsOf(at: FiledEntry, language: Language): Problem[] {
  return at.entry.questions[language].flatMap((wording) => {
    const read = detectLanguage(wording)
    if (!read || read === language) return []
    return [warning(at, `the ${language} wording "${wording}" reads as ${read}: reword it, or move it to ${read}`)]
  })
}
