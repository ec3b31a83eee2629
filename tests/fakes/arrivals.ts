const PATIENCE_MS = 30_000

/** Waits for what comes from outside, without looking at the clock in between. */
export class Arrivals {
  private readonly watchers = new Set<() => void>()

  /** Something came: everybody who waits looks again. */
  look(): void {
    for (const watch of [...this.watchers]) watch()
  }

  /** Resolves with what is looked for once it is there; fails with `otherwise` when it does not come at all. */
  async until<T>(look: () => T | undefined | false, otherwise: string): Promise<T> {
    const found = look()
    if (found) return found
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.watchers.delete(watch)
        reject(new Error(otherwise))
      }, PATIENCE_MS)
      const watch = () => {
        const seen = look()
        if (!seen) return
        clearTimeout(timer)
        this.watchers.delete(watch)
        resolve(seen)
      }
      this.watchers.add(watch)
    })
  }
}
