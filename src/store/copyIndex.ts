import type { Copy } from '../usecases/outbox.js'
import { type GotMessage, isGot } from './held.js'
import type { NoticeRow } from './messageRows.js'

const keyOf = (member: string, activityId: string) => `${member} ${activityId}`

/** The messages about requests that stand in people's chats as they were sent. */
export class CopyIndex {
  readonly #copies = new Map<string, Copy>()
  /** By request, in the order of sending. */
  readonly #byReferral = new Map<string, Set<string>>()
  /** By message: the last edit that was made of it, as long as the outbox remembers it. */
  readonly #edits = new Map<string, { readonly id: string; readonly version: number }>()

  put(row: NoticeRow): void {
    if (row.kind === 'edit') this.#edited(row)
    if (!isGot(row)) return
    this.#drop(row)
    if (row.released) return
    const { id, to, activityId, as, version } = row
    const key = keyOf(to.member, activityId)
    this.#byReferral.set(row.referralId, (this.#byReferral.get(row.referralId) ?? new Set()).add(key))
    this.#copies.set(key, { messageId: id, member: to.member, activityId, as, shown: version })
  }

  remove(row: NoticeRow): void {
    if (row.kind === 'edit') this.#forgetEdit(row)
    if (isGot(row)) this.#drop(row)
  }

  /** A message that has shown something else since is another row's. */
  #drop({ id, to, activityId, referralId }: GotMessage): void {
    const key = keyOf(to.member, activityId)
    if (this.#copies.get(key)?.messageId !== id) return
    this.#copies.delete(key)
    const keys = this.#byReferral.get(referralId)
    if (keys?.delete(key) && keys.size === 0) this.#byReferral.delete(referralId)
  }

  of(referralId: string): readonly Copy[] {
    const copies = [...(this.#byReferral.get(referralId) ?? [])].flatMap((key) => this.#copies.get(key) ?? [])
    return copies.map((copy) => this.asEdited(copy))
  }

  /** The copy with the version that its last edit made it show. */
  asEdited(copy: Copy): Copy {
    const edit = this.#edits.get(keyOf(copy.member, copy.activityId))
    return edit && edit.version > copy.shown ? { ...copy, shown: edit.version } : copy
  }

  find(member: string, activityId: string): Copy | undefined {
    return this.#copies.get(keyOf(member, activityId))
  }

  #edited({ id, to, activityId = '', state, version }: NoticeRow): void {
    if (!('member' in to) || state !== 'sent') return
    const key = keyOf(to.member, activityId)
    if (version >= (this.#edits.get(key)?.version ?? 0)) this.#edits.set(key, { id, version })
  }

  #forgetEdit({ id, to, activityId = '' }: NoticeRow): void {
    const key = 'member' in to ? keyOf(to.member, activityId) : ''
    if (this.#edits.get(key)?.id === id) this.#edits.delete(key)
  }
}
