import type { Member, Organisation } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { type Regime, regimeById } from '../domain/regime.js'
import { eventToTell, type Slip, slipOf } from '../domain/slip.js'
import type { Clock, Directory, Store } from './ports.js'
import { viewReferral } from './viewReferrals.js'

/** The slip as it is now; `since` is the version of the request that made it. */
export interface SlipFound {
  readonly ok: true
  readonly referral: Referral
  readonly slip: Slip
  readonly since: number
  readonly regime: Regime
  readonly owner: Member | undefined
  readonly organisation: Organisation
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly regimes: readonly Regime[]
}

/**
 * What the person has to be told of a request, for whoever of its organisation asks: Actiris does not write to the
 * person. `REF_NOTHING_TO_TELL` when no appointment, cancelling or absence has to be told.
 */
export function viewSlip({ store, directory, clock, regimes }: Dependencies) {
  const view = viewReferral({ store, directory })
  return async (referralId: string, by: Member): Promise<SlipFound | Refused> => {
    const viewed = await view({ id: referralId }, by)
    if (!viewed.ok) return viewed
    const { referral, asAdviser } = viewed
    const organisation = directory.organisation(referral.organisation)
    if (asAdviser || !organisation) return refuse('REF_FORBIDDEN')
    const regime = regimeById(regimes, referral.regime)
    const now = clock.now()
    const [slip, event] = [slipOf(referral, regime, now), eventToTell(referral, now)]
    if (!slip || !event) return refuse('REF_NOTHING_TO_TELL')
    const since = referral.events.indexOf(event) + 1
    return { ok: true, referral, slip, since, regime, owner: directory.byId(referral.owner), organisation }
  }
}
