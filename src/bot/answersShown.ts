const MOST = 10_000

/** Which entry each answer showed, while the process remembers: a thumb under an answer comes soon or not at all. */
export class AnswersShown {
  readonly #entries = new Map<string, string>()

  remember(activityId: string, entryId: string): void {
    this.#entries.set(activityId, entryId)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest)
  }

  entryOf(activityId: string): string | undefined {
    return this.#entries.get(activityId)
  }
}
