import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const MISSED = '2026-09-03T08:00:00.000Z'
const PROOF = { text: 'Certificat médical du 3 septembre', motive: 'illness' }

/** Files a request whose person misses an appointment of Joris without a word. */
async function misses(world: World): Promise<string> {
  const reference = await files(world.amelie)
  await acts(world.joris, reference, 'desk.schedule', APPOINTMENT)
  world.passes({ hours: 49 })
  await acts(world.joris, reference, 'desk.absent', { justified: 'no' })
  return reference
}

it.each(['execute', 'submit'] as const)(
  'a caseworker sends the proof of an absence, the adviser in charge reads it and decides (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, karim, joris } = world
      for (const user of [amelie, karim, joris]) user.presses = how
      const reference = await misses(world)
      await acts(karim, reference, 'referral.justify')
      expect(inputsOf(karim.card).map(({ id }) => id)).toEqual(['text', 'motive', 'absenceOf'])
      expect(valuesOf(karim.card)).toEqual({ absenceOf: MISSED })
      expect(textOf(karim.card)).toContain('3 octobre 2026')
      await karim.press('referral.justify', PROOF)
      for (const shown of [fr.status.warned, PROOF.text, fr.motive.illness]) {
        expect(textOf(karim.card)).toContain(shown)
      }
      const told = await joris.notice(`${reference} · ${nl.event.justificationSent}`)
      expect(textOf(cardOf(told))).toContain(nl.notice.justificationSent)
      for (const hidden of [PROOF.text, nl.motive.illness]) expect(textOf(cardOf(told))).not.toContain(hidden)
      await joris.press('referral.open', {}, { on: told })
      expect(textOf(joris.card)).toContain(`${nl.fact.proof}: ${PROOF.text}`)
      await joris.press('desk.justifyAbsence')
      expect(valuesOf(joris.card)).toEqual({ ...PROOF, absenceOf: MISSED })
      await joris.press('desk.justifyAbsence')
      expect(textOf(joris.card)).toContain(nl.status.received)
      expect(textOf(joris.card)).not.toContain(nl.fact.proof)
      await amelie.notice(`${reference} · Reçue`)
      expect(amelie.notices).not.toContain(`${reference} · ${fr.event.justificationSent}`)
    }),
)

it('after a stop it is still possible, and stays on the card until it is decided, whatever follows', () =>
  inWorld(async (world) => {
    const { amelie, joris } = world
    const reference = await misses(world)
    await acts(joris, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-08' })
    world.passes({ days: 6 })
    await acts(joris, reference, 'desk.absent', { justified: 'no' })
    await acts(amelie, reference, 'referral.justify', { ...PROOF, absenceOf: MISSED })
    expect(textOf(amelie.card)).toContain(fr.status.stopped)
    await acts(joris, reference, 'desk.message', { text: 'Ik bekijk het' })
    expect(textOf(joris.card)).toContain(PROOF.text)
    await joris.press('desk.justifyAbsence')
    expect(valuesOf(joris.card)).toMatchObject({ absenceOf: MISSED })
  }))

it('nobody but the CPAS that filed it sends a proof', () =>
  inWorld(async (world) => {
    const { amelie, bram, dorien, elif, joris } = world
    const reference = await misses(world)
    await bram.says(reference)
    const data = buttonsOf(bram.card).find(({ data: { verb } }) => verb === 'referral.justify')?.data
    for (const other of [dorien, elif]) {
      const theirs = await other.pressData({ ...data, ...PROOF })
      const unknown = await other.pressData({ ...data, ...PROOF, referralId: 'nothing' })
      expect(textOf(theirs.card)).toBe(textOf(unknown.card))
    }
    expect(textOf((await joris.pressData({ ...data, ...PROOF })).card)).toBe(nl.text.notYours)
    await amelie.says(reference)
    expect(verbsOf(amelie.card)).not.toContain('desk.justifyAbsence')
    expect((await world.stored(reference)).version).toBe(3)
  }))

it('it takes words and a card of today; a second press sends nothing, and after 30 days it is too late', () =>
  inWorld(async (world) => {
    const { amelie, bram } = world
    const reference = await misses(world)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.justify')?.data
    await amelie.press('referral.justify')
    await amelie.press('referral.justify', { motive: 'care' })
    expect(alertsOf(amelie.card)).toContain(fr.fault.required)
    expect(valuesOf(amelie.card)).toMatchObject({ motive: 'care' })
    await amelie.press('referral.justify', PROOF)
    const typed = { ...PROOF, absenceOf: MISSED }
    expect(alertsOf((await amelie.pressData({ ...data, sent: 1, ...typed })).card)).toEqual([])
    expect(alertsOf((await bram.pressData({ ...data, ...typed })).card)[0]).toContain(nl.refusal.REF_STALE)
    world.passes({ days: 31 })
    const late = await bram.pressData({ ...data, version: 4, ...typed })
    expect(alertsOf(late.card)).toEqual([nl.refusal.REF_JUSTIFY_LATE.replace('{day}', '3 oktober 2026')])
    expect((await world.stored(reference)).version).toBe(4)
  }))
