import { isOpen } from '../domain/vocabulary.js'
import type { Change, Committed } from '../usecases/change.js'
import { editsOf } from './edits.js'
import { askerOf, isAskedAlready } from './memberRows.js'
import { laidDown } from './messageRows.js'
import { contactKey, type ReferralRow, toContactRow, toDraftRow, toReferralRow } from './rows.js'
import type { Operation, Tables } from './tables.js'
import type { Vault } from './vault.js'

/** What a writer wants: the rows it will touch, and its decision once it is its turn. */
export interface Writer<T> {
  readonly touches: readonly string[]
  readonly decide: (tables: Tables) => { readonly operations: readonly Operation[]; readonly result: T }
}

const nothing = (result: Committed) => ({ operations: [], result })

/** The rules of `Store.commit`: causes act once, versions guard, one open request for each person. */
export function commitWriter(change: Change, vault: Vault, known: Tables): Writer<Committed> {
  const referral = change.referral && toReferralRow(change.referral.next, vault)
  return {
    touches: touched(change, referral, known),
    decide: (tables) => {
      const refused = refusalOf(change, referral, tables)
      return refused ? nothing(refused) : { operations: operationsOf(change, referral, tables, vault), result: 'done' }
    },
  }
}

/** The rows that a change reads or writes: of two that share one, the second decides on what the first left. */
function touched(change: Change, referral: ReferralRow | undefined, known: Tables): readonly string[] {
  return [
    ...(change.causes ?? []).map(({ id }) => `cause ${id}`),
    ...(referral ? [`referral ${referral.id}`, ...personRows(referral.keys, known)] : []),
    ...[change.draft?.next.id, ...draftsEnded(change)].flatMap((id) => (id ? [`draft ${id}`] : [])),
    ...(change.contact ? [`contact ${contactKey(change.contact.tenant, change.contact.aadObjectId)}`] : []),
    ...(change.question ? [`question ${change.question.next.id}`] : []),
    ...(change.post ? [`post ${change.post.next.id}`] : []),
    ...(change.action ? [`action ${change.action.next.id}`] : []),
    ...[change.membership, change.membershipLeft].flatMap((kept) => (kept ? [`membership ${kept.next.id}`] : [])),
    ...(change.membersSeen ?? []).map(({ id }) => `membership ${id}`),
    ...(change.access ? [`access ${change.access.next.id}`, `access of ${askerOf(change.access.next)}`] : []),
    ...(change.forgetQuestionsBefore ? ['questions'] : []),
    ...(change.outbox ?? []).map(({ id }) => `message ${id}`),
    ...(change.alerts ? [`alerts ${change.alerts.member}`] : []),
    ...channelRows(change).map(({ id }) => `channel ${id}`),
    ...(change.reachable ? [`member ${change.reachable.member}`] : []),
  ]
}

/** Channels that are no longer told first: an organisation may have another at once. */
export function channelRows({ alertChannel, alertChannelsEnded = [] }: Change) {
  const ended = alertChannelsEnded.map((id) => ({ table: 'channels' as const, id, row: null }))
  return alertChannel
    ? [...ended, { table: 'channels' as const, id: alertChannel.organisation, row: alertChannel }]
    : ended
}

const draftsEnded = ({ draftRemoved, draftExpired }: Change): readonly string[] =>
  [draftRemoved, draftExpired?.id].filter((id) => id !== undefined)

/**
 * Without a number there is only the name: requests without one have nothing else in common. Numbers that are known as one
 * person's are one; what is queued to make them so touches both.
 */
function personRows(keys: ReferralRow['keys'], known: Tables): readonly string[] {
  return [keys.name, ...known.people.numbersOf(keys)].map((key) => `person ${key}`)
}

function refusalOf(change: Change, referral: ReferralRow | undefined, tables: Tables): Committed | undefined {
  if (change.causes?.some(({ id }) => tables.answers.has(id))) return 'duplicate'
  if (isStale(change, tables)) return 'stale'
  const isOther =
    referral && isOpen(referral.status) && !isEqual(tables.referrals.get(referral.id)?.keys, referral.keys)
  return isOther && tables.openOf(referral.keys, referral.id) ? 'conflict' : undefined
}

