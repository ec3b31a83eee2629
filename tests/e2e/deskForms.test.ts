import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { mira } from '../builders/directoryFile.js'
import { alertsOf, buttonsOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, CLOSING, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr

const TOO_EARLY: readonly (readonly [string, object, string])[] = [
  ['desk.attended', { late: 'false' }, words.refusal.REF_TOO_EARLY],
  ['desk.absent', { justified: 'no' }, words.refusal.REF_TOO_EARLY],
  ['desk.close', { ...CLOSING, contact: '02 000 00 06' }, words.refusal.REF_NEVER_ATTENDED],
  ['desk.receive', {}, words.refusal.REF_TRANSITION.replace('{status}', words.status.scheduled)],
  ['desk.schedule', APPOINTMENT, words.refusal.REF_TRANSITION.replace('{status}', words.status.scheduled)],
]

describe('a form of the desk', () => {
  it('is the answer to an act pressed without inputs; with them the act is done at once', () =>
    inWorld(async ({ amelie, chloe }) => {
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule')
      expect(verbsOf(chloe.card)).toEqual(['desk.schedule', 'desk.open'])
      await chloe.press('desk.open')
      const data = buttonsOf(chloe.card).find(({ data: { verb } }) => verb === 'desk.schedule')?.data
      const { card } = await chloe.pressData({ ...data, ...APPOINTMENT })
      expect(textOf(card)).toContain('Rendez-vous fixé')
    }))

  it('sent empty is not taken for a request of the form: it says what is missing', () =>
    inWorld(async ({ amelie, chloe }) => {
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule')
      await chloe.press('desk.schedule')
      const { required, place_or_channel } = words.fault
      expect(alertsOf(chloe.card).slice(1)).toEqual([required, required, required, place_or_channel])
    }))

  it('keeps what was typed when something is wrong, an hour in the past included', () =>
    inWorld(async ({ amelie, chloe }) => {
      const reference = await files(amelie)
      const past = { ...APPOINTMENT, date: '2026-08-31', duration: 'longtemps' }
      await acts(chloe, reference, 'desk.schedule', past)
      expect(alertsOf(chloe.card).slice(1)).toEqual([words.fault.past, words.fault.duration])
      expect(valuesOf(chloe.card)).toEqual(past)
    }))

  it('refuses an hour that Brussels’ clocks skip', () =>
    inWorld(async ({ amelie, chloe }) => {
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2027-03-28', time: '02:30' })
      expect(alertsOf(chloe.card)).toContain(words.fault.local_time)
    }))

  it('to close asks for facts, needs, perspectives, an outcome and a contact, all of them', () =>
    inWorld(async (world) => {
      const { amelie, chloe } = world
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      world.passes({ hours: 49 })
      await acts(chloe, reference, 'desk.attended', { late: 'false' })
      await acts(chloe, reference, 'desk.close', { ...CLOSING, needs: '  ', contact: '', outcome: '' })
      expect(alertsOf(chloe.card).slice(1)).toEqual(Array.from({ length: 3 }, () => words.fault.required))
      await chloe.press('desk.close', { outcome: 'EMPLOYED', needs: 'Aucun', contact: '02 000 00 06' })
      expect(textOf(chloe.card)).toContain('Clôturée')
      await amelie.says(reference)
      expect(textOf(amelie.card)).toContain('02 000 00 06')
    }))
})

describe('an act that is not possible', () => {
  it('before the appointment changes nothing and says why', () =>
    inWorld(async ({ amelie, chloe }) => {
      const reference = await files(amelie)
      await chloe.says(reference)
      const data = buttonsOf(chloe.card)[0]?.data
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      for (const [verb, inputs, why] of TOO_EARLY) {
        const { card } = await chloe.pressData({ ...data, version: 2, ...inputs, verb })
        expect(alertsOf(card)).toEqual([why])
        expect(inputsOf(card)).toEqual([])
        expect(textOf(card)).toContain(words.status.scheduled)
      }
    }))

  it('by somebody who is no adviser is refused, whatever the card says', () =>
    inWorld(async (world) => {
      const { amelie, bram, chloe, dorien } = world
      const mistaken = world.user(mira.name, mira.aadObjectId, 'tenant-cpas-21004')
      const reference = await files(amelie)
      await chloe.says(reference)
      const data = buttonsOf(chloe.card)[0]?.data
      for (const user of [amelie, bram, dorien, mistaken]) {
        const { card } = await user.pressData({ ...data, verb: 'desk.reject', reason: 'NO_CAPACITY', role: 'adviser' })
        expect([words.text.notYours, loadWords().nl.text.notYours]).toContain(textOf(card))
      }
      await chloe.says(reference)
      expect(textOf(chloe.card)).toContain(words.status.submitted)
    }))
})
