import type { Application } from './application.js'
import type { Draft } from './draft.js'
import { flagsOf } from './eligibility.js'
import { inheritedAbsences } from './inheritance.js'
import { evolve } from './progress.js'
import type { Reference } from './reference.js'
import type { Referral, ReferralEvent } from './referral.js'
import type { Regime } from './regime.js'
import { axisOf } from './vocabulary.js'

/** What filing decided beside the form. */
export interface Filing {
  readonly id: string
  readonly reference: Reference
  readonly regime: Regime
  readonly at: Date
  /** Every other request about the person. */
  readonly others: readonly Referral[]
  readonly motivation: string | undefined
}

/** The request that a draft becomes. */
export function filed(application: Application, draft: Draft, filing: Filing): Referral {
  const { id, reference, regime, at } = filing
  const event = submission(draft, filing)
  return {
    ...application,
    ...evolve(undefined, event),
    id,
    reference,
    regime: regime.id,
    organisation: draft.organisation,
    draftId: draft.id,
    ...(draft.origin ? { origin: draft.origin } : {}),
    axis: axisOf(application.situation.category),
    flags: flagsOf(application.situation),
    submittedAt: at.toISOString(),
    events: [event],
  }
}

function submission({ owner, organisation, origin }: Draft, { at, motivation, others, regime }: Filing): ReferralEvent {
  // Of another organisation's request nothing is told, its reference neither.
  const earlier = others.find((other) => other.id === origin?.referralId && other.organisation === organisation)
  const inherited = origin?.kind === 'resumption' ? 0 : inheritedAbsences(others, at, regime)
  return {
    type: 'submitted',
    at: at.toISOString(),
    by: { side: 'cpas', member: owner },
    ...(origin ? { origin: { kind: origin.kind, reference: earlier?.reference, motivation } } : {}),
    ...(inherited > 0 ? { inheritedAbsences: inherited } : {}),
  }
}
