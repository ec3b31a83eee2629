import type { EventType, ReferralEvent } from './referral.js'

/** What Actiris' own system is told of, when it has one (contract, "HTTP"). */
export const PUSH_TYPES = [
  'referral.submitted',
  'referral.answered',
  'referral.justified',
  'referral.messaged',
  'referral.corrected',
  'referral.reassigned',
  'referral.withdrawn',
  'referral.entered_in_error',
] as const
export type PushType = (typeof PUSH_TYPES)[number]

const PUSH_OF: Partial<Record<EventType, PushType>> = {
  submitted: 'referral.submitted',
  infoAnswered: 'referral.answered',
  justificationSent: 'referral.justified',
  messaged: 'referral.messaged',
  reassigned: 'referral.reassigned',
  corrected: 'referral.corrected',
  enteredInError: 'referral.entered_in_error',
  withdrawn: 'referral.withdrawn',
}

/**
 * The push that an event calls for. What Actiris did, by its own system or at the desk, is not told back to it; it stands in
 * the list that is polled. A request about the wrong person is: whoever confirmed it, that system still holds the content.
 */
export function pushOf({ type, by }: ReferralEvent): PushType | undefined {
  return by.side === 'actiris' && type !== 'enteredInError' ? undefined : PUSH_OF[type]
}
