import { countedAbsences } from '../domain/absences.js'
import type { ActType } from '../domain/act.js'
import type { ActInputs } from '../domain/actFields.js'
import { brusselsDay, brusselsTime } from '../domain/calendarDay.js'
import type { Member } from '../domain/people.js'
import type { Appointment, Referral } from '../domain/referral.js'

/** What an act's form already holds when it opens. */
export function prefilled(type: ActType, referral: Referral, by: Member): ActInputs {
  const { appointment } = referral
  if (type === 'justifyAbsence') return latestAbsence(referral)
  if (type === 'close') return { contact: [by.name, by.phone, by.email].filter(Boolean).join(', ') }
  return type === 'reschedule' && appointment ? appointmentInputs(appointment) : {}
}

function latestAbsence(referral: Referral): ActInputs {
  const latest = countedAbsences(referral).at(-1)
  return latest ? { absenceOf: latest.appointmentAt } : {}
}

function appointmentInputs({ at, durationMinutes, service, channel, place, bring }: Appointment): ActInputs {
  const when = new Date(at)
  return {
    date: brusselsDay(when),
    time: brusselsTime(when),
    ...(durationMinutes ? { duration: String(durationMinutes) } : {}),
    service,
    channel,
    ...(place ? { place } : {}),
    ...(bring ? { bring } : {}),
  }
}
