import { expect, it } from '@jest/globals'
import { cardAction } from '../../src/bot/actions.js'
import { loadWords } from '../../src/presenters/words.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { asKept, brusselsHolds, HIDDEN } from '../fakes/holdings.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords()
const GROUP = '19:group@thread.v2'
/** Rules are answered in the group, and so is the language. */
const ANSWERED_THERE = ['eligibility.check', 'knowledge.ask', 'knowledge.escalate', 'language.set']
const VERBS = cardAction.options
  .map(({ shape }): string => shape.verb.value)
  .filter((verb) => !ANSWERED_THERE.includes(verb))

const inGroup = (user: FakeUser) => ({
  replyToId: 'group-1',
  conversation: { id: GROUP, conversationType: 'groupChat', isGroup: true, tenantId: user.who.tenant },
})

/** Presses in the group with everything that a button could name; what is answered there. */
async function pressesInGroup(user: FakeUser, verb: string, data: object): Promise<unknown> {
  const action = { type: 'Action.Execute', verb, data: { verb, ...data } }
  const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action } }
  return (await user.turn({ ...press, ...inGroup(user) })).body?.value
}

it('a press in a group on anything but rules is answered in the private chat, and the group reads nothing of a request', () =>
  inWorld(async (world) => {
    const held = await brusselsHolds(world)
    const { requests, draft } = await asKept(world, held)
    const { references, ...ids } = held
    const past = requests[3]
    const pressed = VERBS.flatMap((verb) => [draft, past].map((one) => [verb, one?.version] as const))
    for (const user of [world.amelie, world.bram, world.chloe]) {
      await user.says('aide')
      const own = words[user === world.bram ? 'nl' : 'fr'].text.privately
      for (const [verb, version] of pressed) {
        const answer = await pressesInGroup(user, verb, { ...ids, referralId: past?.id, version })
        expect([verb, answer]).toEqual([verb, own])
      }
    }
    expect(JSON.stringify(world.teams.writtenTo(GROUP))).not.toMatch(new RegExp([HIDDEN, ...references].join('|')))
  }))
