import { brusselsDay } from '../domain/calendarDay.js'
import { defaultsOf } from '../domain/defaults.js'
import { type Draft, isBlank, type Typed } from '../domain/draft.js'
import { conventionRefusal } from '../domain/eligibility.js'
import type { Municipality } from '../domain/municipality.js'
import { hasRole, type Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Clock, Directory, Ids, Store } from './ports.js'

/** A draft to fill in, and the owner's other drafts, last touched first. */
export interface Started {
  readonly ok: true
  readonly draft: Draft
  readonly others: readonly Draft[]
}

/** Begins a request. A draft in which nothing was typed yet is given again rather than a second one made. */
export function startDraft({
  store,
  directory,
  clock,
  ids,
  municipalities,
}: {
  store: Store
  directory: Directory
  clock: Clock
  ids: Ids
  municipalities: readonly Municipality[]
}) {
  return async (by: Member): Promise<Started | Refused> => {
    const organisation = directory.organisation(by.organisation)
    if (!organisation || !hasRole(by, 'caseworker', 'coordinator')) return refuse('REF_FORBIDDEN')
    const at = clock.now()
    const inactive = conventionRefusal(organisation, brusselsDay(at))
    if (inactive) return inactive
    const drafts = await store.draftsOf(by.id)
    const blank = drafts.find(isBlank)
    const draft = blank ?? newDraft(ids.next(), by, defaultsOf(by, municipalities), at)
    if (!blank) await store.commit({ draft: { next: draft, expectedVersion: 0 } })
    return { ok: true, draft, others: drafts.filter((other) => !isBlank(other)) }
  }
}

function newDraft(id: string, by: Member, defaults: Typed, at: Date): Draft {
  const now = at.toISOString()
  return {
    id,
    owner: by.id,
    organisation: by.organisation,
    version: 1,
    step: 'person',
    typed: defaults,
    defaults,
    held: false,
    createdAt: now,
    changedAt: now,
  }
}
