import { loadMunicipalities } from '../../src/dataFiles.js'
import type { Draft, Typed } from '../../src/domain/draft.js'
import type { Member } from '../../src/domain/people.js'
import type { Referral } from '../../src/domain/referral.js'
import { applyAct } from '../../src/usecases/applyAct.js'
import { applyActirisEvent } from '../../src/usecases/applyActirisEvent.js'
import { fillDraft } from '../../src/usecases/fillDraft.js'
import { followUp } from '../../src/usecases/followUp.js'
import type { Store } from '../../src/usecases/ports.js'
import { startDraft } from '../../src/usecases/startDraft.js'
import { submitReferral } from '../../src/usecases/submitReferral.js'
import { countedIds } from '../fakes/countedIds.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { aForm } from './aForm.js'
import { NOW } from './aReferral.js'
import { amelie, directory } from './people.js'
import { regimes, theCalendar } from './theRegime.js'

/** The use cases over a store, on a clock that the test moves, and the steps that tests begin with. */
export function useCasesOver(store: Store, { niss = true } = {}) {
  const clock = new FakeClock(NOW)
  const parts = {
    store,
    directory,
    clock,
    ids: countedIds(),
    regimes,
    calendar: theCalendar,
    niss,
    municipalities: loadMunicipalities(),
  }
  const start = startDraft(parts)
  const submit = submitReferral(parts)
  const act = applyAct(parts)

  async function started(by: Member = amelie): Promise<Draft> {
    const outcome = await start(by)
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.draft
  }

  /** A draft on its review step, all typed. */
  async function reviewed(by: Member = amelie, typed: Typed = aForm()): Promise<Draft> {
    const draft = await started(by)
    const next: Draft = { ...draft, version: 2, step: 'review', typed }
    await store.commit({ draft: { next, expectedVersion: 1 } })
    return next
  }

  async function filed(by: Member = amelie, typed: Typed = aForm()): Promise<Referral> {
    const { id, version } = await reviewed(by, typed)
    const outcome = await submit({ draftId: id, version, typed: {}, by })
    if (!outcome.ok) throw new Error(outcome.code)
    return outcome.referral
  }

  return {
    clock,
    start,
    submit,
    act,
    fill: fillDraft(parts),
    followUp: followUp(parts),
    event: applyActirisEvent({ applyAct: act }),
    started,
    reviewed,
    filed,
  }
}
