import type { EventType, Referral, ReferralEvent } from './referral.js'
import { isOpen } from './vocabulary.js'

/** What the CPAS sends for Actiris to decide on. */
const ANSWERS: readonly EventType[] = ['infoAnswered']
/** Acts of Actiris that decide nothing. */
const NO_DECISION: readonly EventType[] = ['messaged', 'taken']

/** What the CPAS answered and Actiris has not acted on since; undefined when nothing waits. */
export function openAnswer({ status, events }: Pick<Referral, 'status' | 'events'>): ReferralEvent | undefined {
  if (!isOpen(status)) return undefined
  const last = events.findLast(
    ({ type, by }) => ANSWERS.includes(type) || (by.side === 'actiris' && !NO_DECISION.includes(type)),
  )
  return last && ANSWERS.includes(last.type) ? last : undefined
}
