import { setImmediate } from 'node:timers/promises'
import type { Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { isOfCpas } from './cpasPeople.js'
import { pagesOf } from './pages.js'
import type { Directory, Log, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly log: Log
}

/** How many requests an export would hold; for coordinators. */
export function offerExport({ store, directory }: Omit<Dependencies, 'log'>) {
  return async (by: Member): Promise<{ readonly ok: true; readonly count: number } | Refused> => {
    if (!isOfCpas(by, directory, 'coordinator')) return refuse('REF_FORBIDDEN')
    const { total } = await store.listReferrals({ organisation: by.organisation, offset: 0, limit: 0 })
    return { ok: true, count: total }
  }
}

/**
 * All requests of the organisation for its coordinator's file, page by page. Who may is decided now, whatever was offered
 * before; the reading leaves a line in the log.
 */
export function exportRequests({ store, directory, log }: Dependencies) {
  return (by: Member): { readonly ok: true; readonly pages: AsyncGenerator<readonly Referral[]> } | Refused =>
    isOfCpas(by, directory, 'coordinator') ? { ok: true, pages: counted(store, log, by) } : refuse('REF_FORBIDDEN')
}

async function* counted(store: Store, log: Log, { id, organisation }: Member): AsyncGenerator<readonly Referral[]> {
  let count = 0
  const read = (after: string, limit: number) => store.requestsAfter(organisation, after, limit)
  for await (const page of pagesOf(read, ({ reference }) => reference, setImmediate)) {
    count += page.length
    yield page
  }
  log.info({ by: id, organisation, count }, 'requests exported')
}
