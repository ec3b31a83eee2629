import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()

it('two advisers acting on one version at the same second: one act is done, the other told so', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    const reference = await files(amelie)
    await Promise.all([chloe.says(reference), joris.says(reference)])
    const [rejected, scheduled] = await Promise.all([
      chloe.pressData({ ...buttonsOf(chloe.card)[0]?.data, verb: 'desk.reject', reason: 'NO_CAPACITY' }),
      joris.pressData({ ...buttonsOf(joris.card)[0]?.data, verb: 'desk.schedule', ...APPOINTMENT }),
    ])
    const alerts = [...alertsOf(rejected.card), ...alertsOf(scheduled.card)]
    const refusals = alerts.filter((alert) => [fr, nl].some(({ refusal }) => alert.startsWith(refusal.REF_STALE)))
    expect(refusals).toHaveLength(1)
    const isChloeSlower = refusals[0]?.startsWith(fr.refusal.REF_STALE)
    expect(refusals[0]).toContain(isChloeSlower ? 'Rendez-vous fixé' : 'Aanvraag afgewezen')
    const { events } = await world.stored(reference)
    expect(events).toHaveLength(2)
  }))

it('one by card and one by the API: the same', () =>
  inWorld(async (world) => {
    const { actiris, amelie, chloe } = world
    const reference = await files(amelie)
    await chloe.says(reference)
    const data = buttonsOf(chloe.card)[0]?.data
    const [card, call] = await Promise.all([
      chloe.pressData({ ...data, verb: 'desk.schedule', ...APPOINTMENT }),
      actiris.sends({ type: 'reject', reference, expectedVersion: 1, data: { reason: 'NO_CAPACITY' } }),
    ])
    const doneByCard = alertsOf(card.card).length === 0
    expect(call.status).toBe(doneByCard ? 409 : 202)
    const { status } = await world.stored(reference)
    expect(status).toBe(doneByCard ? 'scheduled' : 'rejected')
  }))

it('the adviser who first acts is in charge, until a colleague takes the request over', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    expect(verbsOf(chloe.card)).not.toContain('desk.take')
    await acts(joris, reference, 'desk.schedule', APPOINTMENT)
    expect(textOf(joris.card)).toContain('Chloé Lambert')
    await acts(joris, reference, 'desk.take')
    expect(textOf(joris.card)).toContain(nl.event.taken.replace('{name}', 'Joris Maes'))
    const { adviser } = await world.stored(reference)
    expect(adviser?.name).toBe('Joris Maes')
  }))
