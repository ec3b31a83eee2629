import type { KnowledgeDocument } from '../entry.js'
import type { FiledEntry, Problem } from './problem.js'

/** A section of a document and the entries that stand for it. */
export type Covered = {
  readonly document: KnowledgeDocument
  readonly section: KnowledgeDocument['sections'][number]
  readonly entries: readonly string[]
}

/** Every section of every document, in the documents' order, with the ids of the entries that name it as a source. */
export function coverage(filed: readonly FiledEntry[], documents: readonly KnowledgeDocument[]): Covered[] {
  return documents.flatMap((document) =>
    document.sections.map((section) => ({
      document,
      section,
      entries: filed
        .filter(({ entry }) => entry.sources.some((at) => at.document === document.key && at.section === section.id))
        .map(({ entry }) => entry.id),
    })),
  )
}

/** The sections that no entry stands for. */
export function checkCoverage(covered: readonly Covered[]): Problem[] {
  return covered
    .filter(({ entries }) => entries.length === 0)
    .map(({ document, section }) => ({
      severity: 'error',
      check: 'coverage',
      file: 'documents.json',
      text: `no entry stands for section "${section.id}" (${section.title}) of ${document.key}: write one`,
    }))
}
