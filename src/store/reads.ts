import type { Store } from '../usecases/ports.js'
import type { ChangedReferral, ChangesQuery } from '../usecases/storeQueries.js'
import { digestReads } from './digests.js'
import { draftReads } from './draftReads.js'
import { copiesIn } from './edits.js'
import { listRows } from './listRows.js'
import { memberReads } from './memberRows.js'
import { oldestOf } from './messageTally.js'
import { organisationReads } from './organisationReads.js'
import { ownReads } from './ownRows.js'
import { contactKey, fromReferralRow, personKeys, type ReferralRow } from './rows.js'
import type { Tables } from './tables.js'
import { missedIn, unreachedIn } from './unreached.js'
import type { Vault } from './vault.js'

type Reads = Pick<
  Store,
  | 'answerTo'
  | 'referral'
  | 'referralByReference'
  | 'referralOfDraft'
  | 'referralsOf'
  | 'listReferrals'
  | 'requestsAfter'
  | 'requestsCounted'
  | 'watchedAfter'
  | 'ownersOfOpen'
  | 'changes'
  | 'changedReferral'
  | 'draft'
  | 'draftsOf'
  | 'draftsAfter'
  | 'question'
  | 'questionsOf'
  | 'post'
  | 'posts'
  | 'action'
  | 'listActions'
  | 'countActions'
  | 'memberships'
  | 'accessRequest'
  | 'openAccessRequests'
  | 'namedAccessRequests'
  | 'alertsOf'
  | 'alertChannels'
  | 'digestReaders'
  | 'gatheredIn'
  | 'copiesOf'
  | 'unreached'
  | 'missedBy'
  | 'contact'
  | 'contactOf'
  | 'nextSequence'
  | 'outboxFigures'
>

/** Everything the store answers from memory. */
export function reads(tables: Tables, vault: Vault): Reads {
  const opened = (row: ReferralRow | undefined) => row && fromReferralRow(row, vault)
  const byId = (id: string | undefined) => opened(id === undefined ? undefined : tables.referrals.get(id))
  return {
    answerTo: async (cause) => tables.answers.get(cause),
    referral: async (id) => byId(id),
    referralByReference: async (reference) => byId(tables.byReference.get(reference)),
    referralOfDraft: async (draftId) => byId(tables.byDraft.get(draftId)),
    referralsOf: async (person) =>
      tables.people.of(personKeys(person, vault)).map((row) => fromReferralRow(row, vault)),
    listReferrals: async (query) => {
      const { rows, total } = listRows(tables, query)
      return { items: rows.map((row) => fromReferralRow(row, vault)), total }
    },
    ...organisationReads(tables, vault),
    changes: async (query) => changesOf(tables, vault, query),
    changedReferral: async (reference) => {
      const row = tables.referrals.get(tables.byReference.get(reference) ?? '')
      return row && changed(row, vault)
    },
    ...draftReads(tables, vault),
    question: async (id) => tables.questions.get(id),
    questionsOf: async (organisation, since) =>
      [...tables.questions.values()]
        .filter((question) => question.organisation === organisation && question.askedAt >= since.toISOString())
        .sort((a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt)),
    ...ownReads(tables),
    ...memberReads(tables),
    ...digestReads(tables),
    unreached: async (member) => unreachedIn(tables.messages.blocked.values(), member),
    copiesOf: async (referralId) => copiesIn(tables, referralId),
    missedBy: async (member, limit) => missedIn(tables.messages.blocked.values(), member, limit),
    contact: async (tenant, aadObjectId) => tables.contacts.get(contactKey(tenant, aadObjectId)),
    contactOf: async (member) => tables.contacts.get(tables.byMember.get(member) ?? ''),
    outboxFigures: async (now) => ({
      counts: tables.tally.counts,
      oldest: {
        notice: oldestOf(tables.messages.unfinished.values(), now),
        push: oldestOf(tables.messages.unfinishedPushes.values(), now),
      },
    }),
    nextSequence: sequence(tables),
  }
}

async function changesOf(
  tables: Tables,
  vault: Vault,
  { after, statuses, limit }: ChangesQuery,
): ReturnType<Store['changes']> {
  const line = after === undefined ? 0 : tables.changes.lineAt(after)
  if (line === undefined) return 'unknown'
  const found: ReferralRow[] = []
  for (const id of tables.changes.after(line)) {
    const status = tables.listing.get(id)?.status
    const row = status && (!statuses || statuses.includes(status)) ? tables.referrals.get(id) : undefined
    if (row) found.push(row)
    if (found.length > limit) break
  }
  return { items: found.slice(0, limit).map((row) => changed(row, vault)), more: found.length > limit }
}

const changed = (row: ReferralRow, vault: Vault): ChangedReferral => ({
  referral: fromReferralRow(row, vault),
  position: String(row.change),
})

function sequence(tables: Tables): Store['nextSequence'] {
  const sequences = lastSequences(tables)
  return async (year) => {
    const next = (sequences.get(year) ?? 0) + 1
    sequences.set(year, next)
    return next
  }
}

/** The highest number given in each year; a number whose commit failed is not given again while the process lives. */
function lastSequences(tables: Tables): Map<number, number> {
  const last = new Map<number, number>()
  for (const reference of tables.byReference.keys()) {
    const [, year = 0, sequence = 0] = reference.split('-').map(Number)
    last.set(year, Math.max(last.get(year) ?? 0, sequence))
  }
  return last
}
