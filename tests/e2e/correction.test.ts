import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const BIS = { niss: '03410300165', birthDate: '1903-01-03' }
const NATIONAL = { niss: '01020300141', birthDate: '1901-02-03' }

async function correctButton(world: World, reference: string) {
  await world.amelie.says(reference)
  return buttonsOf(world.amelie.card).find(({ data: { verb } }) => verb === 'referral.correct')?.data
}

describe('the data of a person', () => {
  it.each(['execute', 'submit'] as const)('are corrected in a form filled in, and the adviser is told (%s)', (how) =>
    inWorld(async (world) => {
      const { amelie, chloe, bram, actiris } = world
      amelie.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.receive')
      await acts(amelie, reference, 'referral.correct')
      expect(valuesOf(amelie.card)).toEqual({
        lastName: 'De Smet',
        firstName: 'Anaïs',
        niss: '85073003328',
        birthDate: '1985-07-30',
        language: 'fr',
        postcode: '1000',
      })
      await amelie.press('referral.correct', { lastName: 'De Smedt', phone: '0470 12 34 56', language: 'nl' })
      const corrected = `${fr.field.lastName} : De Smet → De Smedt`
      for (const shown of ['De Smedt Anaïs', '0470 12 34 56', corrected]) expect(textOf(amelie.card)).toContain(shown)
      const told = textOf(cardOf(await chloe.notice(`${reference} · ${fr.event.corrected}`)))
      for (const shown of [fr.notice.corrected, fr.field.lastName, fr.field.phone]) expect(told).toContain(shown)
      for (const hidden of ['De Smedt', '0470', '85073003328']) expect(told).not.toContain(hidden)
      await chloe.says(reference)
      expect(textOf(chloe.card)).toContain(corrected)
      expect([amelie.notices, bram.notices].flat().filter((summary) => summary.includes(fr.event.corrected))).toEqual(
        [],
      )
      const { body } = await actiris.reads(`referrals/${reference}`)
      expect(body).toMatchObject({
        status: 'received',
        version: 3,
        person: { lastName: 'De Smedt', niss: '85073003328', phone: '0470 12 34 56' },
      })
      expect((body.events as readonly object[]).at(-1)).toMatchObject({
        type: 'corrected',
        by: 'cpas',
        data: {
          fields: ['lastName', 'language', 'phone'],
          before: { lastName: 'De Smet' },
          after: { lastName: 'De Smedt' },
        },
      })
    }),
  )

  it('BIS number replaced by a national one: both find the person, and the API’s history tells neither', () =>
    inWorld(async (world) => {
      const { amelie, dorien, chloe, actiris } = world
      const reference = await files(amelie, BIS)
      await acts(amelie, reference, 'referral.correct')
      await amelie.press('referral.correct', { ...NATIONAL, niss: '01.02.03-001.41' })
      expect(textOf(amelie.card)).toContain(`${fr.fact.alias}: ${BIS.niss}`)
      for (const number of [BIS, NATIONAL]) {
        await files(dorien, { ...number, lastName: 'Ng' }).catch(() => undefined)
        expect(alertsOf(dorien.card)).toContain(nl.refusal.OPEN_REQUEST_ELSEWHERE)
        await dorien.press('referral.discard')
      }
      const { body } = await actiris.reads(`referrals/${reference}`)
      expect(body).toMatchObject({ person: { niss: NATIONAL.niss } })
      expect(JSON.stringify(body)).not.toContain(BIS.niss)
      expect(JSON.stringify((body as { events: unknown }).events)).not.toContain(NATIONAL.niss)
      await acts(chloe, reference, 'desk.receive')
      expect(chloe.notices).toEqual([])
    }))

  it('are validated like the form: the faults stand at their fields, and what was typed stays', () =>
    inWorld(async (world) => {
      const { amelie } = world
      const reference = await files(amelie)
      await acts(amelie, reference, 'referral.correct')
      await amelie.press('referral.correct', { niss: '85.07.30-033.29', birthDate: '31/07/1985', postcode: '100' })
      for (const fault of [fr.fault.niss_check, fr.fault.postcode]) expect(alertsOf(amelie.card)).toContain(fault)
      expect(valuesOf(amelie.card)).toMatchObject({ niss: '85.07.30-033.29', birthDate: '1985-07-31', postcode: '100' })
      await amelie.press('referral.correct', { niss: '85.07.30-033.28', postcode: '1000' })
      expect(alertsOf(amelie.card)).toContain(fr.fault.niss_birth_date)
      await amelie.press('referral.correct', { birthDate: '1985-07-30' })
      expect(alertsOf(amelie.card)).toContain(fr.refusal.REF_NOTHING_CHANGED)
      expect((await world.stored(reference)).version).toBe(1)
    }))

  it('are not those of somebody who has an open request: what was typed stays in the form', () =>
    inWorld(async (world) => {
      const { amelie, dorien } = world
      await files(dorien, { ...NATIONAL, lastName: 'Ng' })
      const reference = await files(amelie)
      await acts(amelie, reference, 'referral.correct')
      await amelie.press('referral.correct', NATIONAL)
      expect(alertsOf(amelie.card)).toContain(fr.refusal.OPEN_REQUEST_ELSEWHERE)
      expect(valuesOf(amelie.card)).toMatchObject(NATIONAL)
      expect((await world.stored(reference)).version).toBe(1)
    }))

  it('are corrected by anybody of the organisation, and by nobody else', () =>
    inWorld(async (world) => {
      const { amelie, karim, bram, dorien, chloe } = world
      const reference = await files(amelie)
      const data = await correctButton(world, reference)
      await karim.says(reference)
      expect(verbsOf(karim.card)).toContain('referral.correct')
      const theirs = await dorien.pressData({ ...data, postcode: '1070' })
      const unknown = await dorien.pressData({ ...data, referralId: 'nothing', postcode: '1070' })
      expect(textOf(theirs.card)).toBe(textOf(unknown.card))
      expect(textOf((await chloe.pressData({ ...data, postcode: '1070' })).card)).toBe(fr.text.notYours)
      expect(textOf((await bram.pressData({ ...data, postcode: '1070' })).card)).toContain('1070')
      expect((await world.stored(reference)).events.map(({ type }) => type)).toEqual(['submitted', 'corrected'])
    }))

  it('pressed twice are corrected once; an older card is answered and redrawn; an ended request offers it no more', () =>
    inWorld(async (world) => {
      const { amelie, karim } = world
      const reference = await files(amelie)
      const data = await correctButton(world, reference)
      const press = () => amelie.pressData({ ...data, postcode: '1070' })
      const [first, second] = [await press(), await press()]
      expect(textOf(second.card)).toBe(textOf(first.card))
      const older = await karim.pressData({ ...data, postcode: '1080' })
      expect(alertsOf(older.card).join()).toContain(fr.refusal.REF_STALE)
      const form = await karim.pressData({ ...data })
      expect(inputsOf(form.card)).toEqual([])
      await acts(amelie, reference, 'referral.withdraw', { reason: 'MOVED' })
      expect(verbsOf(amelie.card)).not.toContain('referral.correct')
      const ended = await amelie.pressData({ ...data, version: 3, postcode: '1080' })
      expect(alertsOf(ended.card)).toContain(fr.refusal.REF_TRANSITION.replace('{status}', fr.status.withdrawn))
      expect((await world.stored(reference)).version).toBe(3)
    }))

  it('without national numbers leave them out of the form', () =>
    inWorld(
      async ({ amelie }) => {
        const reference = await files(amelie, { niss: '' })
        await acts(amelie, reference, 'referral.correct')
        expect(inputsOf(amelie.card).map(({ id }) => id)).not.toContain('niss')
        await amelie.press('referral.correct', { postcode: '1070' })
        expect(textOf(amelie.card)).toContain('1070')
      },
      { config: { niss: false } },
    ))
})
