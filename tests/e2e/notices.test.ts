import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords()

it('a notice is one alert with a card, whose summary holds the reference and the new status and nothing of the person', () =>
  inWorld(async ({ amelie, chloe }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const told = await amelie.notice(`${reference} · Rendez-vous fixé`)
    expect(told).toMatchObject({ type: 'message', channelData: { notification: { alert: true } } })
    expect(told).not.toHaveProperty('text')
    expect(told.summary).not.toMatch(/Smet|Ana|8507/)
    const card = textOf(cardOf(told))
    for (const fact of ['Anaïs D.', 'jeudi 3 septembre 2026, 10:00', APPOINTMENT.place, APPOINTMENT.bring]) {
      expect(card).toContain(fact)
    }
    expect(card).not.toMatch(/De Smet|8507/)
  }))

it('its button opens the request', () =>
  inWorld(async ({ amelie, bram, chloe }) => {
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    for (const [user, label] of [
      [amelie, 'Rejetée'],
      [bram, 'Afgewezen'],
    ] as const) {
      const told = await user.notice(`${reference} · ${label}`)
      const { card } = await user.press('referral.open', {}, { on: told })
      expect(textOf(card)).toContain('De Smet')
    }
  }))

it('each person reads it in his own language, chosen here or named in the directory', () =>
  inWorld(async ({ amelie, bram, chloe }) => {
    await bram.says('langue fr')
    await amelie.says('language en')
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejected`)
    await bram.notice(`${reference} · Rejetée`)
  }))

it('a coordinator who is also the caseworker gets one', () =>
  inWorld(async ({ elif, chloe }) => {
    const reference = await files(elif)
    await acts(chloe, reference, 'desk.receive')
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await elif.notice(`${reference} · Rejected`)
    expect(elif.notices).toEqual([`${reference} · Received`, `${reference} · Rejected`])
  }))

it('nobody else is told: no colleague, no other organisation, nobody at Actiris, not the author', () =>
  inWorld(async ({ amelie, bram, karim, elif, chloe, joris }) => {
    const others = [karim, elif, chloe, joris]
    for (const user of [bram, ...others]) await user.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejetée`)
    await bram.notice(`${reference} · Afgewezen`)
    for (const user of others) expect(user.notices).toEqual([])
  }))

it('waits for somebody who removed the bot, and comes when he is back', () =>
  inWorld(async ({ amelie, bram, chloe }) => {
    await bram.installs()
    await bram.installs('remove')
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejetée`)
    expect(bram.notices).toEqual([])
    await bram.installs()
    await bram.notice(`${reference} · Afgewezen`)
    expect(bram.notices).toHaveLength(1)
  }))

it('says in words when an earlier copy may have arrived', () =>
  inWorld(async (world) => {
    const { amelie, chloe, teams } = world
    const reference = await files(amelie)
    let lost = 0
    teams.fault = ({ activity }) => (activity.summary && lost++ === 0 ? { accepted: true, drop: true } : undefined)
    await acts(chloe, reference, 'desk.receive')
    await amelie.notice(`${reference} · Reçue`)
    world.passes({ hours: 1 })
    const again = await amelie.notice(`${reference} · Rappel · Reçue`)
    expect(textOf(cardOf(again))).toContain(words.fr.notice.reminder)
    expect(amelie.notices).toHaveLength(2)
  }))

it('survives a Teams that is down and a restart of the bot, and arrives once', () =>
  inWorld(async (world) => {
    const { amelie, chloe, teams, log } = world
    const reference = await files(amelie)
    await chloe.says(reference)
    teams.isDown(429, { 'retry-after': '30' })
    await chloe.press('desk.receive')
    await teams.until(() => teams.requests.some(({ activity }) => activity.summary), 'an attempt')
    await world.restartBot()
    teams.isBack()
    expect(amelie.notices).toEqual([])
    world.passes({ hours: 1 })
    await amelie.notice(`${reference} · Reçue`)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejetée`)
    expect(amelie.notices).toHaveLength(2)
    expect(log.some(({ message }) => message === 'notice not sent')).toBe(true)
  }))
