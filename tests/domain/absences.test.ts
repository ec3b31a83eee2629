import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import type { Referral } from '../../src/domain/referral.js'
import { afterAct, anAppointment, inProgress, later, missed, received, stopped, warned } from '../builders/aReferral.js'

const young = { birthDate: '2000-01-01', niss: undefined }
const WEEK = 24 * 7

/** An appointment after all that happened, and how it ended. */
function appointmentWith(referral: Referral, act: Act): Referral {
  const at = later(WEEK, new Date(referral.changedAt))
  return afterAct(afterAct(referral, anAppointment(at), later(-24, at)), act, later(1, at))
}
const absent = (referral: Referral) => appointmentWith(referral, { type: 'absent', justified: false })
const lastOf = ({ events }: Referral) => events.at(-1)

describe('an absence', () => {
  it('that is the first unjustified one warns, with the last day to justify', () => {
    const referral = missed(received(), new Date('2026-09-03T08:00:00Z'))
    expect(referral).toMatchObject({ status: 'warned', unjustifiedAbsences: 1, appointment: undefined })
    expect(referral.resumableFrom).toBeUndefined()
    expect(lastOf(referral)).toMatchObject({ result: 'warned', justifiableUntil: '2026-10-03' })
  })

  it('that is the second unjustified one stops, with the first day of a resumption', () => {
    const referral = missed(warned(), new Date('2026-09-10T08:00:00Z'))
    expect(referral).toMatchObject({ status: 'stopped', unjustifiedAbsences: 2, resumableFrom: '2027-04-10' })
    expect(lastOf(referral)).toMatchObject({
      result: 'stopped',
      justifiableUntil: '2026-10-10',
      resumableFrom: '2027-04-10',
    })
  })

  it('that stops counts the suspension from the day of the stop, not of the missed appointment', () => {
    const waiting = afterAct(warned(), anAppointment(new Date('2026-09-10T08:00:00Z')), later(72))
    const referral = afterAct(waiting, { type: 'absent', justified: false }, new Date('2026-09-14T08:00:00Z'))
    expect(referral.resumableFrom).toBe('2027-04-14')
    expect(lastOf(referral)).toMatchObject({ justifiableUntil: '2026-10-10' })
  })

  it('that stops on 31 July suspends to the end of February', () => {
    const warnedInMay = missed(received(), new Date('2027-05-04T08:00:00Z'))
    expect(missed(warnedInMay, new Date('2027-07-31T08:00:00Z')).resumableFrom).toBe('2028-02-29')
  })

  it('that stops at 00:30 in Brussels counts from that day, though it is still yesterday in UTC', () => {
    const waiting = afterAct(warned(), anAppointment(new Date('2026-09-10T08:00:00Z')), later(72))
    const referral = afterAct(waiting, { type: 'absent', justified: false }, new Date('2026-09-10T22:30:00Z'))
    expect(referral.resumableFrom).toBe('2027-04-11')
  })

  it.each<[string, Act, string]>([
    ['justified', { type: 'absent', justified: true, motive: 'illness' }, 'excused'],
    ['by the fault of the service', { type: 'absent', justified: false, fault: 'service' }, 'service_fault'],
    [
      'by the fault of the service, though called justified',
      { type: 'absent', justified: true, fault: 'service' },
      'service_fault',
    ],
  ])('%s never counts, and brings the request back to its base', (_, act, result) => {
    const never = appointmentWith(received(), act)
    expect(never).toMatchObject({ status: 'received', unjustifiedAbsences: 0 })
    expect(lastOf(never)).toMatchObject({ result })
    expect(lastOf(never)).not.toHaveProperty('justifiableUntil')
    expect(appointmentWith(inProgress(), act)).toMatchObject({ status: 'in_progress', unjustifiedAbsences: 0 })
    expect(appointmentWith(warned(), act)).toMatchObject({ status: 'received', unjustifiedAbsences: 1 })
  })

  it('that is justified between two others does not hide the first', () => {
    const between = appointmentWith(warned(), { type: 'absent', justified: true })
    expect(absent(between)).toMatchObject({ status: 'stopped', unjustifiedAbsences: 2 })
  })

  it('counts on after the person attended', () => {
    const attended = appointmentWith(warned(), { type: 'attended', late: true })
    expect(attended).toMatchObject({ status: 'in_progress', unjustifiedAbsences: 1 })
    expect(absent(attended).status).toBe('stopped')
  })

  it('ends a stopped request for every act of Actiris', () => {
    expect(() => absent(stopped())).toThrow('schedule from stopped: REF_TRANSITION')
  })
})

describe('a young person who needs a reference adviser', () => {
  it('is warned and never stopped', () => {
    const twice = absent(absent(received({ person: young })))
    expect(twice).toMatchObject({ status: 'warned', unjustifiedAbsences: 2 })
    expect(absent(twice)).toMatchObject({ status: 'warned', unjustifiedAbsences: 3 })
  })

  it('is stopped like anybody else with another need', () => {
    expect(absent(absent(received({ person: young, need: 'job_search' }))).status).toBe('stopped')
  })

  it('is stopped when the birthday over the age limit falls between two absences', () => {
    const turnsThirty = { ...young, birthDate: '1996-09-07' }
    const first = missed(received({ person: turnsThirty }), new Date('2026-09-03T08:00:00Z'))
    const second = (at: string) => missed(first, new Date(at)).status
    expect(first.status).toBe('warned')
    expect(second('2026-09-06T08:00:00Z')).toBe('warned')
    expect(second('2026-09-07T08:00:00Z')).toBe('stopped')
  })

  it('is judged on the day of the absence, not of its recording', () => {
    const turnsThirty = { ...young, birthDate: '1996-09-11' }
    const first = missed(received({ person: turnsThirty }), new Date('2026-09-03T08:00:00Z'))
    const waiting = afterAct(first, anAppointment(new Date('2026-09-10T08:00:00Z')), later(72))
    const recordedLater = afterAct(waiting, { type: 'absent', justified: false }, new Date('2026-09-14T08:00:00Z'))
    expect(recordedLater.status).toBe('warned')
  })
})
