import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()

const GONE = ['De Smet', 'Anaïs', 'aide-soignante', '85073003328', 'Accueil Astro']

async function errorButton(world: World, reference: string) {
  await acts(world.bram, reference, 'referral.error')
  return buttonsOf(world.bram.card).find(({ data: { verb } }) => verb === 'referral.error')?.data
}

describe('a request about the wrong person', () => {
  it.each(['execute', 'submit'] as const)(
    'is reported by one, confirmed by another, and its content goes (%s)',
    (how) =>
      inWorld(async (world) => {
        const { amelie, bram, chloe, actiris } = world
        bram.presses = how
        chloe.presses = how
        await bram.installs()
        const reference = await files(amelie, { project: 'Devenir aide-soignante' })
        await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
        await acts(bram, reference, 'referral.error')
        expect(textOf(bram.card)).toContain(nl.actNote.error)
        expect(inputsOf(bram.card)).toEqual([])
        await bram.press('referral.error')
        expect(textOf(bram.card)).toContain(nl.text.errorReported)
        const report = await chloe.notice(`${reference} · ${fr.event.errorReported}`)
        expect(textOf(cardOf(report))).toContain(fr.notice.errorReported)
        await acts(chloe, reference, 'desk.error')
        expect(textOf(chloe.card)).toContain(fr.actNote.error_confirm)
        await chloe.press('desk.error')
        for (const said of [reference, fr.status.entered_in_error, fr.text.masked, fr.event.enteredInError]) {
          expect(textOf(chloe.card)).toContain(said)
        }
        const told = [
          await amelie.notice(`${reference} · ${fr.status.entered_in_error}`),
          await bram.notice(`${reference} · ${nl.status.entered_in_error}`),
        ]
        await amelie.says(reference)
        const { body } = await actiris.reads(`referrals/${reference}`)
        expect(body).toMatchObject({ status: 'entered_in_error', person: { lastName: '', birthDate: '' } })
        const seen = [...told.map((activity) => textOf(cardOf(activity))), textOf(amelie.card), textOf(chloe.card)]
        const left = [...seen, JSON.stringify(body)].join()
        expect(GONE.filter((gone) => left.includes(gone))).toEqual([])
        expect(chloe.notices).not.toContain(`${reference} · ${fr.status.entered_in_error}`)
      }),
  )

  it('is not confirmed by who reported it: he is told so, and the same press twice reports once', () =>
    inWorld(async (world) => {
      const { amelie, bram } = world
      const reference = await files(amelie)
      const data = await errorButton(world, reference)
      const first = await bram.pressData({ ...data })
      const second = await bram.pressData({ ...data })
      expect(textOf(second.card)).toBe(textOf(first.card))
      const asks = await bram.pressData({ ...data, sent: undefined })
      expect(alertsOf(asks.card).join()).toContain(nl.refusal.REF_SECOND_PERSON)
      const again = await bram.pressData({ ...data, version: 2 })
      expect(alertsOf(again.card).join()).toContain(nl.refusal.REF_SECOND_PERSON)
      expect((await world.stored(reference)).events.map(({ type }) => type)).toEqual(['submitted', 'errorReported'])
    }))

  it('is found by that person no more: another can be filed, and the reference still opens', () =>
    inWorld(async (world) => {
      const { amelie, chloe, joris } = world
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.error')
      await chloe.press('desk.error')
      await acts(joris, reference, 'desk.error')
      await joris.press('desk.error')
      expect(await files(amelie)).not.toBe(reference)
      await amelie.says(reference)
      expect(textOf(amelie.card)).toContain(fr.text.masked)
      await amelie.says('mes demandes')
      expect(textOf(amelie.card)).toContain(fr.status.entered_in_error)
    }))

  it('is reported by coordinators and advisers only; another organisation finds nothing', () =>
    inWorld(async (world) => {
      const { amelie, dorien } = world
      const reference = await files(amelie)
      const data = await errorButton(world, reference)
      expect(alertsOf((await amelie.pressData({ ...data })).card)).toContain(fr.refusal.REF_FORBIDDEN)
      const theirs = await dorien.pressData({ ...data })
      const unknown = await dorien.pressData({ ...data, referralId: 'nothing' })
      expect(textOf(theirs.card)).toBe(textOf(unknown.card))
      expect((await world.stored(reference)).version).toBe(1)
    }))

  it('confirmed on a card that was out of date is asked again on the request as it stands', () =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      const reference = await files(amelie)
      const data = await errorButton(world, reference)
      await acts(chloe, reference, 'desk.receive')
      const late = await bram.pressData({ ...data })
      expect(alertsOf(late.card).join()).toContain(nl.refusal.REF_STALE)
      expect((await world.stored(reference)).status).toBe('received')
    }))

  it('no longer lets the person be referred to by notices that were waiting', () =>
    inWorld(async (world) => {
      const { amelie, bram, chloe, joris } = world
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      await acts(chloe, reference, 'desk.error')
      await chloe.press('desk.error')
      await acts(joris, reference, 'desk.error')
      await joris.press('desk.error')
      await bram.installs()
      const late = await bram.notice(`${reference} · ${nl.status.scheduled}`)
      expect(textOf(cardOf(late))).not.toContain('Accueil Astro')
      expect(textOf(cardOf(late))).not.toContain('Anaïs')
    }))
})
