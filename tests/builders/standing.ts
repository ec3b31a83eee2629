import type { ActType } from '../../src/domain/act.js'
import { type Doer, doerOf } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import type { Status } from '../../src/domain/vocabulary.js'
import { anActOf } from './acts.js'
import { afterAct, anAppointment, later, received, scheduled, stopped, warned } from './aReferral.js'
import { admin, amelie, chloe, dorien } from './people.js'

/** When acts are tried on the requests below. */
export const AT = later(100)

/** People without any part on the requests of these builders. */
export const STRANGERS: Readonly<Record<string, Doer>> = {
  'a caseworker of another CPAS': doerOf(dorien, 'cpas'),
  'an admin of the CPAS': doerOf(admin, 'cpas'),
  'a caseworker at the desk': doerOf(amelie, 'actiris'),
  'an adviser on the side of the CPAS': doerOf(chloe, 'cpas'),
  'the clock': { side: 'system' },
}

const BEFORE_THE_HOUR: readonly ActType[] = ['reschedule', 'cancelAppointment']
const AFTER_AN_ABSENCE: readonly ActType[] = ['justifyAbsence', 'justify', 'correctResult']
const AFTER_ATTENDANCE: readonly ActType[] = ['feedback', 'close']

/** A request in a status with nothing else in the way of the act at `AT`. */
export function standing(status: Status, type: ActType): Referral {
  if (type === 'informedPerson') return { ...toTell(status), status }
  const waiting = AFTER_AN_ABSENCE.includes(type)
    ? afterAct(warned(), anAppointment(later(90)), later(60))
    : scheduled()
  const hour = BEFORE_THE_HOUR.includes(type) ? later(200).toISOString() : waiting.appointment?.at
  const appointment = waiting.appointment && { ...waiting.appointment, at: hour ?? '' }
  return { ...waiting, appointment, status, attended: AFTER_ATTENDANCE.includes(type) }
}

/** A request in a status in which the person has to hear of something. */
function toTell(status: Status): Referral {
  if (status === 'warned') return warned()
  if (status === 'stopped') return stopped()
  const waiting = afterAct(received(), anAppointment(later(200)), later(2))
  return status === 'scheduled' ? waiting : afterAct(waiting, anActOf('cancelAppointment', AT), later(3))
}
