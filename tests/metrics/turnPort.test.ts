import { expect, it } from '@jest/globals'
import { AnswersShown } from '../../src/bot/answersShown.js'
import { createBot } from '../../src/bot/bot.js'
import { say } from '../../src/bot/reply.js'
import type { Router } from '../../src/bot/router.js'
import { type TeamsAdapter, UnsignedTurn } from '../../src/bot/teamsAdapter.js'
import { loadWords } from '../../src/presenters/words.js'
import { turnPort } from '../../src/turnPort.js'
import type { Store } from '../../src/usecases/ports.js'
import { directory, organisations } from '../builders/people.js'

const ACTIVITY = {
  type: 'message',
  text: 'bonjour',
  channelId: 'msteams',
  serviceUrl: 'https://teams.example.test/',
  from: { id: '29:a', aadObjectId: 'a' },
  recipient: { id: '28:passerelle' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: organisations[0]?.tenants[0] },
}
const press = { ...ACTIVITY, text: undefined, value: { verb: 'referral.open' } }
const invoke = (name: string) => ({ ...ACTIVITY, type: 'invoke', name, value: {} })
const open = { anonymous: true, signedTurn: async (_: string, __: unknown, turn: () => Promise<void>) => turn() }
const unsigned = { anonymous: false, signedTurn: () => Promise.reject(new UnsignedTurn()) }
const answers = async () => ({ status: 200 })

/** What a turn is counted as. */
async function countedAs(
  activity: unknown,
  adapter: object = open,
  bot: Parameters<typeof turnPort>[0]['bot'] = answers,
) {
  const counted: unknown[] = []
  const metrics = { turned: (...turn: readonly unknown[]) => void counted.push(turn.slice(0, 2).join(' ')) }
  const turn = turnPort({ adapter: adapter as TeamsAdapter, bot, metrics })
  await turn('Bearer t', activity).catch(() => undefined)
  return counted
}

it.each([
  [ACTIVITY, 'message answered'],
  [press, 'press answered'],
  [invoke('adaptiveCard/action'), 'press answered'],
  [invoke('task/fetch'), 'dialog answered'],
  [invoke('composeExtension/query'), 'search answered'],
  [invoke('message/submitAction'), 'other answered'],
  [{ ...ACTIVITY, type: 'installationUpdate' }, 'other answered'],
  ['nonsense', 'other malformed'],
])('a turn is counted once, by its kind and end (%#)', async (activity, expected) => {
  expect(await countedAs(activity)).toEqual([expected])
})

it('so is one whose token is wrong, and one that breaks', async () => {
  expect(await countedAs(ACTIVITY, unsigned)).toEqual(['message unsigned'])
  expect(await countedAs(press, open, () => Promise.reject(new Error('broken')))).toEqual(['press failed'])
})

it('one in which something went wrong is a failed one, although the person got an answer', async () => {
  const posted: unknown[] = []
  const bot = createBot({
    store: { contact: async () => undefined } as unknown as Store,
    directory,
    router: {
      typed: () => Promise.reject(new Error('broken')),
      failed: (_activity: unknown, _asker: unknown, text: string) => say(text),
    } as unknown as Router,
    remember: async () => undefined,
    keepShown: async () => undefined,
    words: loadWords(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    answersShown: new AnswersShown(),
    sender: {
      post: async (_, activity) => {
        posted.push(activity)
        return { kind: 'sent', activityId: '1' }
      },
      update: async () => ({ kind: 'failed', reason: '' }),
    },
  })
  expect(await countedAs(ACTIVITY, open, bot)).toEqual(['message failed'])
  expect(posted).toHaveLength(1)
})
