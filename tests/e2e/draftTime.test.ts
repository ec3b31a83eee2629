import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, cardOf, textOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { stepOf } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const GOES = `Brouillon A. D. · ${fr.reminderLabel.draftExpires}`
const ends = (months: 6 | 3 | 1) => `Brouillon A. D. · ${fr.reminderLabel[`contractEnds${months}`]}`

/** The world's clock is looked at anew by what is told in time. */
async function wakes(world: World, days: number): Promise<void> {
  world.passes({ days })
  await world.restartBot()
}

async function begins(user: FakeUser): Promise<void> {
  await user.says('nouvelle demande')
  await user.press('referral.next', stepOf('person'))
}

/** On 1 September, with a contract that ends on 31 March. */
async function beginsForContract(user: FakeUser): Promise<void> {
  await begins(user)
  await user.press('referral.next', { category: 'art60', registered: 'no', contractEnd: '2027-03-31' })
}

it.each(['execute', 'submit'] as const)(
  'a draft that nobody touches is announced, once and without a name, and then goes (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram } = world
      amelie.presses = how
      await bram.installs()
      await begins(amelie)
      await wakes(world, 28)
      const notice = await amelie.notice(GOES)
      expect(textOf(cardOf(notice))).toContain('1 octobre 2026')
      expect(textOf(cardOf(notice))).not.toMatch(/De Smet|Anaïs/)
      await wakes(world, 1)
      await amelie.press('referral.open', {}, { on: notice })
      await wakes(world, 2)
      await amelie.says('mes demandes')
      expect(textOf(amelie.card)).toContain(fr.text.emptyMine)
      await amelie.pressData(buttonsOf(cardOf(notice))[0]?.data ?? {}, notice.id)
      expect(textOf(cardOf(amelie.shown.find(({ id }) => id === notice.id)))).toBe(fr.refusal.DRAFT_UNKNOWN)
      expect([amelie.notices.filter((text) => text === GOES), bram.notices]).toEqual([[GOES], []])
    }),
)

it('when the bot was down over the days of the warning, the draft is still announced, with a day that is kept', () =>
  inWorld(async (world) => {
    const { amelie } = world
    await begins(amelie)
    await wakes(world, 39)
    expect(textOf(cardOf(await amelie.notice(GOES)))).toContain('14 octobre 2026')
    await wakes(world, 4)
    await amelie.says('mes demandes')
    await amelie.press('referral.open')
    expect(textOf(amelie.card)).toContain('A. D.')
    await wakes(world, 1)
    await amelie.says('mes demandes')
    expect(textOf(amelie.card)).toContain(fr.text.emptyMine)
  }))

it('one press keeps it for 30 days more, pressed twice like once; then it is announced anew', () =>
  inWorld(async (world) => {
    const { amelie } = world
    await begins(amelie)
    await wakes(world, 28)
    const notice = await amelie.notice(GOES)
    for (const _ of [1, 2]) {
      const { card } = await amelie.press('referral.later', {}, { on: notice })
      expect(textOf(card)).toContain(fr.text.later)
    }
    await wakes(world, 8)
    await amelie.says('nouvelle demande')
    const { card } = await amelie.press('referral.open')
    expect(textOf(card)).toContain(fr.step.situation)
    await wakes(world, 20)
    const again = await world.teams.until(
      () => world.teams.writtenTo(amelie.chat).filter(({ summary }) => summary === GOES)[1],
      'the second warning',
    )
    expect(textOf(cardOf(again))).toContain('29 octobre 2026')
  }))

it('the end of the contract is told to the owner alone, keeps the draft, and is told no more once it is filed', () =>
  inWorld(async (world) => {
    const { amelie, bram, dorien, chloe } = world
    for (const user of [bram, dorien, chloe]) await user.installs()
    await beginsForContract(amelie)
    await wakes(world, 29)
    const notice = await amelie.notice(ends(6))
    expect(textOf(cardOf(notice))).toContain('31 mars 2027')
    await wakes(world, 92)
    await amelie.notice(ends(3))
    await amelie.press('referral.open', {}, { on: notice })
    await amelie.press('referral.next', { need: 'transition_link', project: 'Devenir aide-soignante' })
    await amelie.press('referral.submit', { informed: 'true' })
    await wakes(world, 60)
    await world.teams.until(
      () => amelie.notices.some((text) => text.includes(fr.reminderLabel.contractEnds1)),
      'the reminder of the request',
    )
    expect(amelie.notices).not.toContain(ends(1))
    const others = [bram, dorien, chloe].flatMap(({ notices }) => notices)
    expect(others.filter((text) => text.startsWith(fr.status.draft) || text.startsWith(nl.status.draft))).toEqual([])
  }))

it('who chose the digest reads it there; a draft discarded before is no news', () =>
  inWorld(async (world) => {
    const { amelie, karim } = world
    await amelie.says('alertes')
    await amelie.press('alerts.save', { draftExpires: 'digest' })
    for (const user of [karim, amelie]) await begins(user)
    await amelie.says('nouvelle demande pour Nadège Testaert')
    const second = amelie.shown.at(-1)
    await wakes(world, 28)
    await karim.notice(GOES)
    await amelie.press('referral.discard', {}, { on: second })
    await wakes(world, 1)
    const digest = await world.teams.until(
      () => world.teams.writtenTo(amelie.chat).find(({ summary }) => summary?.includes('30 septembre')),
      'the digest',
    )
    expect(textOf(cardOf(digest))).toContain(`Brouillon A. D.: ${fr.reminderLabel.draftExpires}`)
    expect(textOf(cardOf(digest))).not.toContain('N. T.')
    expect(amelie.notices).not.toContain(GOES)
    const { card } = await amelie.press('referral.open', {}, { on: digest })
    expect(textOf(card)).toContain('A. D.')
  }))
