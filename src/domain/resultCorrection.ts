import { absence } from './absences.js'
import type { Act, Circumstances } from './act.js'
import { baseStatus, evolve } from './progress.js'
import type { EventType, Referral, ReferralEvent } from './referral.js'
import { type AppointmentResult, lastResult, resultsOf } from './results.js'
import type { Progress } from './standing.js'
import type { Status } from './vocabulary.js'

type Correcting = Act & { readonly type: 'correctResult' }
type Corrected = Omit<ReferralEvent & { readonly type: 'resultCorrected' }, 'at' | 'by' | 'occurredAt'>
type Law = Pick<Corrected, 'result' | 'justifiableUntil' | 'resumableFrom'>

/**
 * What a correction of the latest result becomes: everything that followed from the wrong one, as if the right one had
 * been recorded on the same day. A request that went on since (a new appointment, a withdrawal…) keeps its own status:
 * nobody is stopped in the middle of something else, so the absence then counts and stops nothing.
 */
export function resultCorrection(
  referral: Referral,
  act: Correcting,
  { regime }: Pick<Circumstances, 'regime'>,
): Corrected {
  const wrong = lastResult(referral)
  if (!wrong) throw new Error('there is no result to correct')
  const unjustifiedAbsences = referral.unjustifiedAbsences - (wrong.outcome === 'unjustified' ? 1 : 0)
  const attended = act.result === 'attended' || attendedBefore(referral, wrong)
  const goneOn = hasGoneOn(referral, wrong)
  const law = lawOf({ ...referral, unjustifiedAbsences }, act, wrong, { at: new Date(wrong.recordedAt), regime })
  return {
    type: 'resultCorrected',
    appointmentAt: wrong.appointmentAt,
    from: wrong.outcome,
    to: act.result,
    why: act.why,
    ...(goneOn ? withoutStop(law) : law),
    status: goneOn ? keptStatus(referral.status, attended) : statusAfter(law, attended),
    attended,
    unjustifiedAbsences: unjustifiedAbsences + (act.result === 'unjustified' ? 1 : 0),
  }
}

function lawOf(
  without: Referral,
  { result }: Correcting,
  { appointmentAt }: AppointmentResult,
  circumstances: Pick<Circumstances, 'at' | 'regime'>,
): Law {
  if (result === 'attended') return {}
  const fault = result === 'service_fault' ? ('service' as const) : undefined
  return absence(without, { type: 'absent', justified: result === 'justified', fault }, appointmentAt, circumstances)
}

const withoutStop = ({ result, justifiableUntil }: Law): Law => ({
  result: result === 'stopped' ? 'warned' : result,
  justifiableUntil,
})

function statusAfter({ result }: Law, attended: boolean): Status {
  return result === 'warned' || result === 'stopped' ? result : baseStatus(attended)
}

const keptStatus = (status: Status, attended: boolean): Status =>
  status === 'received' || status === 'in_progress' ? baseStatus(attended) : status

const attendedBefore = (referral: Referral, wrong: AppointmentResult): boolean =>
  resultsOf(referral).some(
    ({ appointmentAt, outcome }) => appointmentAt !== wrong.appointmentAt && outcome === 'attended',
  )

/** Events that change the status because of a result, and not because the request goes on. */
const OF_A_RESULT: readonly EventType[] = ['absenceJustified', 'resultCorrected']

/** Whether the status has changed since that result, for another reason than the result itself. */
function hasGoneOn({ events }: Referral, { recordedAt, appointmentAt }: AppointmentResult): boolean {
  const recorded = events.findLastIndex(
    (event) => event.at === recordedAt && 'appointmentAt' in event && event.appointmentAt === appointmentAt,
  )
  let progress: Progress | undefined
  return events.some((event, index) => {
    const before = progress?.status
    progress = evolve(progress, event)
    return index > recorded && !OF_A_RESULT.includes(event.type) && progress.status !== before
  })
}
