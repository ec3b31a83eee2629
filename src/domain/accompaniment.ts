import type { Situation } from './application.js'
import { flagsOf, situationRefusal } from './eligibility.js'
import type { Flag } from './referral.js'
import type { FieldFault, RefusalCode } from './refusals.js'
import type { Regime } from './regime.js'
import { type Axis, CATEGORIES, type Need, needsOf, REGISTERED } from './vocabulary.js'

/** What the guide asks; the input ids are part of the contract. */
export const GUIDE_FIELDS = ['category', 'registered', 'age', 'insertionStage'] as const
export type GuideField = (typeof GUIDE_FIELDS)[number]
/** What was typed, as it was typed. */
export type GuideTyped = Readonly<Partial<Record<GuideField, string | undefined>>>

export const ACCOMPANYING = ['cpas', 'actiris', 'nobody'] as const
type Accompanying = (typeof ACCOMPANYING)[number]

/** The rules a verdict can rest on. `age_unclear`: a person in the insertion stage who may or may not be young. */
export const ACCOMPANIMENT_RULES = [
  'axis1',
  'young',
  'age_unclear',
  'unregistered',
  'residual_aid',
  'axis2',
  'not_target',
] as const
export type AccompanimentRule = (typeof ACCOMPANIMENT_RULES)[number]

/** What to do next: three ways to file a request, three not to. */
export const NEXT_STEPS = [
  'file',
  'file_to_check',
  'file_reregister',
  'register_first',
  'orient_to_actiris',
  'no_request',
] as const
type NextStep = (typeof NEXT_STEPS)[number]

/** Somebody's situation as the guide asks for it: about no person in particular. `age` in completed years, 0 to 120. */
export type GuideSituation = Pick<Situation, 'category' | 'registered' | 'insertionStage'> & {
  readonly age?: number | undefined
}

/** A section of a document that states a rule; keys of `data/knowledge/documents.json`. */
export interface RuleSource {
  readonly document: string
  readonly section: string
}

export interface Verdict {
  readonly who: Accompanying
  readonly rule: AccompanimentRule
  /** Undefined where the CPAS does not accompany. */
  readonly axis: Axis | undefined
  /** Whether a request to Actiris may be filed; the flag is what the desk will see first. */
  readonly filing:
    | { readonly allowed: true; readonly flag: Flag | undefined }
    | { readonly allowed: false; readonly code: RefusalCode }
  /** What may be asked for whatever the age, when that is unclear; empty when nothing may be filed. */
  readonly needs: readonly Need[]
  /** Needs of the axis that the age forbids, or may forbid when it is unclear. */
  readonly heldBack: readonly Need[]
  /** The age limit was looked at: it is the regime's, and stands in none of the sources. */
  readonly byAge: boolean
  readonly next: NextStep
  readonly sources: readonly RuleSource[]
}

interface Ruling {
  readonly who: Accompanying
  readonly axis?: Axis
  readonly next: NextStep
  /** Sections of the framework 2022-2027. */
  readonly sections: readonly string[]
}

const RULINGS: Record<AccompanimentRule, Ruling> = {
  axis1: { who: 'cpas', axis: 1, next: 'file', sections: ['3.2-axe1'] },
  young: { who: 'cpas', axis: 1, next: 'file', sections: ['3.2-axe1-publics'] },
  age_unclear: { who: 'cpas', axis: 1, next: 'file', sections: ['3.2-axe1', '3.2-axe1-publics'] },
  unregistered: { who: 'cpas', axis: 1, next: 'register_first', sections: ['3.2-axe1'] },
  residual_aid: { who: 'actiris', next: 'orient_to_actiris', sections: ['3.2-axe1-publics'] },
  axis2: { who: 'cpas', axis: 2, next: 'file', sections: ['3.2-axe2', '3.2-axe2-domaines'] },
  not_target: { who: 'nobody', next: 'no_request', sections: ['3.2-axe1', '3.2-axe2'] },
}
const FLAGGED_STEPS = { registration_unknown: 'file_to_check', not_registered: 'file_reregister' } as const
const MAX_AGE = 120
/** For a young person in the insertion stage, the CPAS is the accompanying body itself. */
const BY_CPAS_FOR_YOUNG: Need = 'reference_adviser'

/** Reads the guide's form. An age may be left out; one that is typed must be a whole number from 0 to 120. */
export function readGuide(
  typed: GuideTyped,
):
  | { readonly ok: true; readonly situation: GuideSituation }
  | { readonly ok: false; readonly faults: readonly FieldFault[] } {
  const category = CATEGORIES.find((code) => code === typed.category?.trim())
  const registered = REGISTERED.find((code) => code === typed.registered?.trim())
  const age = readAge(typed.age?.trim() ?? '')
  if (category && registered && age !== 'wrong') {
    return { ok: true, situation: { category, registered, age, insertionStage: typed.insertionStage === 'true' } }
  }
  const faults = [
    ...(category ? [] : [{ field: 'category', code: 'required' }]),
    ...(registered ? [] : [{ field: 'registered', code: 'required' }]),
    ...(age === 'wrong' ? [{ field: 'age', code: 'age' }] : []),
  ]
  return { ok: false, faults }
}

/**
 * Who accompanies, by which rule, and what may be asked of Actiris. Whether another request of the same person stands in
 * the way is not known here, since the guide is about nobody in particular.
 */
export function accompaniment(situation: GuideSituation, regime: Regime): Verdict {
  const rule = ruleOf(situation, regime)
  const { who, axis, next, sections } = RULINGS[rule]
  const refusal = situationRefusal(situation)
  const [flag] = flagsOf(situation)
  const needs = axis && !refusal ? needsOf(axis) : []
  const isHeldBack = (need: Need) => (rule === 'young' || rule === 'age_unclear') && need === BY_CPAS_FOR_YOUNG
  return {
    who,
    rule,
    axis,
    filing: refusal ? { allowed: false, code: refusal.code } : { allowed: true, flag },
    needs: needs.filter((need) => !isHeldBack(need)),
    heldBack: needs.filter(isHeldBack),
    byAge: !refusal && axis === 1 && situation.insertionStage,
    next: next === 'file' && flag ? FLAGGED_STEPS[flag] : next,
    sources: sections.map((section) => ({ document: 'cadre', section })),
  }
}

/** The rules in the order in which they are checked: benefit with residual aid, target publics, registration, youth. */
function ruleOf({ category, registered, age, insertionStage }: GuideSituation, regime: Regime): AccompanimentRule {
  if (category === 'unemployment_residual') return 'residual_aid'
  if (category === 'other') return 'not_target'
  if (category === 'art60') return 'axis2'
  if (registered === 'no') return 'unregistered'
  if (!insertionStage) return 'axis1'
  if (age === undefined) return 'age_unclear'
  return age < regime.youngUnder ? 'young' : 'axis1'
}

function readAge(typed: string): number | undefined | 'wrong' {
  if (!typed) return undefined
  return /^\d{1,3}$/.test(typed) && Number(typed) <= MAX_AGE ? Number(typed) : 'wrong'
}
