import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Act } from '../../src/domain/act.js'
import { ACT_TYPES, allowedActs, transition } from '../../src/domain/machine.js'
import { fold } from '../../src/domain/progress.js'
import type { EventType, Progress, Referral } from '../../src/domain/referral.js'
import { isOpen, NEEDS, type Status } from '../../src/domain/vocabulary.js'
import { anActOf } from '../builders/acts.js'
import { circumstances, doerFor, later, NOW, submitted } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { theRegime } from '../builders/theRegime.js'

const absences = fc.constantFrom<Act>(
  { type: 'absent', justified: true },
  { type: 'absent', justified: false },
  { type: 'absent', justified: false, fault: 'service' },
)
const steps = fc.array(
  fc.record({ type: fc.constantFrom(...ACT_TYPES), absence: absences, hours: fc.integer({ min: 0, max: 60 }) }),
  { maxLength: 40 },
)
/** Births from 1990 to 2005: some are young, some are not, some turn thirty under way. */
const people = fc.record({
  birthDate: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  need: fc.constantFrom(...NEEDS),
})

/** Every request on a walk of acts at growing instants; each is frozen, so that an act that changed it would throw. */
function walk(start: Referral, acts: readonly { type: Act['type']; absence: Act; hours: number }[]) {
  let referral = deepFreeze(start)
  let at = NOW
  return acts.map(({ type, absence, hours }) => {
    at = later(hours, at)
    const act = type === 'absent' ? absence : anActOf(type, at, referral)
    const before = referral
    const moved = transition(before, act, circumstances(at, { by: doerFor(type) }))
    if (moved.ok) referral = deepFreeze(moved.referral)
    return { before, moved, possible: allowedActs(before, at, doerFor(type)).includes(type), referral }
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

const progressOf = ({ status, version, attended, unjustifiedAbsences, changedAt, ...rest }: Referral): Progress => ({
  status,
  version,
  attended,
  unjustifiedAbsences,
  changedAt,
  owner: rest.owner,
  adviser: rest.adviser,
  appointment: rest.appointment,
  resumableFrom: rest.resumableFrom,
})
/** Which missed instants count, told event by event. */
function counted({ events }: Referral): number {
  const counting = new Set<string>()
  for (const event of events) {
    if (event.type === 'absent' && ['warned', 'stopped'].includes(event.result)) counting.add(event.appointmentAt)
    if (event.type === 'absenceJustified') counting.delete(event.absenceOf)
    if (event.type === 'resultCorrected') counting.delete(event.appointmentAt)
    if (event.type === 'resultCorrected' && event.to === 'unjustified') counting.add(event.appointmentAt)
  }
  return counting.size
}

/** What may still come once a request has ended. */
const AFTER_THE_END: Partial<Record<Status, readonly EventType[]>> = {
  stopped: ['absenceJustified', 'justificationSent', 'resultCorrected', 'messaged'],
  withdrawn: ['resultCorrected'],
}

function everyWalk(check: (step: ReturnType<typeof walk>[number]) => void): void {
  const property = fc.property(people, steps, ({ birthDate, need }, acts) => {
    for (const step of walk(submitted({ need, person: { birthDate, niss: undefined } }), acts)) check(step)
  })
  fc.assert(property, { numRuns: runs(200, 20_000) })
}

describe('on any walk of acts', () => {
  it('a request equals the fold of its events, and its version is their number', () => {
    everyWalk(({ referral }) => {
      expect(fold(referral.events)).toEqual(progressOf(referral))
      expect(referral.version).toBe(referral.events.length)
    })
  })

  it('the count is that of the unjustified absences, and only a stop sets a day of resumption', () => {
    everyWalk(({ referral }) => {
      expect(referral.unjustifiedAbsences).toBe(counted(referral))
      expect(referral.resumableFrom !== undefined).toBe(referral.status === 'stopped')
    })
  })

  it('an appointment is there exactly while one is waited for', () => {
    everyWalk(({ referral }) => {
      expect(referral.appointment !== undefined).toBe(referral.status === 'scheduled')
    })
  })

  it('an act is refused exactly when it was not offered, and changes nothing', () => {
    everyWalk(({ before, moved, possible, referral }) => {
      expect(moved.ok).toBe(possible)
      if (!moved.ok) expect(referral).toBe(before)
    })
  })

  it('what has ended stays ended, and what was attended stays attended but for a correction', () => {
    everyWalk(({ before, moved, referral }) => {
      if (!moved.ok) return
      const { type } = moved.event
      expect([...(AFTER_THE_END[before.status] ?? []), ...(isOpen(before.status) ? [type] : [])]).toContain(type)
      expect(before.status !== 'withdrawn' || referral.status === 'withdrawn').toBe(true)
      expect(!before.attended || referral.attended || type === 'resultCorrected').toBe(true)
    })
  })

  it('nobody is stopped at a first absence, and nobody else is warned at a second', () => {
    everyWalk(({ moved, before }) => {
      if (!moved.ok || moved.event.type !== 'absent') return
      const second = before.unjustifiedAbsences + 1 >= theRegime.stopAtUnjustified
      if (moved.event.result === 'stopped') expect(second).toBe(true)
      if (moved.event.result === 'warned' && second) expect(before.trajectory.need).toBe('reference_adviser')
    })
  })
})
