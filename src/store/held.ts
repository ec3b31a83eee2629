import { z } from 'zod'
import type { Audience } from '../domain/notices.js'
import type { Copy } from '../usecases/outbox.js'
import type { NoticeRow } from './messageRows.js'
import { PackedTable } from './packedTable.js'
import type { Text } from './placeIndex.js'

const text = z.string()

/** Where messages about a request stand in somebody's chat, once the outbox has forgotten them: ids that Teams gave them. */
export const heldRow = z.looseObject({
  referralId: text,
  member: text,
  /** In the order in which they were made. */
  messages: z.array(text),
  /** When the last one was made (ISO, UTC), and as whom its reader was told. */
  lastAt: text,
  as: text.optional(),
  /** Those of which a press has made another card, or that Teams no longer has. */
  released: z.array(text),
})
export type HeldRow = z.infer<typeof heldRow>

/** A message about a request that somebody got, and that Teams gave an id. */
export type GotMessage = Extract<NoticeRow, { referralId: string }> & {
  readonly to: { readonly member: string }
  readonly activityId: string
}

export function isGot(row: NoticeRow): row is GotMessage {
  const isNotice = 'referralId' in row && 'member' in row.to && row.kind !== 'edit'
  return isNotice && row.activityId !== undefined && row.state === 'sent'
}

export const heldId = (referralId: string, member: string): string => `${referralId}.held.${member}`

/** What is known of a chat with one more message in it. One that was made before the last does not take its place. */
export function withMessage(held: HeldRow | undefined, message: GotMessage): HeldRow {
  const { referralId, to, activityId, createdAt, released: isReleased, as } = message
  const known = held ?? { referralId, member: to.member, messages: [], lastAt: '', released: [] }
  const { messages, released } = known
  if (isReleased) return { ...known, released: [...released, activityId] }
  if (createdAt < known.lastAt) return { ...known, messages: [activityId, ...messages] }
  return { ...known, messages: [...messages, activityId], lastAt: createdAt, as }
}

/** That message is no longer edited. */
export function withoutMessage({ messages, released, ...held }: HeldRow, activityId: string): HeldRow {
  return { ...held, messages: messages.filter((id) => id !== activityId), released: [...released, activityId] }
}

/** What is found by request, and by each message that may still be edited. */
export const ofReferral = (referralId: string): Text => ['of ', referralId]
export const holding = (member: string, activityId: string): Text => ['holding ', member, ' ', activityId]

/** It grows with the archive, and is read when a request changes. */
export const heldTable = (): PackedTable<HeldRow> =>
  new PackedTable('held', ({ referralId, member, messages }) => [
    ofReferral(referralId),
    ...messages.map((activityId) => holding(member, activityId)),
  ])

export const copiesOf = ({ referralId, member, messages, as }: HeldRow): readonly Copy[] =>
  messages.map((activityId) => ({
    messageId: `${heldId(referralId, member)}.${activityId}`,
    member,
    activityId,
    as: as as Audience | undefined,
    shown: 0,
  }))
