import { LANGUAGES } from '../entry.js'
import { plainWords } from './plainWords.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

const { error } = problemsOf('topics')

/** Topics that two entries share in a language: offered side by side, nobody could tell the two buttons apart. */
export function checkTopics(filed: readonly FiledEntry[]): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const first = new Map<string, FiledEntry>()
    return filed.flatMap((at) => {
      const key = plainWords(at.entry.topic[language])
      const other = first.get(key)
      first.set(key, other ?? at)
      return other
        ? [error(at, `${other.entry.id} has the same ${language} topic "${at.entry.topic[language]}": change one`)]
        : []
    })
  })
}
