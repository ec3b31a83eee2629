import { absence } from './absences.js'
import type { Act, Circumstances } from './act.js'
import { isReachable } from './guards.js'
import type { Referral, ReferralEvent } from './referral.js'

/** What a possible act becomes in the history: everything that follows from it is decided here, once. */
export function eventOf(referral: Referral, act: Act, circumstances: Circumstances): ReferralEvent {
  return { ...stamp(circumstances), ...happened(referral, act, circumstances) } as ReferralEvent
}

const stamp = ({ at, by, occurredAt }: Circumstances) => ({
  at: at.toISOString(),
  by,
  ...(occurredAt ? { occurredAt } : {}),
})

type Happened = ReferralEvent extends infer E
  ? E extends ReferralEvent
    ? Omit<E, 'at' | 'by' | 'occurredAt'>
    : never
  : never

function happened(referral: Referral, act: Act, { at, regime, adviser }: Circumstances): Happened {
  const missed = referral.appointment?.at ?? at.toISOString()
  switch (act.type) {
    case 'receive':
      return { type: 'received', adviser }
    case 'take':
      return { type: 'taken', adviser: adviser ?? { name: '' } }
    case 'reject':
      return { type: 'rejected', reason: act.reason, text: act.text, adviser }
    case 'schedule':
      return { type: 'scheduled', appointment: act.appointment, adviser }
    case 'attended':
      return { type: 'attended', appointmentAt: missed, late: act.late }
    case 'absent':
      return {
        type: 'absent',
        appointmentAt: missed,
        motive: act.motive,
        ...absence(referral, act, missed, { at, regime }),
      }
    case 'feedback':
      return { type: 'feedback', facts: act.facts, needs: act.needs, perspectives: act.perspectives }
    case 'close':
      return {
        ...act,
        type: 'closed',
        contact: [adviser, referral.adviser].find(isReachable) ?? { name: '' },
      }
  }
}
