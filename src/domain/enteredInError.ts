import type { ActType } from './act.js'
import type { Jobseeker } from './application.js'
import type { Appointment } from './eventParts.js'
import type { Doer } from './parts.js'
import { fold } from './progress.js'
import type { EventType, Referral, ReferralEvent } from './referral.js'
import { type Refused, refuse } from './refusals.js'

type Report = ReferralEvent & { readonly type: 'errorReported' }

/** That the request is about the wrong person, as somebody reported it; another has to confirm. */
export function openReport({ status, events }: Pick<Referral, 'status' | 'events'>): Report | undefined {
  if (status === 'entered_in_error') return undefined
  return events.findLast((event): event is Report => event.type === 'errorReported')
}

/** Nobody confirms what he reported himself: the content goes for good. */
export function secondPersonGuard(referral: Referral, type: ActType, { member }: Doer): Refused | undefined {
  if (type !== 'error') return undefined
  const report = openReport(referral)
  return report && report.by.member === member ? refuse('REF_SECOND_PERSON') : undefined
}

/** Once confirmed, the request keeps its trace only: which events, when, by whom, and the statuses they led to. */
export function afterError(referral: Referral, { type }: ReferralEvent): Referral {
  if (type !== 'enteredInError') return referral
  const { person: _, situation, trajectory, origin: __, ...rest } = referral
  const events = referral.events.map(masked)
  return {
    ...rest,
    ...fold(events),
    person: NOBODY,
    situation: { category: situation.category, registered: 'unknown', insertionStage: false },
    trajectory: { need: trajectory.need, project: '', priorActions: [], obstacles: [] },
    flags: [],
    events,
  }
}

const NOBODY: Jobseeker = { lastName: '', firstName: '', birthDate: '', language: 'unknown', postcode: '' }

type Masking<T extends EventType> = (event: Extract<ReferralEvent, { readonly type: T }>) => object

const asItIs = () => ({})
const bare = ({ at, channel }: Appointment): Appointment => ({ at, channel, service: '' })
const unproved = () => ({ text: '', motive: undefined })

/** What takes the place of an event's content. A new type of event does not compile until it stands here. */
const MASKS: { readonly [T in EventType]: Masking<T> } = {
  submitted: () => ({ origin: undefined }),
  received: asItIs,
  taken: asItIs,
  handedOver: asItIs,
  reassigned: asItIs,
  rejected: () => ({ reason: 'OTHER', text: undefined }),
  corrected: () => ({ before: {}, after: {} }),
  withdrawn: () => ({ reason: 'OTHER', text: undefined }),
  errorReported: asItIs,
  enteredInError: asItIs,
  infoRequested: () => ({ question: '' }),
  infoAnswered: () => ({ answer: '' }),
  scheduled: ({ appointment }) => ({ appointment: bare(appointment) }),
  rescheduled: ({ appointment, superseded }) => ({
    appointment: bare(appointment),
    superseded: bare(superseded),
    reason: '',
  }),
  appointmentCancelled: ({ superseded }) => ({ superseded: bare(superseded), reason: '' }),
  attended: asItIs,
  absent: () => ({ motive: undefined }),
  resultCorrected: () => ({ why: '' }),
  absenceJustified: unproved,
  justificationSent: unproved,
  personInformed: asItIs,
  messaged: () => ({ text: '' }),
  feedback: () => ({ facts: undefined, needs: undefined, perspectives: undefined }),
  closed: () => ({ outcome: 'OTHER', facts: '', needs: '', perspectives: '' }),
}

function masked(event: ReferralEvent): ReferralEvent {
  return { ...event, ...(MASKS[event.type] as Masking<EventType>)(event) } as ReferralEvent
}
