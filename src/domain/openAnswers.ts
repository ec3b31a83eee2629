import { countedAbsences, isJustifiable, openProof } from './absences.js'
import type { EventType, Referral, ReferralEvent } from './referral.js'
import { isOpen } from './vocabulary.js'

/** Acts of Actiris that decide nothing about an answer. */
const NO_DECISION: readonly EventType[] = ['messaged', 'taken', 'handedOver']
/** Whoever does not accept a proof can only write so: a message answers it. */
const NO_ANSWER: readonly EventType[] = ['taken', 'handedOver']

/** What the CPAS answered or sent as a proof and Actiris has not decided on; undefined when nothing waits. */
export function openAnswer(referral: Referral, at: Date): ReferralEvent | undefined {
  return undecidedInfo(referral) ?? undecidedProof(referral, at)
}

function undecidedInfo({ status, events }: Referral): ReferralEvent | undefined {
  const answer = events.findLast(({ type }) => type === 'infoAnswered')
  return isOpen(status) && answer && !isFollowed(events, answer, NO_DECISION) ? answer : undefined
}

/** After the absence's last day nobody can decide any more. */
function undecidedProof(referral: Referral, at: Date): ReferralEvent | undefined {
  const proof = openProof(referral)
  const absence = proof && countedAbsences(referral).find(({ appointmentAt }) => appointmentAt === proof.absenceOf)
  if (!absence || !isJustifiable(absence, at)) return undefined
  return isFollowed(referral.events, proof, NO_ANSWER) ? undefined : proof
}

/** Whether Actiris acted after an event, some acts aside. */
function isFollowed(events: readonly ReferralEvent[], event: ReferralEvent, aside: readonly EventType[]): boolean {
  return events.slice(events.indexOf(event) + 1).some(({ type, by }) => by.side === 'actiris' && !aside.includes(type))
}
