import fc from 'fast-check'
import type { Act, ActType } from '../../src/domain/act.js'
import { openReport } from '../../src/domain/enteredInError.js'
import { ACT_TYPES, allowedActs, type Moved, transition } from '../../src/domain/machine.js'
import type { Doer } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import type { Refused } from '../../src/domain/refusals.js'
import { NEEDS } from '../../src/domain/vocabulary.js'
import { anActOf } from './acts.js'
import { circumstances, DOERS, doerFor, later, NOW, submitted } from './aReferral.js'

/** What one act did, or did not do, on a walk. */
export interface Walked {
  readonly at: Date
  readonly before: Referral
  readonly moved: Moved | Refused
  /** It was offered. */
  readonly possible: boolean
  readonly referral: Referral
}

const absences = fc.constantFrom<Act>(
  { type: 'absent', justified: true },
  { type: 'absent', justified: false },
  { type: 'absent', justified: false },
  { type: 'absent', justified: false, fault: 'service' },
)
const step = fc.record({
  pick: fc.nat(10_000),
  /** Any act, possible or not. */
  wild: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
  absence: absences,
  hours: fc.integer({ min: 0, max: 60 }),
})
/** Births from 1990 to 2005: some are young, some are not, some turn thirty under way. */
const person = fc.record({
  birthDate: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  need: fc.constantFrom(...NEEDS),
})

/** Walks of 20 to 50 acts: short ones never come to a second absence. */
export const walks = fc
  .tuple(person, fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }))
  .map(([{ birthDate, need }, steps]) => walk(submitted({ need, person: { birthDate, niss: undefined } }), steps))

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** At growing instants; each request is frozen, so that an act that changed it would throw. */
function walk(start: Referral, steps: readonly Step[]): readonly Walked[] {
  let referral = deepFreeze(start)
  let at = NOW
  return steps.map((one) => {
    at = later(one.hours, at)
    const before = referral
    const type = chosen(before, at, one)
    const act = type === 'absent' ? one.absence : anActOf(type, at, before)
    const moved = transition(before, act, circumstances(at, { by: doerOn(type, before) }))
    if (moved.ok) referral = deepFreeze(moved.referral)
    return { at, before, moved, possible: isPossible(before, at, type), referral }
  })
}

/** Acts that end a request are rare on a walk, those that bring it from result to result are frequent. */
const ENDING: readonly ActType[] = ['reject', 'withdraw', 'close', 'error']
const MOVING: readonly ActType[] = ['schedule', 'attended', 'absent', 'justifyAbsence', 'correctResult']

function chosen(referral: Referral, at: Date, { pick, wild }: Step): ActType {
  const possible = ACT_TYPES.filter((type) => isPossible(referral, at, type))
  const going = possible.filter((type) => pick % 12 === 0 || !ENDING.includes(type))
  const moving = going.filter((type) => MOVING.includes(type))
  const choice = wild || going.length === 0 ? ACT_TYPES : [...going, ...moving, ...moving, ...moving]
  return choice[pick % choice.length] ?? 'message'
}

/** What one reported, another confirms. */
const doerOn = (type: ActType, referral: Referral): Doer =>
  type === 'error' && openReport(referral) ? DOERS.adviser : doerFor(type)

const isPossible = (referral: Referral, at: Date, type: ActType): boolean =>
  allowedActs(referral, at, doerOn(type, referral)).includes(type)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