/** Another change came first. */
function isStale(change: Change, tables: Tables): boolean {
  const { draftExpired: expired, membersSeen: seen } = change
  return (
    isBehind(tables.referrals, change.referral) ||
    isBehind(tables.drafts, change.draft) ||
    isBehind(tables.drafts, expired && { next: expired, expectedVersion: expired.expectedVersion }) ||
    isBehind(tables.questions, change.question) ||
    isBehind(tables.posts, change.post) ||
    isBehind(tables.actions, change.action) ||
    [change.membership, change.membershipLeft].some((kept) => isBehind(tables.memberships, kept)) ||
    seen?.some((next) => isBehind(tables.memberships, { next, expectedVersion: next.version })) ||
    isBehind(tables.access, change.access) ||
    isAskedAlready(change, tables)
  )
}

/** @param written what is to replace a row of that version, 0 for none; undefined when nothing is */
const isBehind = (
  rows: { readonly get: (id: string) => { readonly version: number } | undefined },
  written: { readonly next: { readonly id: string }; readonly expectedVersion: number } | undefined,
): boolean => written !== undefined && written.expectedVersion !== (rows.get(written.next.id)?.version ?? 0)

/** A request that is new, or about another person than before, may not be that person's second open one. */
function isEqual(before: ReferralRow['keys'] | undefined, after: ReferralRow['keys']): boolean {
  const spelt = ({ niss = '', aliases = [], name }: ReferralRow['keys']) => [name, niss, ...aliases].join(' ')
  return before !== undefined && spelt(before) === spelt(after)
}

function operationsOf(
  { causes = [], draft, outbox = [], alerts, contact, reachable, feedback, question, post, action, ...rest }: Change,
  referral: ReferralRow | undefined,
  tables: Tables,
  vault: Vault,
): readonly Operation[] {
  const put = (table: Operation['table'], id: string, row: object): Operation => ({ table, id, row })
  return [
    ...causes.map(({ id, answer }) => put('answers', id, answer)),
    ...(referral ? [put('referrals', referral.id, referral), ...editsOf(tables, referral)] : []),
    ...(draft ? [put('drafts', draft.next.id, toDraftRow(draft.next, vault))] : []),
    ...draftsEnded(rest).map((id): Operation => ({ table: 'drafts', id, row: null })),
    ...outbox.filter(({ id }) => !tables.outbox.has(id)).map((message) => put('outbox', message.id, laidDown(message))),
    ...(alerts ? [put('alerts', alerts.member, alerts)] : []),
    ...channelRows(rest),
    ...(contact ? [put('contacts', contactKey(contact.tenant, contact.aadObjectId), toContactRow(contact))] : []),
    ...(reachable ? unblock(tables, reachable.member, reachable.at) : []),
    ...(feedback ? [put('feedback', `${feedback.activityId}.${feedback.at}`, feedback)] : []),
    ...(question ? [put('questions', question.next.id, question.next)] : []),
    ...(post ? [put('posts', post.next.id, post.next)] : []),
    ...(action ? [put('actions', action.next.id, action.next)] : []),
    ...[rest.membership, rest.membershipLeft].flatMap((kept) =>
      kept ? [put('memberships', kept.next.id, kept.next)] : [],
    ),
    ...(rest.access ? [put('access', rest.access.next.id, rest.access.next)] : []),
    ...(rest.forgetQuestionsBefore ? forgotten(tables, rest.forgetQuestionsBefore) : []),
  ]
}

function unblock(tables: Tables, member: string, at: Date): readonly Operation[] {
  return [...tables.messages.blocked.values()]
    .filter((message) => 'member' in message.to && message.to.member === member)
    .map((message) => ({
      table: 'outbox',
      id: message.id,
      row: { ...message, state: 'retry', reason: undefined, dueAt: at.toISOString() },
    }))
}

function forgotten(tables: Tables, before: Date): readonly Operation[] {
  return [...tables.questions.values()]
    .filter(({ askedAt }) => askedAt < before.toISOString())
    .map(({ id }) => ({ table: 'questions', id, row: null }))
}
