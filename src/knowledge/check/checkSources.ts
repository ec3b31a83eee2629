import type { KnowledgeDocument } from '../entry.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

const { error } = problemsOf('sources')

/** Ids used twice, sections that no document has, and a section named twice by one entry. */
export function checkSources(filed: readonly FiledEntry[], documents: readonly KnowledgeDocument[]): Problem[] {
  const sections = new Set(documents.flatMap(({ key, sections: own }) => own.map(({ id }) => `${key} ${id}`)))
  const files = new Map<string, string>()
  return filed.flatMap((at) => {
    const { id, sources } = at.entry
    const first = files.get(id)
    files.set(id, first ?? at.file)
    const named = sources.map(({ document, section }) => `${document} ${section}`)
    return [
      ...(first === undefined ? [] : [error(at, `the id stands in ${first} too: rename one of the entries`)]),
      ...named
        .filter((section) => !sections.has(section))
        .map((section) => error(at, `no section "${section}" in documents.json: correct the source`)),
      ...named
        .filter((section, i) => named.indexOf(section) < i)
        .map((section) => error(at, `the source "${section}" is named twice: remove one`)),
    ]
  })
}
