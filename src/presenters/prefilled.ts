import { countedAbsences, openProof } from '../domain/absences.js'
import type { ActType } from '../domain/act.js'
import type { ActInputs } from '../domain/actFields.js'
import { brusselsDay, brusselsTime } from '../domain/calendarDay.js'
import type { Appointment } from '../domain/eventParts.js'
import { typedPerson } from '../domain/followUps.js'
import type { Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'

/** What an act's form already holds when it opens. */
export function prefilled(type: ActType, referral: Referral, by: Member): ActInputs {
  const { appointment } = referral
  if (type === 'justify') return latestAbsence(referral)
  if (type === 'justifyAbsence') return proofInputs(referral) ?? latestAbsence(referral)
  if (type === 'correct') return typedPerson(referral.person)
  if (type === 'close') return { contact: [by.name, by.phone, by.email].filter(Boolean).join(', ') }
  return type === 'reschedule' && appointment ? appointmentInputs(appointment) : {}
}

function latestAbsence(referral: Referral): ActInputs {
  const latest = countedAbsences(referral).at(-1)
  return latest ? { absenceOf: latest.appointmentAt } : {}
}

/** What the CPAS sent to justify an absence is there to be decided on. */
function proofInputs(referral: Referral): ActInputs | undefined {
  const proof = openProof(referral)
  return proof && { absenceOf: proof.absenceOf, text: proof.text, ...(proof.motive ? { motive: proof.motive } : {}) }
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
