/**
 * What has something in common, as lists look for it. To add one is no more than that, since a start adds every request to
 * many groups; one that goes is passed over, until half of a group is gone.
 */
export class ListedGroup<T extends { readonly isGone: boolean }> {
  #added: T[] = []
  #gone = 0

  get size(): number {
    return this.#added.length - this.#gone
  }

  add(one: T): void {
    this.#added.push(one)
  }

  /** One of them has been marked as gone. */
  lost(): void {
    this.#gone++
    if (this.#gone * 2 <= this.#added.length) return
    this.#added = this.#added.filter(({ isGone }) => !isGone)
    this.#gone = 0
  }

  all(): readonly T[] {
    return this.#gone === 0 ? this.#added : this.#added.filter(({ isGone }) => !isGone)
  }
}
