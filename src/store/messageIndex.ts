import { isPush, type MessageRow, type NoticeRow, type PushRow } from './rows.js'

const UNFINISHED = new Set(['queued', 'sending', 'retry', 'ambiguous'])

/** The messages that are not done with, so that looking for them does not grow with the archive. */
export class MessageIndex {
  readonly unfinished = new Map<string, NoticeRow>()
  readonly unfinishedPushes = new Map<string, PushRow>()
  readonly blocked = new Map<string, NoticeRow>()

  put(message: MessageRow): void {
    const isUnfinished = UNFINISHED.has(message.state)
    if (isPush(message)) {
      place(this.unfinishedPushes, message, isUnfinished)
      return
    }
    place(this.unfinished, message, isUnfinished)
    place(this.blocked, message, message.state === 'blocked')
  }
}

function place<Row extends MessageRow>(index: Map<string, Row>, message: Row, belongs: boolean): void {
  if (belongs) index.set(message.id, message)
  else index.delete(message.id)
}
