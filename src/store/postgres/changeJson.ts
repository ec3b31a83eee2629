import { nameKeys } from '../../domain/nameSearch.js'
import { openAnswer } from '../../domain/openAnswers.js'
import type { Referral } from '../../domain/referral.js'
import { isOpen } from '../../domain/vocabulary.js'
import type { Change } from '../../usecases/change.js'
import type { OutboxMessage, PushMessage } from '../../usecases/outbox.js'
import { lineOf } from '../claims.js'
import { channelRows } from '../decide.js'
import { laidDown } from '../messageRows.js'
import { contactKey, type ReferralRow, type TableName, toContactRow, toDraftRow, toReferralRow } from '../rows.js'
import type { Vault } from '../vault.js'
import { textArray } from './jsonText.js'

/** What `commit_changes` is given of each: rows, the versions they replace, and what SQL cannot take out of a row by itself. */
export function changeJson(change: Change, vault: Vault): object {
  const { causes = [], referral, outbox = [], reachable, forgetQuestionsBefore } = change
  const answers = new Map(causes.map(({ id, answer }) => [id, { id, row: answer }]))
  const [versioned, rows] = [versionedRows(change, vault), plainRows(change)]
  return {
    ...(answers.size > 0 ? { answers: [...answers.values()] } : {}),
    ...(referral ? { referral: referralJson(referral, vault) } : {}),
    ...(versioned.length > 0 ? { versioned } : {}),
    ...(rows.length > 0 ? { rows } : {}),
    ...(outbox.length > 0 ? { outbox: outbox.map(messageJson) } : {}),
    ...(reachable ? { reachable: { member: reachable.member, at: reachable.at.toISOString() } } : {}),
    ...(forgetQuestionsBefore ? { forgetQuestionsBefore: forgetQuestionsBefore.toISOString() } : {}),
  }
}

/** A message with the line in which it waits, and in whose hands it was when it comes from a claim. */
export const messageJson = (message: OutboxMessage | PushMessage): object => ({
  id: message.id,
  row: laidDown(message),
  line: lineOf(message),
  lease: message.leaseUntil,
})

/** An answer may wait at one instant and no more at a later one: of those that ever could, the caller checks each. */
const BEFORE_ANY_LAST_DAY = new Date(0)

const referralJson = ({ next, expectedVersion }: NonNullable<Change['referral']>, vault: Vault): object => ({
  ...rowJson(toReferralRow(next, vault)),
  expected: expectedVersion,
})

interface RequestJson {
  readonly id: string
  readonly row: object
  readonly change: number | undefined
  readonly isOpen: boolean
  /** As PostgreSQL writes an array. */
  readonly names: string
  readonly answered: boolean
}

/** A request's row with what SQL cannot take out of it; nothing of that is sealed. */
export function rowJson({ change, ...row }: ReferralRow): RequestJson {
  return {
    id: row.id,
    row,
    change,
    isOpen: isOpen(row.status),
    names: textArray(nameKeys(row.person)),
    answered: openAnswer(row as unknown as Referral, BEFORE_ANY_LAST_DAY) !== undefined,
  }
}

/** `row: null` takes it out; without a row it is only looked at. */
function versionedRows(
  { draft, draftExpired, question, post, action, membership, membershipLeft, membersSeen = [], access }: Change,
  vault: Vault,
): readonly object[] {
  const put = (table: TableName, expected: number, row: { readonly id: string }) => [
    { table, id: row.id, expected, row },
  ]
  return [
    ...(draftExpired
      ? [{ table: 'drafts', id: draftExpired.id, expected: draftExpired.expectedVersion, row: null }]
      : []),
    ...(draft ? put('drafts', draft.expectedVersion, toDraftRow(draft.next, vault)) : []),
    ...(question ? put('questions', question.expectedVersion, question.next) : []),
    ...(post ? put('posts', post.expectedVersion, post.next) : []),
    ...(action ? put('actions', action.expectedVersion, action.next) : []),
    ...(membership ? put('memberships', membership.expectedVersion, membership.next) : []),
    ...(membershipLeft ? put('memberships', membershipLeft.expectedVersion, membershipLeft.next) : []),
    ...membersSeen.map(({ id, version }) => ({ table: 'memberships', id, expected: version })),
    ...(access ? put('access', access.expectedVersion, access.next) : []),
  ]
}

function plainRows({ draftRemoved, alerts, contact, feedback, ...change }: Change): readonly object[] {
  const put = (table: TableName, id: string, row: object | null) => [{ table, id, row }]
  return [
    ...(draftRemoved ? put('drafts', draftRemoved, null) : []),
    ...(alerts ? put('alerts', alerts.member, alerts) : []),
    ...channelRows(change),
    ...(contact ? put('contacts', contactKey(contact.tenant, contact.aadObjectId), toContactRow(contact)) : []),
    ...(feedback ? put('feedback', `${feedback.activityId}.${feedback.at}`, feedback) : []),
  ]
}
