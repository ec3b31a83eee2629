import type { CountedRequest } from '../domain/figures.js'
import type { Referral } from '../domain/referral.js'
import { OPEN } from '../domain/vocabulary.js'
import type { Store } from '../usecases/ports.js'
import type { OpenOwner } from '../usecases/storeQueries.js'
import { firstOf } from './firstOf.js'
import { fromReferralRow, type ReferralRow } from './rows.js'
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
        tables.listing
          .candidates({ organisation })
          .listed.map(({ row }) => row)
          .filter((row) => row.reference > reference),
        limit,
        (a, b) => (a.reference < b.reference ? -1 : 1),
      ).map((row) => fromReferralRow(row, vault)),
    watchedAfter: async (reference, limit) =>
      tables.watched
        .after(reference, limit)
        .flatMap((watched) => tables.referrals.get(tables.byReference.get(watched) ?? '') ?? [])
        .map((row) => fromReferralRow(row, vault)),
    ownersOfOpen: async () => ownersIn(tables.listing.candidates({ statuses: OPEN }).listed.map(({ row }) => row)),
    requestsCounted: async (organisation, since) => countedRequests(tables, organisation, since?.toISOString() ?? ''),
  }
}

/** References to what the rows hold: nothing is copied or unsealed, since there may be many. */
function countedRequests(tables: Tables, organisation: string, since: string): readonly CountedRequest[] {
  const counted: CountedRequest[] = []
  for (const row of tables.referrals.values()) {
    if (row.organisation !== organisation) continue
    const { status, submittedAt, appointment, events, trajectory } = row as unknown as Referral
    if (submittedAt >= since) counted.push({ status, submittedAt, appointment, events, need: trajectory.need })
  }
  return counted
}

/** Each once, without opening what is sealed. */
function ownersIn(rows: readonly ReferralRow[]): readonly OpenOwner[] {
  const owners = new Map(rows.map(({ organisation, owner }) => [`${organisation} ${owner}`, { organisation, owner }]))
  return [...owners.values()]
}
