import { hasRole, type Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Unreached } from './outbox.js'
import type { Directory, Store } from './ports.js'

export interface UnreachedPeople {
  readonly ok: true
  readonly people: readonly (Unreached & { readonly name: string })[]
}

/** Those of the asker's own organisation who cannot be reached, the longest first; for coordinators and admins. */
export function viewUnreachable({ store, directory }: { readonly store: Store; readonly directory: Directory }) {
  return async (by: Member): Promise<UnreachedPeople | Refused> => {
    if (!hasRole(by, 'coordinator', 'admin')) return refuse('REF_FORBIDDEN')
    const people = (await store.unreached()).flatMap((unreached) => {
      const member = directory.byId(unreached.member)
      return member && member.organisation === by.organisation ? [{ ...unreached, name: member.name }] : []
    })
    return { ok: true, people: people.sort((a, b) => (a.since < b.since ? -1 : 1)) }
  }
}
