import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Act } from '../../src/domain/act.js'
import { transition } from '../../src/domain/machine.js'
import { fold } from '../../src/domain/progress.js'
import type { EventType, Referral } from '../../src/domain/referral.js'
import type { Progress } from '../../src/domain/standing.js'
import { isOpen, type Result, type Status } from '../../src/domain/vocabulary.js'
import { circumstances } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { theRegime } from '../builders/theRegime.js'
import { type Walked, walks } from '../builders/walks.js'

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
  stopped: ['absenceJustified', 'justificationSent', 'personInformed', 'resultCorrected', 'messaged'],
  withdrawn: ['resultCorrected'],
}

/** That the person was the wrong one may be found at any time. */
function comesAfterTheEnd({ status }: Referral, type: EventType): boolean {
  if (status === 'entered_in_error') return false
  const isError = type === 'errorReported' || type === 'enteredInError'
  return isError || (AFTER_THE_END[status] ?? []).includes(type)
}

function everyWalk(check: (step: Walked) => void): void {
  const property = fc.property(walks, (steps) => {
    for (const step of steps) check(step)
  })
  fc.assert(property, { numRuns: runs(80, 20_000) })
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
      expect(isOpen(before.status) || comesAfterTheEnd(before, type)).toBe(true)
      const stays = before.status !== 'withdrawn' || ['withdrawn', 'entered_in_error'].includes(referral.status)
      expect(stays).toBe(true)
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

  it('a result corrected at once leaves the request as if the right one had been recorded', () => {
    everyWalk(({ at, before, moved }) => {
      if (!moved.ok || !['attended', 'absent'].includes(moved.event.type)) return
      for (const [corrected, recorded] of bothWays(before, moved.referral, at)) expect(corrected).toEqual(recorded)
    })
  })

  it('comes to every status, to every result, and to corrections of each', () => {
    const seen = new Set<string>()
    everyWalk(({ moved, referral }) => {
      seen.add(referral.status)
      if (moved.ok && moved.event.type === 'resultCorrected') seen.add(`from ${moved.event.from} to ${moved.event.to}`)
    })
    const results = Object.keys(RECORDED)
    const pairs = results.flatMap((from) => results.filter((to) => to !== from).map((to) => `from ${from} to ${to}`))
    const statuses = [
      'received',
      'info_requested',
      'scheduled',
      'warned',
      'in_progress',
      'rejected',
      'closed',
      'stopped',
      'withdrawn',
    ]
    expect([...statuses, ...pairs].filter((thing) => !seen.has(thing))).toEqual([])
  })
})

const RECORDED: Record<Result, Act> = {
  attended: { type: 'attended', late: false },
  justified: { type: 'absent', justified: true },
  unjustified: { type: 'absent', justified: false },
  service_fault: { type: 'absent', justified: false, fault: 'service' },
}

/** How the request stands with each other result, corrected afterwards or recorded from the start. */
function bothWays(before: Referral, wrong: Referral, at: Date): readonly (readonly [object, object])[] {
  return (Object.entries(RECORDED) as [Result, Act][]).flatMap(([result, act]) => {
    const corrected = transition(wrong, { type: 'correctResult', result, why: 'Erreur' }, circumstances(at))
    const recorded = transition(before, act, circumstances(at))
    return corrected.ok && recorded.ok ? [[standing(corrected.referral), standing(recorded.referral)] as const] : []
  })
}

const standing = ({ status, attended, unjustifiedAbsences, appointment, resumableFrom }: Referral) => ({
  status,
  attended,
  unjustifiedAbsences,
  appointment,
  resumableFrom,
})
