import { setTimeout as wait } from 'node:timers/promises'
import { loadWords } from '../../src/presenters/words.js'
import type { Card } from './cardReading.js'
import type { TeamsActivity } from './fakeTeams.js'
import { FakeUser, type TurnResult } from './fakeUser.js'

const AGAIN_MS = 100
const CARD = 'application/vnd.microsoft.card.adaptive'
/** What a turn says that came to nothing. */
const FAILED = Object.values(loadWords()).flatMap(({ text }) => [text.failure, text.notKept])

/** Somebody who does not give up: the channel repeats a turn that got no answer, and he one that was answered with regrets. */
export class PersistentUser extends FakeUser {
  /** Cards that presses were answered with: their reader sees them, though the message itself may be edited later or never. */
  private readonly answered = new Map<string, { readonly card: Card; readonly editions: number }>()
  private isGone = false

  override get shown(): readonly TeamsActivity[] {
    return super.shown.map((activity) => {
      const answer = this.answered.get(activity.id)
      if (!answer || this.editionsOf(activity.id) > answer.editions) return activity
      return { ...activity, attachments: [{ contentType: CARD, content: answer.card }] }
    })
  }

  override async post(activity: unknown): ReturnType<FakeUser['post']> {
    for (;;) {
      const answer = await super.post(activity).catch(() => undefined)
      if (answer && answer.status < 500) return answer
      await this.pause()
    }
  }

  override async turn(extra: Readonly<Record<string, unknown>>): Promise<TurnResult> {
    const pressed = String(extra.replyToId ?? '')
    for (;;) {
      const editions = this.editionsOf(pressed)
      const result = await super.turn(extra)
      if (result.card) this.answered.set(pressed, { card: result.card, editions })
      if (!isFailed(result)) return result
      await this.pause()
    }
  }

  /** He gives up after all. */
  goesHome(): void {
    this.isGone = true
  }

  private async pause(): Promise<void> {
    if (this.isGone) throw new Error(`${this.who.name} has gone home`)
    await wait(AGAIN_MS)
  }

  private editionsOf(messageId: string): number {
    return this.teams.writtenTo(this.chat).filter(({ id }) => id === messageId).length
  }
}

const isFailed = ({ messages, body }: TurnResult) =>
  [body?.value, ...messages.map(({ text }) => text)].some((text) => FAILED.includes(String(text)))
