import { type AppointmentWarnings, endOf, overlap } from '../domain/appointmentWarnings.js'
import { brusselsDay } from '../domain/calendarDay.js'
import type { Appointment } from '../domain/eventParts.js'
import type { Referral } from '../domain/referral.js'
import { dayOff, type WorkingCalendar } from '../domain/workingDays.js'
import type { Directory, Store } from './ports.js'

/** No appointment lasts longer: one that began earlier is over. */
const LONGEST_MS = 24 * 3_600_000
/** More than anybody has in a day. */
const APPOINTMENTS_MAX = 100

/**
 * What to say of the appointment of a request: that the adviser in charge has another at the same time, or that it falls
 * on a weekend, a public holiday or a closing day of the CPAS. Undefined when there is nothing to say.
 */
export function warnOfAppointment({ store, directory, calendar }: Dependencies) {
  return async (referral: Referral): Promise<AppointmentWarnings | undefined> => {
    const { appointment, organisation } = referral
    if (!appointment) return undefined
    const day = brusselsDay(new Date(appointment.at))
    const off = dayOff(day, calendar, directory.organisation(organisation)?.closingDays)
    const overlapping = await overlappingWith(referral, appointment, store)
    return off || overlapping.length > 0 ? { day, dayOff: off, overlapping } : undefined
  }
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly calendar: WorkingCalendar
}

/** Whoever acts through another system than the desk is nobody's member: nothing is known of his other appointments. */
async function overlappingWith(
  { id, adviser }: Referral,
  mine: Appointment,
  store: Store,
): Promise<readonly Referral[]> {
  if (!adviser?.member) return []
  const { items } = await store.listReferrals({
    adviser: adviser.member,
    statuses: ['scheduled'],
    appointmentFrom: new Date(new Date(mine.at).getTime() - LONGEST_MS).toISOString(),
    appointmentBy: endOf(mine).toISOString(),
    order: 'appointment',
    offset: 0,
    limit: APPOINTMENTS_MAX,
  })
  return items.filter((other) => other.id !== id && other.appointment && overlap(other.appointment, mine))
}
