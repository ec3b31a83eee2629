import type { Copy } from '../usecases/outbox.js'
import { isGot } from './held.js'
import type { NoticeRow } from './messageRows.js'

const keyOf = (member: string, activityId: string) => `${member} ${activityId}`

/** The messages about requests that stand in people's chats as they were sent. */
export class CopyIndex {
  readonly #copies = new Map<string, Copy>()
  /** By request, in the order of sending. */
  readonly #byReferral = new Map<string, Set<string>>()

  put(row: NoticeRow): void {
    if (row.kind === 'edit') this.#edited(row)
    if (!isGot(row)) return
    const key = keyOf(row.to.member, row.activityId)
    const known = this.#copies.get(key)
    const keys = this.#byReferral.get(row.referralId) ?? new Set()
    this.#byReferral.set(row.referralId, keys)
    keys.delete(key)
    if (row.released) this.#copies.delete(key)
    else {
      keys.add(key)
      const { id, to, activityId, as, version } = row
      this.#copies.set(key, { messageId: id, member: to.member, activityId, as, shown: known?.shown ?? version })
    }
  }

  remove(row: NoticeRow): void {
    if (!isGot(row)) return
    const key = keyOf(row.to.member, row.activityId)
    this.#copies.delete(key)
    const keys = this.#byReferral.get(row.referralId)
    if (keys?.delete(key) && keys.size === 0) this.#byReferral.delete(row.referralId)
  }

  of(referralId: string): readonly Copy[] {
    return [...(this.#byReferral.get(referralId) ?? [])].flatMap((key) => this.#copies.get(key) ?? [])
  }

  find(member: string, activityId: string): Copy | undefined {
    return this.#copies.get(keyOf(member, activityId))
  }

  #edited({ to, activityId = '', state, version }: NoticeRow): void {
    if (!('member' in to) || state !== 'sent') return
    const key = keyOf(to.member, activityId)
    const known = this.#copies.get(key)
    if (known) this.#copies.set(key, { ...known, shown: Math.max(known.shown, version) })
  }
}
