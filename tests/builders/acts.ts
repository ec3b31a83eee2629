import type { Act, ActType } from '../../src/domain/act.js'
import type { Referral } from '../../src/domain/referral.js'
import { lastResult } from '../../src/domain/results.js'
import { RESULTS, type Result } from '../../src/domain/vocabulary.js'
import { aClosing, anAppointment, later, submitted } from './aReferral.js'
import { amelie, chloe, joris, karim } from './people.js'

let phones = 0
/** Another each time: a correction changes something. */
const aPhone = () => `0470 00 ${String(phones++).padStart(6, '0')}`

/** Any result but the one that stands there; which one depends on the hour. */
function anotherResult(events: Referral['events'], at: Date): Result {
  const others = RESULTS.filter((result) => result !== lastResult({ events })?.outcome)
  return others[at.getUTCHours() % others.length] ?? 'attended'
}

/** One act of each type, with all that it needs when done at `at`, on a request that somebody is in charge of. */
export function anActOf(
  type: ActType,
  at: Date,
  { owner, adviser, person = submitted().person, events = [] }: Partial<Referral> = {},
): Act {
  const acts: { readonly [T in ActType]: Act & { readonly type: T } } = {
    receive: { type: 'receive' },
    take: { type: 'take' },
    handOver: { type: 'handOver', adviser: adviser?.member === joris.id ? chloe.id : joris.id },
    reassign: { type: 'reassign', owner: owner === karim.id ? amelie.id : karim.id },
    reject: { type: 'reject', reason: 'NOT_REGISTERED' },
    correct: { type: 'correct', person: { ...person, phone: aPhone() } },
    error: { type: 'error' },
    withdraw: { type: 'withdraw', reason: 'EMPLOYED' },
    schedule: { ...anAppointment(later(24, at)), type: 'schedule' } as Act & { type: 'schedule' },
    askInfo: { type: 'askInfo', question: 'Quel est le niveau de français ?' },
    answerInfo: { type: 'answerInfo', answer: 'B1, attestation en annexe' },
    reschedule: { ...anAppointment(later(48, at)), type: 'reschedule', askedBy: 'person', reason: 'Examen' } as Act & {
      type: 'reschedule'
    },
    cancelAppointment: { type: 'cancelAppointment', askedBy: 'actiris', reason: 'Conseillère malade' },
    attended: { type: 'attended', late: false },
    absent: { type: 'absent', justified: false },
    justifyAbsence: { type: 'justifyAbsence', text: 'Certificat médical reçu' },
    justify: { type: 'justify', text: 'Certificat médical', motive: 'illness' },
    informedPerson: { type: 'informedPerson' },
    correctResult: { type: 'correctResult', result: anotherResult(events, at), why: 'Erreur de saisie' },
    message: { type: 'message', text: 'La personne a changé de numéro' },
    feedback: { type: 'feedback', facts: 'Premier entretien' },
    close: aClosing as Act & { type: 'close' },
  }
  return acts[type]
}
