import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, type Card, textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'
import type { FakeUser, TurnResult } from '../fakes/fakeUser.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const OPENED = [{ name: 'initialRun', value: 'true' }]

/** A chat between two people, without the bot: Teams calls it personal. */
const elsewhere = (user: FakeUser) => ({
  conversation: { id: 'a:two-people', conversationType: 'personal', tenantId: user.who.tenant },
  channelData: { tenant: { id: user.who.tenant }, source: { name: 'compose' } },
})
const typed = (value: string) => [{ name: 'question', value }]

function searches(
  user: FakeUser,
  parameters: object,
  queryOptions: object = { skip: 0, count: 25 },
  extra: object = {},
) {
  const value = { commandId: 'rules', parameters, queryOptions }
  return user.turn({ type: 'invoke', name: 'composeExtension/query', value, ...elsewhere(user), ...extra })
}

interface Answer {
  readonly type: string
  readonly attachmentLayout?: string
  readonly text?: string
  readonly attachments?: readonly {
    readonly content: Card
    readonly preview: { readonly content: { readonly title: string; readonly text: string } }
  }[]
}
const answerOf = ({ body }: TurnResult) => (body as unknown as { readonly composeExtension: Answer }).composeExtension
const titles = (result: TurnResult) => answerOf(result).attachments?.map(({ preview }) => preview.content.title)

describe('a rule looked for from any chat', () => {
  it('is found first, as a card that can be shared where the bot is not', () =>
    inWorld(async ({ amelie, teams }) => {
      const { status, ...result } = await searches(amelie, typed('public cible de l’axe 1'))
      const answer = answerOf({ status, ...result })
      expect([status, answer.type, answer.attachmentLayout]).toEqual([200, 'result', 'list'])
      const cards = answer.attachments?.map(({ content }) => content) ?? []
      expect(cards.length).toBeGreaterThan(1)
      expect(cards.length).toBeLessThanOrEqual(8)
      expect(textOf(cards[0])).toMatch(/revenu d'intégration|RIS/)
      for (const card of cards) {
        expect(textOf(card)).toMatch(/\nSource \[1\] : \S.*, \S/)
        expect([cardFaults(card), buttonsOf(card)]).toEqual([[], []])
      }
      expect(teams.requests).toEqual([])
    }))

  it('is answered in the language of the question, or else of the person', () =>
    inWorld(async ({ amelie, bram }) => {
      const [dutch] = answerOf(await searches(amelie, typed('wat is de doelgroep van as 1?'))).attachments ?? []
      expect(textOf(dutch?.content)).toMatch(/leefloon[\s\S]*\nBron \[1\]: /)
      const [own] = answerOf(await searches(bram, OPENED)).attachments ?? []
      expect(textOf(own?.content)).toContain('\nBron [1]: ')
    }))

  it('is suggested before anything is typed', () =>
    inWorld(async ({ amelie }) => {
      expect(titles(await searches(amelie, OPENED))).toHaveLength(6)
    }))

  it('comes page by page', () =>
    inWorld(async ({ amelie }) => {
      const all = titles(await searches(amelie, typed('public cible axe 1'))) ?? []
      const page = await searches(amelie, typed('public cible axe 1'), { skip: 1, count: 2 })
      expect(titles(page)).toEqual(all.slice(1, 3))
      expect(titles(await searches(amelie, typed('public cible axe 1'), { skip: 25, count: 25 }))).toEqual([])
    }))

  it('is found from a channel too, and by somebody who is not in the directory', () =>
    inWorld(async (world) => {
      const unknown = world.user('Nina Nieuw', 'nina', 'tenant-cpas-21004')
      const conversation = { id: '19:x@thread.tacv2', conversationType: 'channel', tenantId: unknown.who.tenant }
      const result = await searches(unknown, typed('public cible axe 1'), undefined, { conversation })
      expect(answerOf(result).type).toBe('result')
    }))
})

describe('a search is answered in words', () => {
  it.each([
    ['pizza margherita', fr],
    ['hoe bak ik Luikse wafels?', nl],
  ])('when nothing is near: %s', (question, words) =>
    inWorld(async ({ amelie, teams }) => {
      const result = await searches(amelie, typed(question))
      expect(answerOf(result)).toEqual({ type: 'message', text: words.text.ruleNotFound })
      expect(teams.requests).toEqual([])
    }),
  )

  it('when the tenant is none of ours', () =>
    inWorld(async (world) => {
      const stranger = world.user('Eva Vreemd', 'eva', 'tenant-elsewhere')
      for (const parameters of [typed('public cible axe 1'), OPENED])
        expect(answerOf(await searches(stranger, parameters))).toEqual({ type: 'message', text: fr.text.foreignTenant })
      expect(world.teams.requests).toEqual([])
    }))

  it.each([{ commandId: 'people', parameters: OPENED }, { commandId: 'rules', parameters: 'x' }, 'rules'])(
    'when it is not of our form: %j',
    (value) =>
      inWorld(async ({ amelie, teams }) => {
        const result = await amelie.turn({
          type: 'invoke',
          name: 'composeExtension/query',
          value,
          ...elsewhere(amelie),
        })
        expect([result.status, answerOf(result)]).toEqual([200, { type: 'message', text: fr.text.unknownAction }])
        expect(teams.requests).toEqual([])
      }),
  )
})

it('a search from a chat of two people moves no notice there', () =>
  inWorld(async ({ amelie, chloe, teams }) => {
    const reference = await files(amelie)
    await searches(amelie, typed('public cible axe 1'))
    await acts(chloe, reference, 'desk.receive')
    await amelie.notice(`${reference} · ${fr.status.received}`)
    expect(teams.writtenTo('a:two-people')).toEqual([])
  }))

it('a search does not bring the bot back to somebody who removed it', () =>
  inWorld(async ({ amelie, teams }) => {
    await files(amelie)
    await amelie.installs('remove')
    await searches(amelie, typed('public cible axe 1'))
    const group = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: amelie.who.tenant }
    await amelie.says('<at>Passerelle</at> mes demandes', { conversation: group })
    expect(teams.writtenTo(group.id).map(({ text }) => text)).toEqual([fr.text.openPrivate])
    expect(teams.writtenTo('a:two-people')).toEqual([])
  }))
