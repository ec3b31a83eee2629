import type { Entry, KnowledgeDocument, Language, Source } from '../entry.js'
import { type Term, termsOf } from '../terms.js'
import type { ReadDocument, ReadPassage } from './readPassage.js'
import { type Statement, statementsOf } from './statements.js'
import { createSupporter, type Support, type Supporter } from './support.js'

/** A known document found again in an imported one: for each entry's source the support, in `support` by `supportKey`. */
type Recognised = {
  readonly known: KnowledgeDocument
  readonly support: ReadonlyMap<string, Support>
  readonly supported: readonly string[]
  readonly missing: readonly string[]
  /** What the entries say of each passage that supports one, as the keys of terms. */
  readonly covered: Covered
}
export type Covered = ReadonlyMap<ReadPassage, ReadonlySet<string>>

/** The imported document is the known one most of whose entries it supports as a whole; any other supports one in eight. */
const SHARE_OF_ENTRIES = 0.5
/** A passage that no other source of the entry has taken goes first, unless the section's title speaks for one that has. */
const UNTAKEN = 0.25

/** Names what an entry states at a source. */
export function supportKey(entryId: string, { document, section }: Source): string {
  return `${entryId} ${document} ${section}`
}

/** Tells which known document an imported one is, by what it supports; undefined for any other document. */
type Recogniser = (read: ReadDocument) => Recognised | undefined

/** A recogniser of the known documents; it reads the entries once in each language that it meets. */
export function createRecogniser(entries: readonly Entry[], known: readonly KnowledgeDocument[]): Recogniser {
  const statements = new Map<string, readonly Statement[]>()
  const stated = (key: string, language: Language) => {
    const name = `${language} ${key}`
    const own = statements.get(name) ?? statementsOf(entries, key, language)
    statements.set(name, own)
    return own
  }
  return (read) => {
    const supporter = createSupporter(read)
    let best: { known: KnowledgeDocument; found: readonly Found[]; share: number } | undefined
    for (const document of known) {
      const found = stated(document.key, read.language).map((statement) => ({
        statement,
        whole: supporter.whole(statement),
      }))
      const share = found.filter(({ whole }) => whole).length / Math.max(1, found.length)
      if (share >= SHARE_OF_ENTRIES && share > (best?.share ?? 0)) best = { known: document, found, share }
    }
    return best && recognised(best.known, best.found, supporter)
  }
}

type Found = { readonly statement: Statement; readonly whole: Support | undefined }
type Supported = { readonly statement: Statement; readonly supports: readonly Support[] }

function recognised(known: KnowledgeDocument, all: readonly Found[], supporter: Supporter): Recognised {
  const found = all.map(({ statement, whole }) => ({
    statement,
    supports: [...(whole ? [whole] : []), ...supporter.sentences(statement)],
  }))
  const titles = new Map(known.sections.map(({ id, title }) => [id, termsOf(title, 'fr')]))
  const support = new Map<string, Support>()
  for (const { statement, supports } of found) {
    const taken = new Set<ReadPassage>()
    for (const source of statement.sources) {
      const own = statement.sources.length > 1 ? pick(supports, titles.get(source.section) ?? [], taken) : supports[0]
      if (!own) continue
      taken.add(own.passage)
      support.set(supportKey(statement.id, source), own)
    }
  }
  const ids = (some: readonly Supported[]) => some.map(({ statement }) => statement.id)
  return {
    known,
    support,
    supported: ids(found.filter(({ supports }) => supports.length > 0)),
    missing: ids(found.filter(({ supports }) => supports.length === 0)),
    covered: coveredBy(found),
  }
}

function coveredBy(found: readonly Supported[]): Covered {
  const covered = new Map<ReadPassage, Set<string>>()
  for (const { statement, supports } of found)
    for (const { passage } of supports)
      covered.set(passage, new Set([...(covered.get(passage) ?? []), ...statement.whole.keys()]))
  return covered
}

/** The support for one of several sources of an entry: the one that the section's title fits, else the best. */
function pick(
  supports: readonly Support[],
  title: readonly Term[],
  taken: ReadonlySet<ReadPassage>,
): Support | undefined {
  let best: { support: Support; fit: number } | undefined
  for (const support of supports) {
    const held = new Set([...support.passage.terms, ...support.passage.titles].map(({ key }) => key))
    const share = title.filter(({ key }) => held.has(key)).length / Math.max(1, title.length)
    const fit = share + (taken.has(support.passage) ? 0 : UNTAKEN)
    if (fit > (best?.fit ?? -1)) best = { support, fit }
  }
  return best?.support
}
