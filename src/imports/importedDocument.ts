import { createHash } from 'node:crypto'
import { detectLanguage } from '../knowledge/detectLanguage.js'
import type { Language } from '../knowledge/entry.js'
import type { ImportedDocument, Passage } from '../knowledge/quotation/passage.js'
import { cutPassages } from './cutPassages.js'
import type { ReadDocument } from './readDocument.js'

/** Passages enough to tell a document's language. */
const SAMPLE = 200

/** Makes the document that is kept. The same file name of the same audience always has the same id. Throws Unreadable. */
export function importedDocument({ title, fileName, sections }: ReadDocument, audience: string): ImportedDocument {
  const passages = cutPassages(sections)
  const id = createHash('sha256')
    .update(JSON.stringify([audience, fileName]))
    .digest('hex')
    .slice(0, 32)
  return { id, title, audience, language: languageOf(passages), passages }
}

/** The language of most of the passages that tell one. */
function languageOf(passages: readonly Passage[]): Language | undefined {
  const votes = new Map<Language, number>()
  for (const { text } of passages.slice(0, SAMPLE)) {
    const language = detectLanguage(text)
    if (language) votes.set(language, (votes.get(language) ?? 0) + 1)
  }
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0)
  return [...votes].find(([, count]) => count > all / 2)?.[0]
}
