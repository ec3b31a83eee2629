import { shownTyped } from '../domain/axisFit.js'
import { brusselsDay } from '../domain/calendarDay.js'
import { type Draft, type DraftPress, stepAfter, stepBefore, type Typed } from '../domain/draft.js'
import { needRefusal, situationRefusal } from '../domain/eligibility.js'
import { originOf } from '../domain/followUps.js'
import { readNeed, readSituation, stepFaults } from '../domain/form.js'
import type { FormRules } from '../domain/formReading.js'
import type { Municipality } from '../domain/municipality.js'
import type { Member } from '../domain/people.js'
import { readPerson } from '../domain/personStep.js'
import { filedBy } from '../domain/progress.js'
import type { Referral } from '../domain/referral.js'
import { type FieldFault, type Refused, refuse } from '../domain/refusals.js'
import { type Regime, regimeOn } from '../domain/regime.js'
import { identityOf } from '../domain/samePerson.js'
import { type Warning, warningsOf } from '../domain/warnings.js'
import { withTyped, withWholeForm } from '../domain/withTyped.js'
import type { Clock, Store } from './ports.js'

export type Press = DraftPress | 'open' | 'discard'

/** A draft as its owner sees it now. */
export interface DraftView {
  readonly draft: Draft
  readonly faults: readonly FieldFault[]
  readonly refusal?: Refused | undefined
  readonly warnings: readonly Warning[]
}

export type FillOutcome =
  | ({ readonly ok: true; readonly outdated: boolean } & DraftView)
  | { readonly ok: true; readonly discarded: true }
  | { readonly ok: true; readonly filed: Referral }
  | Refused

export interface FillCommand {
  readonly press: Press
  readonly draftId: string
  readonly version: number
  readonly typed: Typed
  /** The whole form was on one card, not one step of it. */
  readonly whole?: boolean | undefined
  readonly by: Member
}

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly regimes: readonly Regime[]
  readonly niss: boolean
  readonly municipalities: readonly Municipality[]
}

/** One press on the form: keeps what was typed, right or wrong, and goes a step on, back, or nowhere. */
export function fillDraft(dependencies: Dependencies) {
  const { store, clock } = dependencies
  const view = draftView(dependencies)
  return async (command: FillCommand): Promise<FillOutcome> => {
    const draft = await store.draft(command.draftId)
    if (!draft || draft.owner !== command.by.id) return filedOrUnknown(store, command)
    if (command.press === 'open') return { ok: true, outdated: false, ...view(draft) }
    const asItStands = (current: Draft) => ({
      ok: true as const,
      outdated: !isRepetition(current, command),
      ...view(current),
    })
    if (command.version !== draft.version) return asItStands(draft)
    if (command.press === 'discard') return discard(store, draft)
    const next = await linked(dependencies, pressed(draft, { ...command, press: command.press }, clock.now(), view))
    const committed = await store.commit({ draft: { next, expectedVersion: draft.version } })
    if (committed === 'done') return { ok: true, outdated: false, ...view(next) }
    return asItStands((await store.draft(draft.id)) ?? next)
  }
}

async function discard(store: Store, draft: Draft): Promise<FillOutcome> {
  await store.commit({ draftRemoved: draft.id })
  return { ok: true, discarded: true }
}

/** What is wrong with a draft on the step where it was held back, by the form and by the rules of eligibility. */
export function draftView({ clock, regimes, niss, municipalities }: Omit<Dependencies, 'store'>) {
  return (draft: Draft): DraftView => {
    const today = brusselsDay(clock.now())
    const rules: FormRules = { today, niss, resumption: draft.origin?.kind === 'resumption' }
    const warnings = warningsOf(draft, { today, municipalities })
    if (!draft.held) return { draft, faults: [], warnings }
    const faults = stepFaults(draft.step, draft.typed, rules)
    return { draft, faults, refusal: faults.length > 0 ? undefined : ruleRefusal(draft, rules, regimes), warnings }
  }
}

/** On the review it is told whether the request goes on from an earlier one of the person that it then is about. */
async function linked({ store, clock, niss }: Dependencies, draft: Draft): Promise<Draft> {
  if (draft.step !== 'review') return draft
  const at = clock.now()
  const { value: person } = readPerson(draft.typed, { today: brusselsDay(at), niss })
  return { ...draft, origin: originOf(await store.referralsOf(identityOf(person)), draft.origin, at) }
}

/** The press that led to where the draft stands, once more (a double click, a channel's second sending): nothing is lost. */
function isRepetition(draft: Draft, { press, version, typed }: FillCommand): boolean {
  const brought = Object.entries(typed) as [keyof Typed, string][]
  const samePress = version === draft.version - 1 && press === draft.lastPress
  const shown = shownTyped(draft.typed)
  return samePress && brought.every(([field, value]) => [draft.typed[field] ?? '', shown[field]].includes(value))
}

function pressed(
  draft: Draft,
  { press, typed, whole }: FillCommand & { readonly press: DraftPress },
  at: Date,
  view: (draft: Draft) => DraftView,
): Draft {
  const kept: Draft = {
    ...draft,
    typed: whole ? withWholeForm(draft, typed) : withTyped(draft, draft.step, typed),
    version: draft.version + 1,
    held: press === 'next',
    lastPress: press,
    changedAt: at.toISOString(),
  }
  if (press === 'back') return { ...kept, step: stepBefore(draft.step) }
  if (press !== 'next') return kept
  const { faults, refusal } = view(kept)
  return faults.length > 0 || refusal ? kept : { ...kept, held: false, step: stepAfter(draft.step) }
}

/** Eligibility as far as the form is filled: by situation on its step, by need on its own. */
function ruleRefusal({ step, typed }: Draft, rules: FormRules, regimes: readonly Regime[]): Refused | undefined {
  if (step === 'person') return undefined
  const situation = readSituation(typed).value
  const bySituation = situationRefusal(situation)
  if (bySituation || step === 'situation') return bySituation
  const { birthDate } = readPerson(typed, rules).value
  return needRefusal(situation, readNeed(typed).value.need, birthDate, rules.today, regimeOn(regimes, rules.today))
}

async function filedOrUnknown(store: Store, { draftId, by }: FillCommand): Promise<FillOutcome> {
  const filed = await store.referralOfDraft(draftId)
  return filed && filedBy(filed) === by.id ? { ok: true, filed } : refuse('DRAFT_UNKNOWN')
}
