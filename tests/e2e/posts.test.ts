import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, inputsOf, textOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl, en } = loadWords()
const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const ACTION = { verb: 'action.log', axis: '1', domain: 'job_search', date: '2026-08-31' }

async function enters(coordinator: FakeUser, fte: string) {
  await coordinator.says('cijfers')
  await coordinator.press('posts.open')
  return coordinator.press('posts.save', { fte, ...YEAR })
}

it('without subsidised posts there is no indicator; with them actions of both axes count against 600 for each', () =>
  inWorld(async ({ amelie, bram }) => {
    await files(amelie)
    await amelie.pressData(ACTION)
    await amelie.pressData({ ...ACTION, axis: '2', domain: 'reregistration' })
    expect(textOf(amelie.card)).toContain(fr.ownAction.notCovered)
    await bram.says('cijfers')
    expect(textOf(bram.card)).toContain(nl.figure.indicatorNone)
    expect(textOf(bram.card)).not.toContain('600 ×')
    await enters(bram, '1,5')
    expect(textOf(bram.card)).toContain(nl.post.saved)
    expect(textOf(bram.card)).toContain('1,5 VTE: van 1 januari 2026 tot en met 31 december 2026')
    await bram.press('figures.open')
    // 244 of 365 days until 1 September; the request that was filed is no action.
    expect(textOf(bram.card)).toContain('genoteerde acties: 2 van de 900 uit te voeren acties (600 × 1,5')
    expect(textOf(bram.card)).toContain('ter informatie: 602')
    expect(textOf(bram.card)).toContain('4. Indicateur de réalisations')
    const { card } = await amelie.pressData(ACTION)
    expect(textOf(card)).not.toContain(fr.ownAction.notCovered)
  }))

it('what is wrong is said at its field, and what was typed stays', () =>
  inWorld(async ({ bram }) => {
    await bram.pressData({ verb: 'posts.save', fte: 'deux', from: '01/01/2026', to: '31.12.2026' })
    expect(alertsOf(bram.card)).toContain(nl.fault.fte)
    expect(inputsOf(bram.card).map(({ value }) => value)).toEqual(['deux', YEAR.from, YEAR.to])
    await bram.press('posts.save', { fte: '' })
    expect(alertsOf(bram.card)).toContain(nl.fault.required)
  }))

it('the same press twice enters posts once, and what was taken out is not entered again', () =>
  inWorld(async ({ bram }) => {
    await bram.says('cijfers')
    await bram.press('posts.open')
    const save = buttonsOf(bram.card).find(({ data }) => data.verb === 'posts.save')?.data
    await bram.press('posts.save', { fte: '1', ...YEAR })
    await bram.pressData({ ...save, fte: '1', ...YEAR })
    expect(postsOf(bram)).toHaveLength(1)
    await bram.press('posts.remove')
    expect(alertsOf(bram.card)).toContain(nl.fault.required)
    await bram.press('posts.remove', { post: String(postsOf(bram)[0]) })
    expect(textOf(bram.card)).toContain(nl.post.removed)
    const { card } = await bram.pressData({ ...save, fte: '1', ...YEAR })
    expect(alertsOf(card)).toContain(nl.refusal.POST_UNKNOWN)
    expect(textOf(card)).toContain(nl.post.empty)
  }))

it('only coordinators of a CPAS enter posts, each those of his own organisation', () =>
  inWorld(async ({ amelie, bram, elif, chloe }) => {
    await enters(bram, '1')
    for (const other of [amelie, chloe]) {
      const { card } = await other.pressData({ verb: 'posts.save', fte: '2', ...YEAR })
      expect(textOf(card)).toContain(fr.text.notYours)
    }
    await elif.pressData({ verb: 'posts.remove', post: postsOf(bram)[0] })
    expect(alertsOf(elif.card)).toContain(en.refusal.POST_UNKNOWN)
    expect(textOf(elif.card)).toContain(en.post.empty)
    await bram.pressData({ verb: 'posts.open' })
    expect(postsOf(bram)).toHaveLength(1)
  }))

/** Ids of the posts that can be taken out. */
function postsOf(user: FakeUser): readonly unknown[] {
  const choice = inputsOf(user.card).find(({ id }) => id === 'post') as { choices?: { value: string }[] } | undefined
  return choice?.choices?.map(({ value }) => value) ?? []
}
