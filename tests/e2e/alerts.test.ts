import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, inputsOf, textOf, valuesOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()

it.each(['execute', 'submit'] as const)('what somebody chose never to be told is not sent, the rest is (%s)', (how) =>
  inWorld(async ({ amelie, bram, chloe }) => {
    bram.presses = how
    await bram.says('meldingen')
    expect(textOf(bram.card)).toContain(nl.text.alertsAlways)
    expect(valuesOf(bram.card)).toMatchObject({ received: 'digest', scheduled: 'now', quiet: 'none' })
    await bram.press('alerts.save', { scheduled: 'off' })
    expect(textOf(bram.card)).toContain(nl.text.alertsSaved)
    await bram.says('meldingen')
    expect(valuesOf(bram.card)).toMatchObject({ scheduled: 'off', received: 'digest' })
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await amelie.notice(`${reference} · Rendez-vous fixé`)
    await acts(chloe, reference, 'desk.cancelAppointment', { askedBy: 'person', why: 'Examen' })
    await bram.notice(`${reference} · Ontvangen`)
    expect(bram.notices).toEqual([`${reference} · Ontvangen`])
  }),
)

it('what cannot be muted is no choice, whatever a press says', () =>
  inWorld(async ({ amelie, chloe }) => {
    await amelie.says('alertes')
    expect(inputsOf(amelie.card).map(({ id }) => id)).not.toContain('rejected')
    await amelie.pressData({ verb: 'alerts.save', rejected: 'off', received: 'sometimes' })
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await amelie.notice(`${reference} · Reçue`)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    const rejected = await amelie.notice(`${reference} · Rejetée`)
    expect(textOf(cardOf(rejected))).toContain(`${fr.toldAs.owner} ${fr.text.alertFixed}`)
  }))

it('every notice says why it comes and how to choose', () =>
  inWorld(async ({ amelie, bram, chloe }) => {
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const own = await amelie.notice(`${reference} · Rendez-vous fixé`)
    expect(textOf(cardOf(own))).toContain(`${fr.toldAs.owner} ${fr.text.alertsHint}`)
    const office = await bram.notice(`${reference} · Afspraak vastgelegd`)
    expect(textOf(cardOf(office))).toContain(nl.toldAs.coordinators)
  }))

it('the digest tells once, at 08:30 of the next working day, what its reader did not ask to be told at once', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, joris } = world
    for (const user of [bram, joris]) await user.installs()
    const first = await files(amelie)
    const second = await files(amelie, { niss: '', noNissReason: 'no_number', lastName: 'Ng' })
    await acts(chloe, first, 'desk.receive')
    await amelie.notice(`${first} · Reçue`)
    expect([bram.notices, joris.notices]).toEqual([[], []])
    world.passes({ hours: 22 }) // Tuesday 10:00 becomes Wednesday 08:00
    await world.restartBot()
    expect(bram.notices).toEqual([])
    world.passes({ hours: 1 })
    await world.restartBot()
    const digest = await bram.notice('Dagoverzicht van 2 september 2026 (2)')
    const told = textOf(cardOf(digest))
    for (const text of [first, second, nl.status.received, nl.status.submitted]) expect(told).toContain(text)
    expect(told).not.toMatch(/De Smet|Ng|Ana/)
    // Whether the first was taken before its arrival was told to the desk is a matter of moments.
    const isDigest = ({ summary }: { readonly summary?: string }) => summary?.includes('2 september 2026')
    const desk = await world.teams.until(() => world.teams.writtenTo(joris.chat).find(isDigest), 'the digest of Joris')
    const { card } = await joris.press('desk.open', {}, { on: desk })
    expect(textOf(card)).toContain(second)
    world.passes({ hours: 5 })
    await world.restartBot()
    world.passes({ days: 1 })
    await world.restartBot()
    await files(amelie, { niss: '', noNissReason: 'no_number', lastName: 'Testaert' })
    expect([bram.notices.length, joris.notices.length]).toEqual([1, 1])
  }))

it('in quiet hours a notice waits for the morning', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    await amelie.says('alertes')
    await amelie.press('alerts.save', { quiet: 'nights' })
    const reference = await files(amelie)
    world.passes({ hours: 12 })
    await acts(chloe, reference, 'desk.receive')
    world.passes({ hours: 9 })
    expect(amelie.notices).toEqual([])
    world.passes({ hours: 1 })
    await amelie.notice(`${reference} · Reçue`)
  }))
