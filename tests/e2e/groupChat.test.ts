import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr } = loadWords()
const GROUP = '19:group@thread.v2'

const inGroup = (user: FakeUser, conversationType = 'groupChat') => ({
  conversation: { id: GROUP, conversationType, isGroup: true, tenantId: user.who.tenant },
})
const mentions = (user: FakeUser, text: string, type?: string) =>
  user.says(`<at>Passerelle</at> ${text}`, inGroup(user, type))
const groupTexts = ({ teams }: World) => teams.writtenTo(GROUP).map(({ text }) => text)

describe.each(['groupChat', 'channel'])('in a %s', (type) => {
  it('rules are answered where they are asked', () =>
    inWorld(async (world) => {
      const { messages } = await mentions(world.amelie, 'Quel est le public cible de l’axe 1 ?', type)
      expect(messages).toEqual([])
      expect(groupTexts(world)).toEqual([expect.stringContaining('[1]')])
    }))

  it('words and references about a request are answered privately, and the group learns nothing', () =>
    inWorld(async (world) => {
      const { amelie, teams } = world
      const reference = await files(amelie)
      for (const text of ['nouvelle demande', 'mes demandes', reference, 'ACT-2026-000042-6']) {
        const { messages } = await mentions(amelie, text, type)
        expect(messages).toHaveLength(1)
      }
      expect(groupTexts(world)).toEqual(Array.from({ length: 4 }, () => fr.text.privately))
      expect(JSON.stringify(teams.writtenTo(GROUP))).not.toMatch(/ACT-|Smet/)
      expect(textOf(cardOf(amelie.shown.at(-2)))).toContain('De Smet')
    }))
})

it('a press about a request is answered privately too, whichever way it comes', () =>
  inWorld(async (world) => {
    const { amelie } = world
    const reference = await files(amelie)
    await amelie.says('mes demandes')
    const data = { verb: 'referral.open', list: 'mine', page: 1 }
    const press = { replyToId: 'group-1', ...inGroup(amelie) }
    const action = { type: 'Action.Execute', verb: data.verb, data }
    const executed = await amelie.turn({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action },
      ...press,
    })
    expect(executed.body).toMatchObject({ statusCode: 200, value: fr.text.privately })
    expect(textOf(cardOf(executed.messages[0]))).toContain(reference)
    const submitted = await amelie.turn({ type: 'message', value: data, ...press })
    expect(textOf(cardOf(submitted.messages[0]))).toContain(reference)
    expect(groupTexts(world)).toEqual([fr.text.privately])
  }))

it('somebody who has no private chat with the bot is asked to open one first', () =>
  inWorld(async (world) => {
    const { messages } = await mentions(world.karim, 'mes demandes')
    expect(messages).toEqual([])
    expect(groupTexts(world)).toEqual([fr.text.openPrivate])
  }))

it('being added to a group greets nobody', () =>
  inWorld(async ({ amelie, teams }) => {
    await amelie.turn({ type: 'installationUpdate', action: 'add', ...inGroup(amelie) })
    await amelie.turn({
      type: 'conversationUpdate',
      membersAdded: [{ id: '28:passerelle' }],
      ...inGroup(amelie),
    })
    expect(teams.requests).toEqual([])
  }))
