import { LANGUAGES } from '../entry.js'
import { figuresOf } from './figuresOf.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

const { warning } = problemsOf('figures')

/** Figures that an answer states in one language and leaves out in another. */
export function checkFigures(filed: readonly FiledEntry[]): Problem[] {
  return filed.flatMap((at) => {
    const said = LANGUAGES.map((language) => ({ language, ...figuresOf(at.entry.answer[language], language) }))
    const all = new Set(said.flatMap(({ stated }) => [...stated]))
    return [...all].flatMap((figure) => {
      const having = said.filter(({ stated }) => stated.has(figure)).map(({ language }) => language)
      const lacking = said
        .filter(({ stated, possible }) => !stated.has(figure) && !possible.has(figure))
        .map(({ language }) => language)
      if (lacking.length === 0) return []
      return [
        warning(at, `${figure} stands in the ${having.join(' and ')} answer, not in ${lacking.join(' and ')}: add it`),
      ]
    })
  })
}
