import { describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { directoryOf } from '../../src/directoryFile.js'
import { whoHasTheBall } from '../../src/usecases/whoHasTheBall.js'
import { infoRequested, NOW, received } from '../builders/aReferral.js'
import { amelie, organisations } from '../builders/people.js'
import { FakeClock } from '../fakes/fakeClock.js'

/** Ten days later, a Friday; the CPAS is closed on two days of that week. */
const CLOSED = ['2026-09-07', '2026-09-08']
const directory = directoryOf(
  organisations.map((organisation) => ({ ...organisation, closingDays: CLOSED })),
  [amelie],
)
const clock = new FakeClock(new Date(NOW.getTime() + 10 * 86_400_000))
const held = whoHasTheBall({ clock, directory, calendar: loadHolidays() })

describe('how long somebody has had the ball', () => {
  it('is counted in working days', () => {
    expect(held(received())).toMatchObject({ holder: 'actiris', workingDays: 8 })
  })

  it('leaves out the days on which the CPAS is closed, for the CPAS only', () => {
    expect(held(infoRequested())).toMatchObject({ holder: 'cpas', workingDays: 6 })
  })
})
