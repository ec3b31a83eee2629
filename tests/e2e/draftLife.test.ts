import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, inputsOf, REFERENCE, textOf, valuesOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr
const step = (user: FakeUser) => inputsOf(user.card)[0]?.id

async function reachesNeed(user: FakeUser): Promise<void> {
  await user.says('nouvelle demande')
  await user.press('referral.next', stepOf('person'))
  await user.press('referral.next', stepOf('situation'))
}

it.each(['execute', 'submit'] as const)('goes back and forth without losing or checking anything (%s)', (how) =>
  inWorld(async ({ amelie }) => {
    amelie.presses = how
    await reachesNeed(amelie)
    await amelie.press('referral.back', { project: 'à moitié écr' })
    expect(valuesOf(amelie.card)).toMatchObject(stepOf('situation'))
    await amelie.press('referral.back', { registered: '' })
    expect(valuesOf(amelie.card)).toMatchObject(stepOf('person'))
    await amelie.press('referral.next')
    expect(alertsOf(amelie.card)).toEqual([])
    await amelie.press('referral.next', stepOf('situation'))
    expect(valuesOf(amelie.card)).toMatchObject({ project: 'à moitié écr' })
  }),
)

it('keeps a draft for later, and takes it up where it stood', () =>
  inWorld(async ({ amelie }) => {
    await reachesNeed(amelie)
    await amelie.press('referral.later', { project: 'Devenir aide-soignante' })
    expect(textOf(amelie.card)).toContain(words.text.later)
    await amelie.says('nouvelle demande')
    expect(valuesOf(amelie.card)).toEqual({ language: 'fr' })
    const { card } = await amelie.press('referral.open')
    expect(valuesOf(card)).toMatchObject({ project: 'Devenir aide-soignante' })
    await amelie.press('referral.next', stepOf('need'))
    expect(step(amelie)).toBe('informed')
  }))

it('loses nothing when the situation changes axis and back, and says what is kept meanwhile', () =>
  inWorld(async ({ amelie }) => {
    await reachesNeed(amelie)
    await amelie.press('referral.back', { ...stepOf('need'), need: 'remobilisation', priorActions: 'reception,cv' })
    await amelie.press('referral.next', { category: 'art60', contractEnd: '2026-12-31' })
    expect(valuesOf(amelie.card)).toMatchObject({ priorActions: 'cv', project: 'Devenir aide-soignante' })
    expect(valuesOf(amelie.card)).not.toHaveProperty('need')
    expect(textOf(amelie.card)).toContain('mais non transmis : Remobilisation, Accueil.')
    await amelie.press('referral.next')
    expect(alertsOf(amelie.card)).toContain(words.fault.need_other_axis)
    await amelie.press('referral.back', { priorActions: 'reregistration' })
    await amelie.press('referral.next', { category: 'ris' })
    expect(valuesOf(amelie.card)).toMatchObject({ need: 'remobilisation', priorActions: 'reception' })
    expect(textOf(amelie.card)).toContain('mais non transmis : Réinscription')
    await amelie.press('referral.next')
    expect(textOf(amelie.card)).toContain(`${words.field.priorActions}: Accueil`)
    await amelie.press('referral.submit', { informed: 'true' })
    expect(textOf(amelie.card)).toMatch(REFERENCE)
    expect(textOf(amelie.card)).not.toContain('Réinscription')
  }))

it('deletes a draft that is discarded: its buttons say so from then on', () =>
  inWorld(async ({ amelie }) => {
    await reachesNeed(amelie)
    const form = amelie.shown.at(-1)
    await amelie.press('referral.discard')
    expect(textOf(amelie.card)).toBe(words.text.discarded)
    await amelie.press('referral.next', stepOf('need'), { on: form })
    expect(textOf(amelie.card)).toBe(words.refusal.DRAFT_UNKNOWN)
  }))

it('survives a question, a greeting and nonsense in the middle', () =>
  inWorld(async ({ amelie }) => {
    await reachesNeed(amelie)
    for (const text of ['Quel est le public cible de l’axe 1 ?', 'bonjour', '???']) {
      const { messages } = await amelie.says(text)
      expect(messages.length).toBeGreaterThan(0)
    }
    await amelie.press('referral.next', stepOf('need'))
    await amelie.press('referral.submit', { informed: 'true' })
    expect(amelie.shown.map((_, index) => index)).toHaveLength(4)
    expect(
      amelie.shown.flatMap((activity) => (REFERENCE.test(JSON.stringify(activity)) ? ['filed'] : [])),
    ).toHaveLength(1)
  }))

it('survives a restart of the bot in the middle', () =>
  inWorld(async (world) => {
    const { amelie } = world
    await reachesNeed(amelie)
    await world.restartBot()
    await amelie.press('referral.next', stepOf('need'))
    expect(alertsOf(amelie.card)).toEqual([])
    await world.restartBot()
    await amelie.press('referral.submit', { informed: 'true' })
    expect(textOf(amelie.card)).toMatch(REFERENCE)
  }))

it('sends the form anew when Teams lost its message', () =>
  inWorld(async ({ amelie, teams }) => {
    amelie.presses = 'submit'
    await amelie.says('nouvelle demande')
    teams.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined)
    const { messages } = await amelie.press('referral.next', stepOf('person'))
    expect(messages).toHaveLength(1)
    expect(step(amelie)).toBe('category')
  }))
