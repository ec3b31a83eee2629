import {
  type AccompanimentRule,
  accompaniment,
  type GuideTyped,
  type RuleSource,
  readGuide,
} from '../../domain/accompaniment.js'
import { brusselsDay } from '../../domain/calendarDay.js'
import { type Regime, regimeOn } from '../../domain/regime.js'
import { guideForm, verdictCard } from '../../presenters/guideCard.js'
import type { Clock } from '../../usecases/ports.js'
import { type Asker, type Reply, redraw, show } from '../reply.js'

interface Dependencies {
  readonly regimes: readonly Regime[]
  readonly clock: Clock
  /** Document and section as they are cited. */
  readonly sourceName: (source: RuleSource) => string
  /** The knowledge entry that states a rule. */
  readonly entryOf: (rule: AccompanimentRule) => string | undefined
}

/** A press on the guide's card. `sent` marks the form's own button, since clients leave empty inputs out. */
export interface GuidePress {
  readonly sent?: unknown
  readonly inputs: GuideTyped
}

/**
 * "qui accompagne": typed, it answers with the form; pressed, with the verdict in the form's place, or with the form when
 * something is wrong or nothing was sent. It is about rules and no person: anyone may ask, anywhere.
 */
export function guideHandler({ regimes, clock, sourceName, entryOf }: Dependencies) {
  return (press: GuidePress | undefined, { member, words }: Asker): Reply => {
    if (!press) return show(guideForm({}, [], words))
    const { sent, inputs } = press
    const isBlank = Object.values(inputs).every((value) => value === undefined)
    if (sent === undefined && isBlank) return redraw(guideForm({}, [], words))
    const read = readGuide(inputs)
    if (!read.ok) return redraw(guideForm(inputs, read.faults, words))
    const { situation } = read
    const regime = regimeOn(regimes, brusselsDay(clock.now()))
    const verdict = accompaniment(situation, regime)
    const view = { situation, verdict, regime, sources: verdict.sources.map(sourceName), member }
    return redraw(verdictCard({ ...view, entryId: entryOf(verdict.rule) }, words))
  }
}
