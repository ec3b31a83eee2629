import type { Act, ActType } from '../../../src/domain/act.js'
import { brusselsDay, brusselsInstant, plusDays } from '../../../src/domain/calendarDay.js'
import type { Typed } from '../../../src/domain/draft.js'
import type { Appointment } from '../../../src/domain/eventParts.js'
import { allowedActs } from '../../../src/domain/machine.js'
import { ACTIRIS_SYSTEM, type Doer, doerOf } from '../../../src/domain/parts.js'
import type { Member } from '../../../src/domain/people.js'
import type { Referral } from '../../../src/domain/referral.js'
import type { Directory } from '../../../src/usecases/ports.js'
import { anActOf } from '../../builders/acts.js'
import { aFormWithout } from '../../builders/aForm.js'
import { letters } from './staff.js'

/** How often an act is chosen among those possible. */
const WEIGHTS: Readonly<Record<ActType, number>> = {
  receive: 5,
  take: 0.3,
  handOver: 0.3,
  reassign: 0.3,
  askInfo: 2,
  answerInfo: 6,
  reject: 0.8,
  correct: 0.3,
  withdraw: 0.25,
  error: 0.1,
  schedule: 6,
  reschedule: 1,
  cancelAppointment: 0.7,
  attended: 5,
  absent: 6,
  justifyAbsence: 1,
  justify: 0.7,
  informedPerson: 0.5,
  correctResult: 0.6,
  message: 0.4,
  feedback: 1,
  close: 2,
}

export type Random = () => number
export const oneOf = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T

export interface Chosen {
  readonly act: Act
  readonly by: Doer
  /** Undefined: another system of Actiris. */
  readonly member?: Member | undefined
}

/** One of all the acts that somebody may now do on a request; undefined when nobody may do anything. */
export function chooseAct(referral: Referral, at: Date, directory: Directory, random: Random): Chosen | undefined {
  const there = directory.withRole(referral.organisation, 'caseworker', 'coordinator')
  const advisers = directory.advisers()
  const inCharge = directory.byId(referral.adviser?.member ?? '') ?? oneOf(advisers, random)
  const owner = directory.byId(referral.owner)
  const members = [owner, oneOf(there, random), oneOf(there, random), inCharge, inCharge, oneOf(advisers, random)]
  const doers: Omit<Chosen, 'act'>[] = [
    ...members.filter((member) => member !== undefined).map((member) => ({ member, by: doerIn(member) })),
    { by: ACTIRIS_SYSTEM },
  ]
  const choices = doers.flatMap((who) => allowedActs(referral, at, who.by).map((type) => ({ ...who, type })))
  // What one reported is soon confirmed by another, or forgotten.
  const isReported = referral.events.at(-1)?.type === 'errorReported'
  const weightOf = (type: ActType) => (type === 'error' && isReported ? 5 : WEIGHTS[type])
  let left = random() * choices.reduce((sum, { type }) => sum + weightOf(type), 0)
  const choice = choices.find(({ type }) => {
    left -= weightOf(type)
    return left <= 0
  })
  return choice && { by: choice.by, member: choice.member, act: actOf(choice.type, referral, at, directory, random) }
}

const doerIn = (member: Member): Doer => doerOf(member, member.organisation === 'actiris' ? 'actiris' : 'cpas')

function actOf(type: ActType, referral: Referral, at: Date, directory: Directory, random: Random): Act {
  const { organisation, owner, adviser } = referral
  switch (type) {
    case 'schedule':
      return { type, appointment: appointmentAfter(at, random) }
    case 'reschedule':
      return { type, appointment: appointmentAfter(at, random), askedBy: 'person', reason: 'Examen' }
    case 'absent':
      return random() < 0.3
        ? { type, justified: true, fault: oneOf([undefined, 'service'], random) }
        : { type, justified: false }
    case 'reassign': {
      const others = directory.withRole(organisation, 'caseworker', 'coordinator').filter(({ id }) => id !== owner)
      return { type, owner: oneOf(others, random).id }
    }
    case 'handOver':
      return {
        type,
        adviser: oneOf(
          directory.advisers().filter(({ id }) => id !== adviser?.member),
          random,
        ).id,
      }
    default:
      return anActOf(type, at, referral)
  }
}

/** On any day, at an hour of the office, sooner or later; no two at the same instant. */
function appointmentAfter(at: Date, random: Random): Appointment {
  const hour = String(9 + Math.floor(random() * 8)).padStart(2, '0')
  const day = plusDays(brusselsDay(at), 1 + Math.floor(random() * 20))
  const start = brusselsInstant(day, `${hour}:${oneOf(['00', '15', '30', '45'], random)}`) as Date
  const instant = new Date(start.getTime() + Math.floor(random() * 59_999))
  return { at: instant.toISOString(), service: 'Accueil', channel: 'office', place: 'Avenue de l’Astronomie 14' }
}

/** A form right in every field; some are about workers whose contract ends in some months. */
export function formOf(number: number, today: string, random: Random): Typed {
  const isWorker = random() < 0.25
  const months = Math.floor(random() * 300)
  return {
    ...aFormWithout('niss'),
    lastName: `Personne ${letters(number)}`,
    noNissReason: 'unknown_yet',
    birthDate: random() < 0.4 ? '2003-05-17' : '1985-07-30',
    ...(isWorker ? { category: 'art60', contractEnd: plusDays(today, months), need: 'transition_link' } : {}),
  }
}
