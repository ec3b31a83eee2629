import type { Copy } from '../usecases/outbox.js'
import { type GotMessage, isGot } from './held.js'
import type { NoticeRow } from './messageRows.js'

/** The last edit that was made of a message. */
interface Edit {
  readonly id: string
  readonly version: number
}

/** By reader, then by the id that Teams gave the message. */
type ByMessage<T> = Map<string, Map<string, T>>

/** The messages about requests that stand in people's chats as they were sent. */
export class CopyIndex {
  readonly #copies: ByMessage<Copy> = new Map()
  /** By request, in the order of sending. */
  readonly #byReferral = new Map<string, readonly Copy[]>()
  /** As long as the outbox remembers them. */
  readonly #edits: ByMessage<Edit> = new Map()

  put(row: NoticeRow): void {
    if (row.kind === 'edit') this.#edited(row)
    if (!isGot(row)) return
    this.#drop(row)
    if (row.released) return
    const { id, to, activityId, as, version, referralId } = row
    const copy = { messageId: id, member: to.member, activityId, as, shown: version }
    const others = this.#byReferral.get(referralId)?.filter((other) => !isSame(other, copy)) ?? []
    this.#byReferral.set(referralId, [...others, copy])
    set(this.#copies, copy, copy)
  }

  remove(row: NoticeRow): void {
    if (row.kind === 'edit') this.#forgetEdit(row)
    if (isGot(row)) this.#drop(row)
  }

  /** A message that has shown something else since is another row's. */
  #drop({ id, to, activityId, referralId }: GotMessage): void {
    const copy = this.find(to.member, activityId)
    if (copy?.messageId !== id) return
    drop(this.#copies, copy)
    const left = this.#byReferral.get(referralId)?.filter((other) => !isSame(other, copy)) ?? []
    if (left.length > 0) this.#byReferral.set(referralId, left)
    else this.#byReferral.delete(referralId)
  }

  of(referralId: string): readonly Copy[] {
    return (this.#byReferral.get(referralId) ?? [])
      .flatMap(({ member, activityId }) => this.find(member, activityId) ?? [])
      .map((copy) => this.asEdited(copy))
  }

  /** The copy with the version that its last edit made it show. */
  asEdited(copy: Copy): Copy {
    const edit = this.#edits.get(copy.member)?.get(copy.activityId)
    return edit && edit.version > copy.shown ? { ...copy, shown: edit.version } : copy
  }

  find(member: string, activityId: string): Copy | undefined {
    return this.#copies.get(member)?.get(activityId)
  }

  #edited({ id, to, activityId = '', state, version }: NoticeRow): void {
    if (!('member' in to) || state !== 'sent') return
    const known = this.#edits.get(to.member)?.get(activityId)
    if (version >= (known?.version ?? 0)) set(this.#edits, { member: to.member, activityId }, { id, version })
  }

  #forgetEdit({ id, to, activityId = '' }: NoticeRow): void {
    const member = 'member' in to ? to.member : ''
    if (this.#edits.get(member)?.get(activityId)?.id === id) drop(this.#edits, { member, activityId })
  }
}

type Place = Pick<Copy, 'member' | 'activityId'>

const isSame = (one: Place, other: Place) => one.activityId === other.activityId && one.member === other.member

function set<T>(all: ByMessage<T>, { member, activityId }: Place, value: T): void {
  const own = all.get(member)
  if (own) own.set(activityId, value)
  else all.set(member, new Map([[activityId, value]]))
}

function drop<T>(all: ByMessage<T>, { member, activityId }: Place): void {
  const own = all.get(member)
  if (own?.delete(activityId) && own.size === 0) all.delete(member)
}
