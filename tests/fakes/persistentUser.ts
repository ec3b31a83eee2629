import { setTimeout as wait } from 'node:timers/promises'
import { loadWords } from '../../src/presenters/words.js'
import { FakeUser, type TurnResult } from './fakeUser.js'

const AGAIN_MS = 100
/** What a turn says that came to nothing. */
const FAILED = Object.values(loadWords()).flatMap(({ text }) => [text.failure, text.notKept])

/** Somebody who does not give up: the channel repeats a turn that got no answer, and he one that was answered with regrets. */
export class PersistentUser extends FakeUser {
  override async post(activity: unknown): ReturnType<FakeUser['post']> {
    for (;;) {
      const answer = await super.post(activity).catch(() => undefined)
      if (answer && answer.status < 500) return answer
      await wait(AGAIN_MS)
    }
  }

  override async turn(extra: Readonly<Record<string, unknown>>): Promise<TurnResult> {
    for (;;) {
      const result = await super.turn(extra)
      if (!isFailed(result)) return result
      await wait(AGAIN_MS)
    }
  }
}

const isFailed = ({ messages, body }: TurnResult) =>
  [body?.value, ...messages.map(({ text }) => text)].some((text) => FAILED.includes(String(text)))
