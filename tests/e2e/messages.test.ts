import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const FROM_ACTIRIS = 'La personne peut-elle venir avec son CV ?'
const FROM_CPAS = 'Oui, nous le préparons avec elle'

it.each(['execute', 'submit'] as const)('both sides write, and each reads the other, never himself (%s)', (how) =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    for (const user of [amelie, chloe]) user.presses = how
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.message', { text: FROM_ACTIRIS })
    expect(textOf(chloe.card)).toContain(fr.status.submitted)
    const asked = await amelie.notice(`${reference} · Message d'Actiris`)
    expect(textOf(cardOf(asked))).toContain(FROM_ACTIRIS)
    await amelie.press('referral.open', {}, { on: asked })
    expect(verbsOf(amelie.card)).toContain('referral.message')
    await amelie.press('referral.message')
    await amelie.press('referral.message', { text: FROM_CPAS })
    const answered = await chloe.notice(`${reference} · Message du CPAS`)
    expect(textOf(cardOf(answered))).toContain(FROM_CPAS)
    await chloe.press('referral.open', {}, { on: answered })
    for (const said of [FROM_ACTIRIS, FROM_CPAS]) expect(textOf(chloe.card)).toContain(said)
    expect([amelie.notices, chloe.notices, bram.notices]).toEqual([
      [`${reference} · Message d'Actiris`],
      [`${reference} · Message du CPAS`],
      [],
    ])
  }),
)

it('what a colleague writes is told to the owner and to the adviser in charge', () =>
  inWorld(async ({ amelie, bram, chloe, joris }) => {
    await chloe.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await acts(bram, reference, 'referral.message', { text: FROM_CPAS })
    await amelie.notice(`${reference} · Message du CPAS`)
    await chloe.notice(`${reference} · Message du CPAS`)
    await acts(joris, reference, 'desk.message', { text: FROM_ACTIRIS })
    await chloe.notice(`${reference} · Message d'Actiris`)
    expect([bram.notices, joris.notices]).toEqual([[], []])
  }))

it('Actiris may write through its own system, and nobody at Actiris is told of it', () =>
  inWorld(async (world) => {
    const { actiris, amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    const sends = (data: object) => actiris.sends({ type: 'message', reference, data })
    expect(await sends({ text: '' })).toMatchObject({ status: 422 })
    expect(await sends({ text: FROM_ACTIRIS })).toMatchObject({ status: 202, body: { status: 'received', version: 3 } })
    await amelie.notice(`${reference} · Message d'Actiris`)
    expect(chloe.notices).toEqual([])
  }))

it('a message needs words, is written once, and nobody else can write', () =>
  inWorld(async (world) => {
    const { amelie, dorien, chloe } = world
    const reference = await files(amelie)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.message')?.data
    await amelie.press('referral.message')
    await amelie.press('referral.message', { text: ' ' })
    expect(alertsOf(amelie.card)).toContain(fr.fault.required)
    await amelie.press('referral.message', { text: 'x'.repeat(3_001) })
    expect(alertsOf(amelie.card)).toContain(fr.fault.too_long)
    const theirs = await dorien.pressData({ ...data, text: 'Bonjour' })
    expect(textOf(theirs.card)).toBe(nl.refusal.REF_UNKNOWN)
    for (const [user, verb] of [
      [amelie, 'desk.message'],
      [chloe, 'referral.message'],
    ] as const) {
      expect(textOf((await user.pressData({ ...data, verb, text: 'Bonjour' })).card)).toBe(fr.text.notYours)
    }
    await amelie.pressData({ ...data, text: FROM_CPAS })
    expect(alertsOf((await amelie.pressData({ ...data, text: FROM_CPAS })).card)).toEqual([])
    const other = await amelie.pressData({ ...data, text: 'Autre chose' })
    expect(alertsOf(other.card)[0]).toContain(fr.refusal.REF_STALE)
    expect((await world.stored(reference)).version).toBe(2)
  }))

it('a question stays on the card when messages follow it, and once a request has ended nobody writes', () =>
  inWorld(async ({ amelie, chloe }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel est son niveau de français ?' })
    await acts(chloe, reference, 'desk.message', { text: FROM_ACTIRIS })
    await amelie.says(reference)
    expect(textOf(amelie.card)).toContain('Quel est son niveau de français ?')
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.says(reference)
    expect(verbsOf(amelie.card)).not.toContain('referral.message')
  }))

it('what does not fit on six buttons is behind one that shows the others', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    world.passes({ hours: 49 })
    await acts(chloe, reference, 'desk.attended', { late: 'false' })
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-08' })
    await joris.says(reference)
    const first = verbsOf(joris.card)
    expect(first).toHaveLength(6)
    expect(first).not.toContain('desk.message')
    await joris.press('desk.open', {}, { where: { page: 2 } })
    expect(verbsOf(joris.card)).toContain('desk.message')
    expect(verbsOf(joris.card).filter((verb) => verb !== 'desk.open' && first.includes(verb))).toEqual([])
    await joris.press('desk.message')
    await joris.press('desk.message', { text: FROM_ACTIRIS })
    expect(textOf(joris.card)).toContain(FROM_ACTIRIS)
    expect(verbsOf(joris.card)).toEqual(first)
  }))
