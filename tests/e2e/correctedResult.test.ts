import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const WHY = 'J’ai pressé le mauvais bouton'

/** Files a request with an appointment on 3 September whose result is recorded two hours later. */
async function recorded(world: World, verb: string, inputs: Record<string, string>): Promise<string> {
  const reference = await files(world.amelie)
  await acts(world.chloe, reference, 'desk.schedule', APPOINTMENT)
  world.passes({ hours: 49 })
  await acts(world.chloe, reference, verb, inputs)
  return reference
}

/** Opens the form of the correction, wherever its button stands. */
async function opensForm(adviser: FakeUser, reference: string): Promise<void> {
  await adviser.says(reference)
  if (!verbsOf(adviser.card).includes('desk.correctResult'))
    await adviser.press('desk.open', {}, { where: { page: 2 } })
  await adviser.press('desk.correctResult')
}

const formData = (adviser: FakeUser) =>
  buttonsOf(adviser.card).find(({ data: { verb } }) => verb === 'desk.correctResult')?.data

it.each(['execute', 'submit'] as const)(
  'an absence recorded by mistake becomes an attendance; those who were told of it are told (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      chloe.presses = how
      await bram.installs()
      const reference = await recorded(world, 'desk.absent', { justified: 'no' })
      await opensForm(chloe, reference)
      expect(inputsOf(chloe.card).map(({ id }) => id)).toEqual(['result', 'why'])
      for (const said of [fr.actNote.correctResult, fr.result.unjustified, '10 septembre 2026']) {
        expect(textOf(chloe.card)).toContain(said)
      }
      await chloe.press('desk.correctResult', { result: 'attended', why: WHY })
      for (const said of [fr.status.in_progress, WHY, `${fr.field.result}: ${fr.result.attended}`]) {
        expect(textOf(chloe.card)).toContain(said)
      }
      const told = textOf(cardOf(await amelie.notice(`${reference} · En cours`)))
      for (const said of [fr.notice.resultCorrected, `${fr.fact.wrongResult}: ${fr.result.unjustified}`]) {
        expect(told).toContain(said)
      }
      for (const hidden of [WHY, fr.notice.reopened]) expect(told).not.toContain(hidden)
      const read = textOf(cardOf(await bram.notice(`${reference} · Lopend`)))
      for (const said of [nl.notice.resultCorrected, `${nl.field.result}: ${nl.result.attended}`]) {
        expect(read).toContain(said)
      }
      const { attended, unjustifiedAbsences } = await world.stored(reference)
      expect([attended, unjustifiedAbsences]).toEqual([true, 0])
    }),
)

it('a stop recorded by mistake opens again, and both sides read that it does', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, actiris } = world
    await bram.installs()
    const reference = await recorded(world, 'desk.absent', { justified: 'no' })
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-08' })
    world.passes({ days: 6 })
    await acts(chloe, reference, 'desk.absent', { justified: 'no' })
    await amelie.notice(`${reference} · Arrêtée`)
    await opensForm(chloe, reference)
    await chloe.press('desk.correctResult', { result: 'service_fault', why: WHY })
    expect(textOf(chloe.card)).not.toContain(fr.fact.resumableFrom)
    expect(textOf(cardOf(await amelie.notice(`${reference} · Reçue`)))).toContain(fr.notice.reopened)
    expect(textOf(cardOf(await bram.notice(`${reference} · Ontvangen`)))).toContain(nl.notice.reopened)
    const { body } = await actiris.reads(`referrals/${reference}`)
    expect(body).toMatchObject({ status: 'received', absences: 1 })
    expect(body).not.toHaveProperty('resumableFrom')
    expect((body.events as object[]).at(-1)).toMatchObject({
      type: 'resultCorrected',
      data: { from: 'unjustified', to: 'service_fault', why: WHY },
    })
  }))

it('an attendance recorded by mistake becomes a warning, with its last day; of an excuse coordinators hear nothing', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    await bram.installs()
    const reference = await recorded(world, 'desk.attended', { late: 'false' })
    await opensForm(chloe, reference)
    await chloe.press('desk.correctResult', { result: 'justified', why: WHY })
    await amelie.notice(`${reference} · Reçue`)
    await opensForm(chloe, reference)
    await chloe.press('desk.correctResult', { result: 'unjustified', why: WHY })
    const told = textOf(cardOf(await amelie.notice(`${reference} · Absence – avertissement`)))
    for (const said of ['3 octobre 2026', 'Passerelle']) expect(told).toContain(said)
    await bram.notice(`${reference} · Afwezig – verwittiging`)
    expect(bram.notices).toEqual([`${reference} · Afspraak vastgelegd`, `${reference} · Afwezig – verwittiging`])
  }))

it('it takes an adviser, a result, a word and a card of today; a second press does nothing, and five days are all', () =>
  inWorld(async (world) => {
    const { amelie, bram, dorien, chloe, joris, actiris } = world
    const reference = await recorded(world, 'desk.absent', { justified: 'no' })
    await opensForm(chloe, reference)
    const data = formData(chloe)
    await chloe.press('desk.correctResult', { result: 'attended' })
    expect(alertsOf(chloe.card)).toContain(fr.fault.required)
    const right = { ...data, result: 'attended', why: WHY }
    expect(alertsOf((await chloe.pressData({ ...right, result: 'unjustified' })).card)).toContain(fr.fault.result_same)
    for (const user of [amelie, bram, dorien]) {
      expect([fr.text.notYours, nl.text.notYours]).toContain(textOf((await user.pressData(right)).card))
    }
    const sent = await actiris.sends({ type: 'correctResult', reference, data: { result: 'attended', why: WHY } })
    expect(sent.status).toBe(422)
    await chloe.pressData(right)
    expect(alertsOf((await chloe.pressData(right)).card)).toEqual([])
    expect(alertsOf((await joris.pressData(right)).card)[0]).toContain(nl.refusal.REF_STALE)
    world.passes({ days: 8 })
    const late = await joris.pressData({ ...right, version: 4, result: 'justified' })
    expect(alertsOf(late.card)).toEqual([nl.refusal.REF_RESULT_LATE.replace('{day}', '10 september 2026')])
    await chloe.says(reference)
    expect(verbsOf(chloe.card)).not.toContain('desk.correctResult')
    expect((await world.stored(reference)).version).toBe(4)
  }))
