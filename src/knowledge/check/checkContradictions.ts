import { termsOf } from '../terms.js'
import { figuresOf } from './figuresOf.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

/** An entry's figures for one thing, and the word that it uses for the thing. */
type Count = { readonly at: FiledEntry; readonly noun: string; readonly figures: Set<string> }

/** Everything is measured in these, so that different numbers of them contradict nothing. */
const MEASURES =
  /^(?:ans?|annees?|années?|mois|semaines?|jours?|heures?|minutes?|fois|euros?|millions?|milliards?|pour|points?)$/
/** A number, in digits or in a word, and the noun after it. A section's or an article's number counts nothing. */
const COUNT =
  /(?<![\d§.,/])(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)|\d+|\p{L}+)[ \u00a0\u202f](?:d['’]|des? )?(\p{L}{3,})/gu

const { warning } = problemsOf('contradictions')

/**
 * Entries of one section that state different numbers of the same thing, by the noun that follows the number in the French
 * answers; the other languages' figures are held against the French ones. One warning for each thing of a section.
 */
export function checkContradictions(filed: readonly FiledEntry[]): Problem[] {
  const things = new Map<string, Count[]>()
  for (const at of filed) {
    for (const [thing, count] of countsIn(at)) {
      for (const { document, section } of at.entry.sources) {
        const key = `${document} ${section} ${thing}`
        things.set(key, [...(things.get(key) ?? []), count])
      }
    }
  }
  const told = [...things.values()].map(differing).filter((counts) => counts.length > 1)
  return told.map((counts) => {
    const [first] = counts as [Count]
    const said = counts.map(({ at, figures }) => `${[...figures].join(', ')} in ${at.entry.id}`)
    return warning(first.at, `"${first.noun}" are ${said.join('; ')}: check that these are different things`)
  })
}

/** The counts that share no figure with some other one; an entry that gives a total and its parts agrees with each. */
function differing(counts: readonly Count[]): readonly Count[] {
  return counts.filter(({ figures }) =>
    counts.some((other) => [...figures].every((figure) => !other.figures.has(figure))),
  )
}

function countsIn(at: FiledEntry): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>()
  for (const [, number = '', noun = ''] of at.entry.answer.fr.matchAll(COUNT)) {
    const [figure] = figuresOf(number, 'fr').stated
    const thing = termsOf(noun, 'fr')[0]?.key
    if (figure === undefined || thing === undefined || MEASURES.test(noun.toLowerCase())) continue
    const count = counts.get(thing) ?? { at, noun, figures: new Set() }
    counts.set(thing, count)
    count.figures.add(figure)
  }
  return counts
}
