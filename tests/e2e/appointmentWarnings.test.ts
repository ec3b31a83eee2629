import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const PEETERS = { lastName: 'Peeters', niss: '', noNissReason: 'no_number' }

it('an adviser who fixes two appointments at once is told, and may move the one just fixed', () =>
  inWorld(async ({ amelie, chloe }) => {
    const first = await files(amelie)
    const second = await files(amelie, PEETERS)
    await acts(chloe, first, 'desk.schedule', APPOINTMENT)
    expect(alertsOf(chloe.card)).toEqual([])
    await acts(chloe, second, 'desk.schedule', { ...APPOINTMENT, time: '10:30' })
    const [alert] = alertsOf(chloe.card)
    expect(alert).toContain(`Chloé Lambert a déjà un rendez-vous à ce moment : 03/09/2026, 10:00 (${first})`)
    expect(alert).toContain(fr.text.mayBeMoved)
    expect(textOf(chloe.card)).toContain(fr.text.done)
    expect(verbsOf(chloe.card)).toContain('desk.reschedule')
    await chloe.press('desk.reschedule')
    await chloe.press('desk.reschedule', { time: '11:00', askedBy: 'actiris', why: 'Deux rendez-vous' })
    expect(alertsOf(chloe.card)).toEqual([])
  }))

it('an appointment on a holiday or at a weekend is fixed, with a word about it', () =>
  inWorld(async ({ amelie, joris }) => {
    const reference = await files(amelie)
    await acts(joris, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-11-11' })
    expect(alertsOf(joris.card)).toEqual([
      `${nl.dayOff.holiday.replace('{day}', '11/11/2026').replace('{name}', 'Wapenstilstand')} ${nl.text.mayBeMoved}`,
    ])
    expect(textOf(joris.card)).toContain(nl.status.scheduled)
    const moved = { ...APPOINTMENT, date: '2026-11-14', askedBy: 'actiris', why: 'Feestdag' }
    await acts(joris, reference, 'desk.reschedule', moved)
    expect(alertsOf(joris.card).join()).toContain(nl.dayOff.weekend.replace('{day}', '14/11/2026'))
  }))
