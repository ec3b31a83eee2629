import { audiencesOf, noticeOf } from '../domain/noticeOf.js'
import type { Referral, ReferralEvent } from '../domain/referral.js'
import type { OutboxMessage } from './outbox.js'
import { queued } from './queued.js'

/** The outbox rows of an event: one for each audience, shared out among people only when it leaves. */
export function noticesOf(referral: Referral, event: ReferralEvent): readonly OutboxMessage[] {
  const kind = noticeOf(event)
  if (!kind) return []
  return audiencesOf(kind, event, referral.events).map((audience) => ({
    id: `${referral.id}.${referral.version}.${audience}`,
    kind,
    referralId: referral.id,
    version: referral.version,
    to: { audience },
    author: event.by.member,
    ...queued(event.at),
  }))
}
