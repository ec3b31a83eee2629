import { setImmediate as pause } from 'node:timers/promises'
import { keptSince, type Surroundings, whyKept } from '../usecases/forgetting.js'
import { batchesOf } from './batches.js'
import type { Writer } from './decide.js'
import { type GotMessage, type HeldRow, heldId, isGot, withMessage } from './held.js'
import { isPush, isUnfinished, type MessageRow } from './messageRows.js'
import type { Operation, Tables } from './tables.js'

/** So many are looked at, and at most removed, at once: one line of the journal, a few milliseconds. */
const BATCH = 200

/** Forgets what is needed no more (`Store.forgetMessages`), going once through what has ended. */
export async function forgetMessages(
  tables: Tables,
  write: (writer: Writer<number>) => Promise<number>,
  now: Date,
): Promise<number> {
  const since = keptSince(now)
  let forgotten = 0
  for (const batch of batchesOf(tables.messages.ended.values(), BATCH)) {
    const sharing = subjectsBeingShared(tables)
    const going = batch.filter((message) => whyKept(message, around(message, tables, sharing), since) === undefined)
    if (going.length > 0) forgotten += await write(forgetWriter(going, since))
    await pause()
  }
  return forgotten
}

function forgetWriter(going: readonly MessageRow[], since: ReturnType<typeof keptSince>): Writer<number> {
  const got = going.flatMap((row) => (!isPush(row) && isGot(row) ? [row] : []))
  return {
    touches: [
      ...going.map(({ id }) => `message ${id}`),
      ...new Set(got.map(({ to }) => `copies ${to.member}`)),
      ...new Set(got.map(({ referralId }) => `referral ${referralId}`)),
    ],
    decide: (tables) => {
      const sharing = subjectsBeingShared(tables)
      const rows = going
        .flatMap(({ id }) => tables.outbox.get(id) ?? [])
        .filter((row) => whyKept(row, around(row, tables, sharing), since) === undefined)
      const removals = rows.map(({ id }): Operation => ({ table: 'outbox', id, row: null }))
      return { operations: [...stillHeld(rows, tables), ...removals], result: rows.length }
    },
  }
}

/** Where the messages stand that people got, remembered with what is known of their chats. */
function stillHeld(rows: readonly MessageRow[], tables: Tables): readonly Operation[] {
  const held = new Map<string, HeldRow>()
  for (const message of rows.filter((row): row is GotMessage => !isPush(row) && isGot(row))) {
    const id = heldId(message.referralId, message.to.member)
    held.set(id, withMessage(held.get(id) ?? tables.held.get(id), message))
  }
  return [...held].map(([id, row]): Operation => ({ table: 'held', id, row }))
}

function around(message: MessageRow, tables: Tables, sharing: ReadonlySet<string>): Surroundings {
  const digest = tables.outbox.get(('digestId' in message && message.digestId) || '')
  return {
    status: 'referralId' in message ? tables.listing.get(message.referralId)?.status : undefined,
    hasDraft: 'draftId' in message && tables.drafts.has(message.draftId),
    isSharing: sharing.has(subjectOf(message)),
    isDigestOnItsWay: digest !== undefined && (isUnfinished(digest) || digest.state === 'blocked'),
  }
}

/** What is still to be shared out among people: notices to an audience, and to a channel whose people it may turn to. */
function subjectsBeingShared({ messages: { unfinished } }: Tables): ReadonlySet<string> {
  return new Set([...unfinished.values()].filter(({ to }) => !('member' in to)).map(subjectOf))
}

function subjectOf(message: MessageRow): string {
  if ('referralId' in message) return message.referralId
  if ('draftId' in message) return message.draftId
  if ('questionId' in message) return message.questionId
  if ('accessId' in message) return message.accessId
  return 'about' in message ? message.about : message.id
}
