import type { Referral } from '../../../src/domain/referral.js'
import { normalName } from '../../../src/domain/samePerson.js'

/** One thing that happened to a request during the year, and how the request stood then: all that the oracle is given. */
export interface Happening {
  readonly reference: string
  readonly organisation: string
  /** The jobseeker. */
  readonly person: string
  readonly at: Date
  /** What happened, of an absence what it led to. */
  readonly what: string
  readonly side: string
  readonly author?: string | undefined
  /** Status before and after; undefined before it was filed. */
  readonly before?: string | undefined
  readonly after: string
  readonly owner: string
  readonly formerOwner?: string | undefined
  /** Nobody; somebody of Actiris' own system, who is not in Teams; or an adviser. */
  readonly adviser: 'nobody' | 'system' | { readonly member: string }
  readonly appointmentAt?: Date | undefined
  readonly resumableFrom?: string | undefined
  readonly contractEnd?: string | undefined
  /** Of results, justifications and corrections: which appointment. */
  readonly about?: string | undefined
  /** Of a correction: the result that it puts. */
  readonly to?: string | undefined
}

/** The last thing that happened to a request. Who it was about is read before content is erased. */
export function happeningOf(referral: Referral, before: Referral | undefined): Happening {
  const event = referral.events.at(-1) as Referral['events'][number]
  const { lastName, firstName } = (before ?? referral).person
  return {
    reference: referral.reference,
    organisation: referral.organisation,
    person: normalName(`${lastName} ${firstName}`),
    at: new Date(event.at),
    what: event.type === 'absent' ? `absent_${event.result}` : event.type,
    side: event.by.side,
    author: event.by.member,
    before: before?.status,
    after: referral.status,
    owner: referral.owner,
    formerOwner: before?.owner,
    adviser: adviserOf(referral),
    appointmentAt: referral.appointment && new Date(referral.appointment.at),
    resumableFrom: referral.resumableFrom,
    contractEnd: before?.situation.contractEnd ?? referral.situation.contractEnd,
    about: 'appointmentAt' in event ? event.appointmentAt : 'absenceOf' in event ? event.absenceOf : undefined,
    to: event.type === 'resultCorrected' ? event.to : undefined,
  }
}

function adviserOf({ adviser }: Referral): Happening['adviser'] {
  if (!adviser) return 'nobody'
  return adviser.member ? { member: adviser.member } : 'system'
}
