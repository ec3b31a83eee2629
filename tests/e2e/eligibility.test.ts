import { describe, expect, it } from '@jest/globals'
import type { Typed } from '../../src/domain/draft.js'
import { loadWords, type Words } from '../../src/presenters/words.js'
import { aForm } from '../builders/aForm.js'
import { alertsOf, cardOf, REFERENCE, textOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files, fills, stepOf } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const words = loadWords().fr
const young: Typed = { niss: '', noNissReason: 'unknown_yet', birthDate: '2003-05-06' }

const BY_SITUATION: readonly (readonly [keyof Words['refusal'], Typed])[] = [
  ['FOLLOWED_BY_ACTIRIS', { category: 'unemployment_residual' }],
  ['NOT_TARGET_PUBLIC', { category: 'other' }],
  ['NOT_REGISTERED', { category: 'ris', registered: 'no' }],
  ['NOT_REGISTERED', { category: 'eris', registered: 'no' }],
]

describe('who accompanies whom', () => {
  it.each(BY_SITUATION)('%s is said on the step of the situation %j', (code, other) =>
    inWorld(async ({ amelie }) => {
      const form = aForm(other)
      await amelie.says('nouvelle demande')
      await amelie.press('referral.next', stepOf('person', form))
      await amelie.press('referral.next', stepOf('situation', form))
      expect(alertsOf(amelie.card)).toEqual([words.refusal[code]])
      await amelie.press('referral.next', { category: 'ris', registered: 'yes' })
      expect(alertsOf(amelie.card)).toEqual([])
    }),
  )

  it('a young person in the insertion stage is followed by the CPAS: other needs only', () =>
    inWorld(async ({ amelie }) => {
      await fills(amelie, { ...young, insertionStage: 'true' })
      expect(alertsOf(amelie.card)).toEqual([words.refusal.YOUTH_BY_CPAS])
      await amelie.press('referral.next', { need: 'job_search' })
      await amelie.press('referral.submit', { informed: 'true' })
      expect(textOf(amelie.card)).toMatch(REFERENCE)
    }))

  it.each([
    ['registration_unknown', { registered: 'unknown' }],
    ['not_registered', { category: 'art60', registered: 'no', contractEnd: '2026-12-31', need: 'transition_link' }],
  ] as const)('%s is filed, and the desk sees it first', (flag, other) =>
    inWorld(async ({ amelie, chloe }) => {
      const reference = await files(amelie, other)
      const { messages } = await chloe.says(reference)
      expect(textOf(cardOf(messages[0]))).toContain(words.flag[flag])
    }),
  )

  it('without a running convention nothing is begun', () =>
    inWorld(async ({ jules }) => {
      const { messages } = await jules.says('nouvelle demande')
      expect(messages.map(({ text }) => text)).toEqual([words.refusal.CONVENTION_INACTIVE])
    }))

  it('an adviser files nothing', () =>
    inWorld(async ({ chloe }) => {
      const { messages } = await chloe.says('nouvelle demande')
      expect(messages.map(({ text }) => text)).toEqual([words.text.notYours])
    }))
})

describe('another request of the same person', () => {
  it('that is open stands in the way: its reference within the organisation, nothing of it elsewhere', () =>
    inWorld(async ({ amelie, karim, dorien }) => {
      const reference = await files(amelie)
      await fills(karim)
      await karim.press('referral.submit', { informed: 'true' })
      expect(alertsOf(karim.card).join()).toContain(reference)
      await fills(dorien)
      await dorien.press('referral.submit', { informed: 'true' })
      const { refusal } = loadWords().nl
      expect(alertsOf(dorien.card)).toEqual([refusal.OPEN_REQUEST_ELSEWHERE])
      expect(textOf(dorien.card)).not.toMatch(/ACT-|Dubois/)
    }))

  it('filed by two organisations at the same instant becomes one request', () =>
    inWorld(async ({ amelie, dorien }) => {
      await Promise.all([fills(amelie), fills(dorien)])
      const send = [amelie, dorien].map((user) => user.press('referral.submit', { informed: 'true' }))
      const cards = (await Promise.all(send)).map(({ card }) => textOf(card))
      expect(cards.filter((text) => REFERENCE.test(text))).toHaveLength(1)
    }))

  it('that was stopped suspends until its date: known within the organisation, a date elsewhere', () =>
    inWorld(async (world) => {
      const { karim, dorien } = world
      const reference = await stops(world)
      await fills(karim)
      await karim.press('referral.submit', { informed: 'true' })
      expect(alertsOf(karim.card).join()).toContain('11 avril 2027')
      await fills(dorien)
      await dorien.press('referral.submit', { informed: 'true' })
      expect(alertsOf(dorien.card).join()).toContain('11 april 2027')
      expect(textOf(dorien.card)).not.toContain(reference)
    }))
})

/** Filed, then missed on 3 and on 10 September; the second absence is recorded on the 11th. */
async function stops(world: World): Promise<string> {
  const { amelie, chloe } = world
  const reference = await files(amelie)
  for (const date of ['2026-09-03', '2026-09-10']) {
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date })
    world.passes({ days: date === '2026-09-03' ? 3 : 7 })
    await acts(chloe, reference, 'desk.absent', { justified: 'no' })
  }
  return reference
}
