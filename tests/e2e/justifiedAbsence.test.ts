import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { acts, fills, misses, stops } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const PROOF = { text: 'Certificat médical du 3 septembre', motive: 'illness' }

it.each(['execute', 'submit'] as const)('a warning is lifted, and those who heard of it hear of that (%s)', (how) =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    chloe.presses = how
    await bram.installs()
    const reference = await misses(world)
    await acts(chloe, reference, 'desk.justifyAbsence')
    expect(valuesOf(chloe.card)).toEqual({ absenceOf: '2026-09-03T08:00:00.000Z' })
    await chloe.press('desk.justifyAbsence', PROOF)
    expect(textOf(chloe.card)).toContain(fr.status.received)
    expect(textOf(chloe.card)).toContain(PROOF.text)
    expect(textOf(chloe.card)).not.toContain(fr.fact.absences)
    const told = textOf(cardOf(await amelie.notice(`${reference} · Reçue`)))
    expect(told).toContain(fr.notice.absenceJustified)
    expect(told).toContain('jeudi 3 septembre 2026, 10:00')
    for (const hidden of [PROOF.text, fr.motive.illness, fr.notice.reopened]) expect(told).not.toContain(hidden)
    await bram.notice(`${reference} · Ontvangen`)
  }),
)

it('a stopped request opens again when its first absence is justified after the second', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    await bram.installs()
    const reference = await stops(world)
    expect(verbsOf(chloe.card)).toContain('desk.justifyAbsence')
    await acts(chloe, reference, 'desk.justifyAbsence', { ...PROOF, absenceOf: '2026-09-03T08:00:00.000Z' })
    expect(textOf(chloe.card)).toContain(`${fr.fact.absences}: 1`)
    expect(textOf(chloe.card)).not.toContain(fr.fact.resumableFrom)
    const told = textOf(cardOf(await amelie.notice(`${reference} · Reçue`)))
    expect(told).toContain(fr.notice.reopened)
    await bram.notice(`${reference} · Ontvangen`)
    await fills(amelie)
    await amelie.press('referral.submit', { informed: 'true' })
    expect(alertsOf(amelie.card)).toEqual([fr.refusal.OPEN_REQUEST_OWN.replace('{reference}', reference)])
  }))

it('the same through the signed API, which may name the absence or leave it to the latest', () =>
  inWorld(async (world) => {
    const { actiris } = world
    const reference = await stops(world)
    const sends = (data: object) => actiris.sends({ type: 'justifyAbsence', reference, data })
    expect(await sends({ text: ' ' })).toMatchObject({ status: 422 })
    expect(await sends({ text: 'Preuve', absenceOf: 'hier' })).toMatchObject({ status: 422 })
    expect(await sends({ text: 'Preuve', absenceOf: '2026-09-04T10:00:00+02:00' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/data/absenceOf' }] },
    })
    expect(await sends({ text: 'Preuve', absenceOf: '2026-09-03T10:00:00+02:00' })).toMatchObject({
      status: 202,
      body: { status: 'received' },
    })
    expect(await sends({ text: 'Preuve', motive: 'care' })).toMatchObject({ status: 202 })
    expect(await sends({ text: 'Preuve' })).toMatchObject({ status: 409, body: { status: 'received' } })
    expect((await world.stored(reference)).unjustifiedAbsences).toBe(0)
  }))

it('after 30 days it is no longer offered, and an old card says until when it was', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await misses(world)
    const old = chloe.shown.at(-1)
    world.passes({ days: 31 })
    await chloe.press('desk.justifyAbsence', PROOF, { on: old })
    expect(alertsOf(chloe.card)).toEqual([fr.refusal.REF_JUSTIFY_LATE.replace('{day}', '3 octobre 2026')])
    expect(verbsOf(chloe.card)).not.toContain('desk.justifyAbsence')
    await amelie.says(reference)
    expect(textOf(amelie.card)).toContain(fr.status.warned)
  }))

it('it takes an adviser, words, and a card of today; a second press does nothing', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, joris } = world
    const reference = await misses(world)
    const data = buttonsOf(chloe.card).find(({ data: { verb } }) => verb === 'desk.justifyAbsence')?.data
    for (const user of [amelie, bram]) {
      const { card } = await user.pressData({ ...data, ...PROOF })
      expect([fr.text.notYours, nl.text.notYours]).toContain(textOf(card))
    }
    const wordless = await chloe.pressData({ ...data, motive: 'illness' })
    expect(alertsOf(wordless.card)).toContain(fr.fault.required)
    await chloe.pressData({ ...data, ...PROOF })
    expect(alertsOf((await chloe.pressData({ ...data, ...PROOF })).card)).toEqual([])
    expect(alertsOf((await joris.pressData({ ...data, ...PROOF })).card)[0]).toContain(nl.refusal.REF_STALE)
    expect((await world.stored(reference)).version).toBe(4)
  }))
