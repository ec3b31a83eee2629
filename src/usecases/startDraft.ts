import { isDeepStrictEqual } from 'node:util'
import { brusselsDay } from '../domain/calendarDay.js'
import { defaultsOf } from '../domain/defaults.js'
import { beginDraft, type Draft, FIELDS, isBlank, type Said, type Typed } from '../domain/draft.js'
import { conventionRefusal } from '../domain/eligibility.js'
import type { Municipality } from '../domain/municipality.js'
import { hasRole, type Member } from '../domain/people.js'
import { readPrefill } from '../domain/prefill/readPrefill.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Clock, Directory, Ids, Store } from './ports.js'

/** A draft to fill in, and the owner's other drafts, last touched first. */
export interface Started {
  readonly ok: true
  readonly draft: Draft
  readonly others: readonly Draft[]
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly municipalities: readonly Municipality[]
  readonly niss: boolean
}

/**
 * Begins a request, with what the sentence says and the profile tells filled in. A blank draft is given again rather than
 * a second one made; so is one that the same sentence began and nobody touched. One with anything else in it stays as it is.
 */
export function startDraft({ store, directory, clock, ids, municipalities, niss }: Dependencies) {
  return async (by: Member, sentence = ''): Promise<Started | Refused> => {
    const organisation = directory.organisation(by.organisation)
    if (!organisation || !hasRole(by, 'caseworker', 'coordinator')) return refuse('REF_FORBIDDEN')
    const at = clock.now()
    const today = brusselsDay(at)
    const inactive = conventionRefusal(organisation, today)
    if (inactive) return inactive
    const drafts = await store.draftsOf(by.id)
    const defaults = defaultsOf(by, municipalities)
    const said = saidIn(sentence, defaults, { today, municipalities, niss })
    const begun: Draft = { ...beginDraft(ids.next(), by, defaults, at), defaults, ...said }
    const draft = drafts.find((kept) => isAsBegun(kept, begun)) ?? (await keep(store, begun, drafts.find(isBlank)))
    return { ok: true, draft, others: drafts.filter((other) => !isBlank(other) && other.id !== draft.id) }
  }
}

/** Nothing said and blank, or said in the same words and not touched since. */
function isAsBegun(kept: Draft, begun: Draft): boolean {
  if (!begun.said) return isBlank(kept)
  return kept.lastPress === undefined && isDeepStrictEqual([kept.typed, kept.said], [begun.typed, begun.said])
}

/** Puts what was said into the blank draft, whose card is outdated by it; else into a draft of its own. */
async function keep(store: Store, begun: Draft, blank: Draft | undefined): Promise<Draft> {
  if (blank) {
    const next: Draft = { ...begun, id: blank.id, version: blank.version + 1 }
    const committed = await store.commit({ draft: { next, expectedVersion: blank.version } })
    if (committed === 'done') return next
  }
  await store.commit({ draft: { next: begun, expectedVersion: 0 } })
  return begun
}

function saidIn(
  sentence: string,
  defaults: Typed,
  { niss, ...rules }: { today: string; municipalities: readonly Municipality[]; niss: boolean },
): { readonly typed: Typed; readonly said?: Said } {
  const { typed: read, age, unread } = readPrefill(sentence, rules)
  const fields = FIELDS.filter((field) => read[field] !== undefined && (niss || field !== 'niss'))
  if (fields.length === 0 && age === undefined && !unread) return { typed: defaults }
  const typed = Object.fromEntries(fields.map((field) => [field, read[field]]))
  return { typed: { ...defaults, ...typed }, said: { fields, ...(age === undefined ? {} : { age }), unread } }
}
