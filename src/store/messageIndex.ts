import { isEnded } from '../usecases/forgetting.js'
import { CopyIndex } from './copyIndex.js'
import { isPush, isUnfinished, type MessageRow, type NoticeRow, type PushRow } from './messageRows.js'

/** The messages by what is to be done with them, so that looking for them does not grow with the archive. */
export class MessageIndex {
  readonly unfinished = new Map<string, NoticeRow>()
  readonly unfinishedPushes = new Map<string, PushRow>()
  /** Nobody will send them (any more): to be forgotten in time. In the order in which they ended. */
  readonly ended = new Map<string, MessageRow>()
  readonly blocked = new Map<string, NoticeRow>()
  /** By reader: what waits for his digest. */
  readonly waiting = new Map<string, Map<string, NoticeRow>>()
  /** By digest: the ids of what it tells. */
  readonly gathered = new Map<string, Set<string>>()

  readonly copies = new CopyIndex()

  /** @param isNew nothing of that id was there */
  put(message: MessageRow, isNew: boolean): void {
    place(this.ended, message, isEnded(message), isNew)
    if (isPush(message)) {
      place(this.unfinishedPushes, message, isUnfinished(message), isNew)
      return
    }
    place(this.unfinished, message, isUnfinished(message), isNew)
    this.copies.put(message)
    place(this.blocked, message, message.state === 'blocked', isNew)
    if ('member' in message.to) this.#putInDigest(message, message.to.member)
  }

  /** @param message one that has ended */
  remove(message: MessageRow): void {
    this.ended.delete(message.id)
    this.blocked.delete(message.id) // a channel's: it has ended, since its people were told instead
    if (isPush(message)) return
    this.copies.remove(message)
    const { digestId = '' } = message
    const told = this.gathered.get(digestId)
    if (told?.delete(message.id) && told.size === 0) this.gathered.delete(digestId)
  }

  #putInDigest(message: NoticeRow, member: string): void {
    const waiting = this.waiting.get(member)
    if (message.state === 'waiting') this.waiting.set(member, (waiting ?? new Map()).set(message.id, message))
    else if (waiting?.delete(message.id) && waiting.size === 0) this.waiting.delete(member)
    const { digestId } = message
    if (digestId) this.gathered.set(digestId, (this.gathered.get(digestId) ?? new Set()).add(message.id))
  }
}

function place<Row extends MessageRow>(index: Map<string, Row>, message: Row, belongs: boolean, isNew: boolean): void {
  if (belongs) index.set(message.id, message)
  else if (!isNew) index.delete(message.id)
}
