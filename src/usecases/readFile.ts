import type { Member } from '../domain/people.js'
import { findReference } from '../domain/reference.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Directory, Log, Store } from './ports.js'
import type { ChangedReferral } from './storeQueries.js'

type FileRead = { readonly ok: true; readonly changed: ChangedReferral; readonly owner: Member | undefined }

/** One request with all that is in it, for Actiris' own system. Each reading leaves a line: who, and which reference. */
export function readFile({ store, directory, log }: { store: Store; directory: Directory; log: Log }) {
  return async (asked: string): Promise<FileRead | Refused> => {
    const reference = findReference(asked)
    if (!reference || reference === 'wrong') return refuse('REF_UNKNOWN')
    const changed = await store.changedReferral(reference)
    if (!changed) return refuse('REF_UNKNOWN')
    log.info({ by: 'actiris api', reference }, 'file read')
    return { ok: true, changed, owner: directory.byId(changed.referral.owner) }
  }
}
