import { loadQuotations, quotationsFolder, quotationsStamp } from './imports/quotationFiles.js'
import type { Entry, KnowledgeDocument } from './knowledge/entry.js'
import { createLibrary, type Library } from './knowledge/quotation/library.js'
import type { Log } from './usecases/ports.js'

/** An import shows in the bot's answers at most this much later. */
const LOOK_EVERY_MS = 10_000

/** The imported documents as they stand now: read at the start, and again when an import changed them. */
export function quotationLibrary(
  storeFolder: string,
  { entries, documents }: { readonly entries: readonly Entry[]; readonly documents: readonly KnowledgeDocument[] },
  log: Log,
): () => Library {
  const folder = quotationsFolder(storeFolder)
  const load = () => {
    const report = (file: string, problem: string) => log.warn({ file, problem }, 'imported document left out')
    return createLibrary(loadQuotations(folder, report), entries, documents)
  }
  let stamp = quotationsStamp(folder)
  let library = load()
  let lookedAt = Date.now()
  return () => {
    if (Date.now() - lookedAt < LOOK_EVERY_MS) return library
    lookedAt = Date.now()
    const now = quotationsStamp(folder)
    if (now === stamp) return library
    stamp = now
    library = load()
    return library
  }
}
