import type { Act, ActType, Circumstances, KnownMember } from '../../src/domain/act.js'
import type { Jobseeker } from '../../src/domain/application.js'
import { TRANSITIONS, transition } from '../../src/domain/machine.js'
import { ACTIRIS_SYSTEM, type Doer, doerOf, type Part } from '../../src/domain/parts.js'
import { evolve } from '../../src/domain/progress.js'
import { makeReference } from '../../src/domain/reference.js'
import type { Referral, ReferralEvent } from '../../src/domain/referral.js'
import { axisOf, type Need } from '../../src/domain/vocabulary.js'
import { amelie, bram, chloe, directory, karim } from './people.js'
import { theCalendar, theRegime } from './theRegime.js'

/** Tuesday 1 September 2026, 10:00 in Brussels. */
export const NOW = new Date('2026-09-01T08:00:00.000Z')
const HOUR_MS = 3_600_000

export const later = (hours: number, from: Date = NOW): Date => new Date(from.getTime() + hours * HOUR_MS)

export const anAdviser = { member: chloe.id, name: chloe.name, phone: '+32 2 000 00 06' }

/** Everybody of these builders, on his side. */
function memberOf(id: string): KnownMember | undefined {
  const member = directory.byId(id)
  return member && { member, side: member.organisation === 'actiris' ? 'actiris' : 'cpas' }
}

export function circumstances(at: Date, other: Partial<Circumstances> = {}): Circumstances {
  return {
    at,
    by: doerOf(chloe, 'actiris'),
    regime: theRegime,
    calendar: theCalendar,
    adviser: anAdviser,
    memberOf,
    ...other,
  }
}

/** Somebody who may do such an act. */
export function doerFor(type: ActType): Doer {
  const [part] = TRANSITIONS[type].by
  return part ? DOERS[part] : ACTIRIS_SYSTEM
}

/** Somebody in each part on the requests of these builders; the owner is a caseworker too. */
export const DOERS: Record<Part, Doer> = {
  owner: doerOf(amelie, 'cpas'),
  caseworker: doerOf(karim, 'cpas'),
  coordinator: doerOf(bram, 'cpas'),
  adviser: doerOf(chloe, 'actiris'),
  api: ACTIRIS_SYSTEM,
}

interface About {
  readonly id?: string
  readonly sequence?: number
  readonly organisation?: string
  readonly person?: Partial<Jobseeker>
  readonly need?: Need
}

/** A request as filed on `NOW`. */
export function submitted({ id = 'r1', sequence = 42, organisation, person, need }: About = {}): Referral {
  const at = NOW.toISOString()
  const event: ReferralEvent = { type: 'submitted', at, by: { side: 'cpas', member: amelie.id } }
  return {
    person: {
      lastName: 'De Smet',
      firstName: 'Anaïs',
      niss: '85073003328',
      birthDate: '1985-07-30',
      language: 'fr',
      postcode: '1000',
      ...person,
    },
    situation: { category: 'ris', registered: 'yes', insertionStage: false },
    trajectory: {
      need: need ?? 'reference_adviser',
      project: 'Devenir aide-soignante',
      priorActions: [],
      obstacles: [],
    },
    ...evolve(undefined, event),
    id,
    reference: makeReference(2026, sequence),
    regime: theRegime.id,
    organisation: organisation ?? amelie.organisation,
    draftId: `draft-of-${id}`,
    axis: axisOf('ris'),
    flags: [],
    submittedAt: at,
    events: [event],
  }
}

/** The request after an act that must be possible. */
export function afterAct(referral: Referral, act: Act, at: Date, other: Partial<Circumstances> = {}): Referral {
  const moved = transition(referral, act, circumstances(at, { by: doerFor(act.type), ...other }))
  if (!moved.ok) throw new Error(`${act.type} from ${referral.status}: ${moved.code}`)
  return moved.referral
}

export const received = (about: About = {}): Referral => afterAct(submitted(about), { type: 'receive' }, later(1))

export const infoRequested = (about: About = {}): Referral =>
  afterAct(received(about), { type: 'askInfo', question: 'Quel est le niveau de français ?' }, later(2))

export const anAppointment = (at: Date): Act => ({
  type: 'schedule',
  appointment: { at: at.toISOString(), service: 'Accueil', channel: 'office', place: 'Avenue de l’Astronomie 14' },
})

/** Received, with an appointment 48 hours after `NOW`. */
export const scheduled = (about: About = {}): Referral => afterAct(received(about), anAppointment(later(48)), later(2))

/** One appointment of the request missed without justification: scheduled at `at`, recorded an hour later. */
export function missed(referral: Referral, at: Date): Referral {
  const waiting = afterAct(referral, anAppointment(at), later(-24, at))
  return afterAct(waiting, { type: 'absent', justified: false }, later(1, at))
}

export const warned = (about: About = {}): Referral => missed(received(about), later(48))
export const stopped = (about: About = {}): Referral => missed(warned(about), later(48 + 24 * 7))
export const inProgress = (about: About = {}): Referral =>
  afterAct(scheduled(about), { type: 'attended', late: false }, later(49))
export const rejected = (about: About = {}): Referral =>
  afterAct(received(about), { type: 'reject', reason: 'NOT_REGISTERED' }, later(2))
export const closed = (about: About = {}): Referral => afterAct(inProgress(about), aClosing, later(60))

export const aClosing: Act = {
  type: 'close',
  outcome: 'PLAN_SIGNED',
  facts: 'Bilan fait',
  needs: 'Cours de néerlandais',
  perspectives: 'Formation en janvier',
}
