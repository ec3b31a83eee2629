import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { directoryOf } from '../../src/directoryFile.js'
import { doerOf } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import { warnOfAppointment } from '../../src/usecases/warnOfAppointment.js'
import { afterAct, anAdviser, anAppointment, later, NOW, received, submitted } from '../builders/aReferral.js'
import { chloe, joris, organisations } from '../builders/people.js'
import { filing } from '../builders/stored.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const closing = organisations.map((organisation) => ({ ...organisation, closingDays: ['2026-09-07'] }))
const about = (sequence: number) => ({
  id: `r${sequence}`,
  sequence,
  person: { lastName: `Ng${'abcdef'[sequence]}`, firstName: 'Li', niss: undefined },
})
const fixed = (sequence: number, at: Date): Referral => afterAct(received(about(sequence)), anAppointment(at), later(2))

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

async function warned(referral: Referral) {
  await kept.store.commit(filing(referral))
  const warn = warnOfAppointment({ store: kept.store, directory: directoryOf(closing, []), calendar: loadHolidays() })
  const warnings = await warn(referral)
  return warnings && { ...warnings, overlapping: warnings.overlapping.map(({ id }) => id) }
}

describe('an appointment', () => {
  it('on a working day, while the adviser has nothing else, calls for no words', async () => {
    await kept.store.commit(filing(fixed(1, later(30))))
    expect(await warned(fixed(2, later(48)))).toBeUndefined()
    expect(await warned(received(about(3)))).toBeUndefined()
  })

  it('at the same time as others of the adviser in charge names these, and only these', async () => {
    const byJoris = { by: doerOf(joris, 'actiris'), adviser: { ...anAdviser, member: joris.id } }
    const others = [
      fixed(1, later(47.5)),
      fixed(2, later(49)),
      afterAct(submitted(about(3)), anAppointment(later(48)), later(2), byJoris),
    ]
    for (const other of others) await kept.store.commit(filing(other))
    expect(await warned(fixed(4, later(48)))).toMatchObject({ dayOff: undefined, overlapping: ['r1'] })
  })

  it.each([
    ['2026-09-05T10:00:00+02:00', { kind: 'weekend' }],
    ['2026-09-07T10:00:00+02:00', { kind: 'closed' }],
    ['2026-11-11T10:00:00+01:00', { kind: 'holiday', name: { fr: 'Armistice' } }],
    ['2026-09-06T23:30:00Z', { kind: 'closed' }],
  ])('at %s falls on a day off', async (at, dayOff) => {
    expect(await warned(fixed(1, new Date(at)))).toMatchObject({ dayOff, overlapping: [] })
  })

  it('of an adviser known by name only has no other appointments to compare with', async () => {
    const byApi = { by: { side: 'actiris' }, adviser: { name: chloe.name } } as const
    const referral = afterAct(submitted(about(1)), anAppointment(later(48, NOW)), later(2), byApi)
    await kept.store.commit(filing(fixed(2, later(48))))
    expect(await warned(referral)).toBeUndefined()
  })
})
