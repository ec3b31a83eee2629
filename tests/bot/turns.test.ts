import { expect, it } from '@jest/globals'
import { type IncomingActivity, parseActivity } from '../../src/bot/activity.js'
import type { TurnAnswer } from '../../src/bot/deliver.js'
import { oneAtATime } from '../../src/bot/turns.js'

function activity(id: string | undefined, chat = 'a:1'): IncomingActivity {
  const parsed = parseActivity({
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl: 'https://smba.example.test/',
    from: { id: '29:a' },
    recipient: { id: '28:bot' },
    conversation: { id: chat },
  })
  if (!parsed) throw new Error('not an activity')
  return parsed
}

/** Turns that end when they are told to. */
function heldTurns() {
  const begun: { readonly chat: string; readonly end: (answer?: TurnAnswer | Error) => void }[] = []
  const turn = ({ conversation }: IncomingActivity) =>
    new Promise<TurnAnswer>((resolve, reject) => {
      const end = (answer: TurnAnswer | Error = { status: 200 }) =>
        answer instanceof Error ? reject(answer) : resolve(answer)
      begun.push({ chat: conversation.id, end })
    })
  return { begun, turn }
}
const settle = () => new Promise((resume) => setImmediate(resume))

it('a chat’s turns go one after the other, other chats’ beside them', async () => {
  const { begun, turn } = heldTurns()
  const turns = oneAtATime(turn)
  const answers = [turns(activity('1')), turns(activity('2')), turns(activity('3', 'a:2'))]
  await settle()
  expect(begun.map(({ chat }) => chat)).toEqual(['a:1', 'a:2'])
  begun[0]?.end()
  await settle()
  expect(begun.map(({ chat }) => chat)).toEqual(['a:1', 'a:2', 'a:1'])
  for (const { end } of begun) end()
  await Promise.all(answers)
})

it('a second sending of an activity waits for the first and gets its answer', async () => {
  const { begun, turn } = heldTurns()
  const turns = oneAtATime(turn)
  const [first, second] = [turns(activity('1')), turns(activity('1'))]
  await settle()
  begun[0]?.end({ status: 200, body: { a: 1 } })
  expect(await Promise.all([first, second, turns(activity('1'))])).toEqual(
    Array.from({ length: 3 }, () => ({ status: 200, body: { a: 1 } })),
  )
  expect(begun).toHaveLength(1)
})

it('the same id in another chat, or no id, is another activity', async () => {
  const { begun, turn } = heldTurns()
  const turns = oneAtATime(turn)
  const answers = [activity('1'), activity('1', 'a:2'), activity(undefined, 'a:3'), activity(undefined, 'a:4')].map(
    turns,
  )
  await settle()
  expect(begun).toHaveLength(4)
  for (const { end } of begun) end()
  await Promise.all(answers)
})

it('a turn that failed may be tried again, and holds up no other', async () => {
  const { begun, turn } = heldTurns()
  const turns = oneAtATime(turn)
  const [failing, next] = [turns(activity('1')), turns(activity('2'))]
  await settle()
  begun[0]?.end(new Error('broken'))
  await expect(failing).rejects.toThrow('broken')
  await settle()
  begun[1]?.end()
  expect(await next).toEqual({ status: 200 })
  const again = turns(activity('1'))
  await settle()
  begun[2]?.end()
  expect(await again).toEqual({ status: 200 })
})

it('an activity is forgotten after ten minutes', async () => {
  let now = 0
  let count = 0
  const turns = oneAtATime(
    async () => ({ status: 200, body: { count: ++count } }),
    () => now,
  )
  await turns(activity('1'))
  now = 11 * 60_000
  await turns(activity('2'))
  expect(await turns(activity('1'))).toEqual({ status: 200, body: { count: 3 } })
})
