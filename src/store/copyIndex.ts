import type { Copy } from '../usecases/outbox.js'
import type { NoticeRow } from './messageRows.js'

const keyOf = (member: string, activityId: string) => `${member} ${activityId}`

/** The messages about requests that stand in people's chats as they were sent. */
export class CopyIndex {
  readonly #copies = new Map<string, Copy>()
  /** By request, in the order of sending. */
  readonly #byReferral = new Map<string, Set<string>>()

  put(row: NoticeRow): void {
    if (!('referralId' in row && 'member' in row.to) || row.activityId === undefined || row.state !== 'sent') return
    const key = keyOf(row.to.member, row.activityId)
    const known = this.#copies.get(key)
    if (row.kind === 'edit') {
      if (known) this.#copies.set(key, { ...known, shown: Math.max(known.shown, row.version) })
      return
    }
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

  of(referralId: string): readonly Copy[] {
    return [...(this.#byReferral.get(referralId) ?? [])].flatMap((key) => this.#copies.get(key) ?? [])
  }

  find(member: string, activityId: string): Copy | undefined {
    return this.#copies.get(keyOf(member, activityId))
  }
}
