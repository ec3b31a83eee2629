import type { CountedRequest } from '../domain/figures.js'
import type { Referral } from '../domain/referral.js'
import { OPEN } from '../domain/vocabulary.js'
import type { Store } from '../usecases/ports.js'
import type { OpenOwner } from '../usecases/storeQueries.js'
import { firstOf } from './firstOf.js'
import type { Listed } from './listed.js'
import { fromReferralRow } from './rows.js'
import { Slices } from './slices.js'
import type { Tables } from './tables.js'
import type { Vault } from './vault.js'

/** All of one organisation's requests, for its figures and its export. */
export function organisationReads(
  tables: Tables,
  vault: Vault,
): Pick<Store, 'requestsAfter' | 'requestsCounted' | 'watchedAfter' | 'ownersOfOpen'> {
  return {
    requestsAfter: async (organisation, reference, limit) =>
      firstOf(
        tables.listing.candidates({ organisation }).listed.filter((listed) => listed.reference > reference),
        limit,
        (a, b) => (a.reference < b.reference ? -1 : 1),
      )
        .flatMap(({ id }) => tables.referrals.get(id) ?? [])
        .map((row) => fromReferralRow(row, vault)),
    watchedAfter: async (reference, limit) =>
      tables.watched
        .after(reference, limit)
        .flatMap((watched) => tables.referrals.get(tables.byReference.get(watched) ?? '') ?? [])
        .map((row) => fromReferralRow(row, vault)),
    ownersOfOpen: async () => ownersIn(tables.listing.candidates({ statuses: OPEN }).listed),
    requestsCounted: (organisation, since) => countedRequests(tables, organisation, since?.toISOString() ?? ''),
  }
}

/** Nothing is unsealed, and turns come between: there may be many, most of them packed. */
async function countedRequests(
  tables: Tables,
  organisation: string,
  since: string,
): Promise<readonly CountedRequest[]> {
  const counted: CountedRequest[] = []
  const slices = new Slices()
  for (const { id } of tables.listing.candidates({ organisation }).listed) {
    const row = tables.listing.get(id)
    if (row?.organisation !== organisation || row.submittedAt < since) continue
    const { status, submittedAt, appointment, events, trajectory } = tables.referrals.get(id) as unknown as Referral
    counted.push({ status, submittedAt, appointment, events, need: trajectory.need })
    await slices.pause()
  }
  return counted
}

/** Each once, without opening what is sealed. */
function ownersIn(rows: readonly Listed[]): readonly OpenOwner[] {
  const owners = new Map(rows.map(({ organisation, owner }) => [`${organisation} ${owner}`, { organisation, owner }]))
  return [...owners.values()]
}
