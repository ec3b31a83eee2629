import type { Writer } from './decide.js'
import type { Commit } from './journalFormat.js'
import type { Operation, Tables } from './tables.js'

interface Waiting {
  readonly writer: Writer<unknown>
  /** Goes to the disk even with nothing to write. */
  readonly isProbe: boolean
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Lets writers through in groups, one durable write for each group. In a group no two touch the same row, so each decides
 * on what is already durable; memory moves only after the disk.
 */
export class WriteQueue {
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined
  #lastError: unknown

  constructor(
    private readonly tables: Tables,
    /** Makes batches durable, each as one commit, and gives them back as they were written. */
    private readonly persist: (batches: readonly (readonly Operation[])[]) => Promise<readonly Commit[]>,
  ) {}

  add<T>(writer: Writer<T>, isProbe = false): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    this.#waiting.push({ writer, isProbe, resolve, reject })
    this.#running ??= this.#run()
    return promise
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    for (let run = this.#running; run !== undefined; run = this.#running) await run
  }

  /** Throws when nothing can be kept now: a write that failed is followed by a try. */
  async healthy(): Promise<void> {
    if (this.#lastError) await this.add({ touches: [], decide: () => ({ operations: [], result: undefined }) }, true)
  }

  async #run(): Promise<void> {
    await Promise.resolve() // lets writers of the same moment join the first group
    while (this.#waiting.length > 0) await this.#writeGroup(this.#takeGroup())
    this.#running = undefined
  }

  #takeGroup(): readonly Waiting[] {
    const touched = new Set<string>()
    const group: Waiting[] = []
    const later: Waiting[] = []
    for (const waiting of this.#waiting) {
      const free = waiting.writer.touches.every((row) => !touched.has(row))
      for (const row of waiting.writer.touches) touched.add(row)
      ;(free ? group : later).push(waiting)
    }
    this.#waiting = later
    return group
  }

  async #writeGroup(group: readonly Waiting[]): Promise<void> {
    const decided = group.map((waiting) => ({ waiting, ...waiting.writer.decide(this.tables) }))
    const batches = decided
      .filter(({ waiting, operations }) => waiting.isProbe || operations.length > 0)
      .map(({ operations }) => operations)
    try {
      if (batches.length > 0) {
        const commits = await this.persist(batches)
        this.#lastError = undefined
        for (const { operations, line } of commits) this.tables.apply(operations, line)
      }
    } catch (error) {
      this.#lastError = error
      for (const { waiting } of decided) waiting.reject(error)
      return
    }
    for (const { waiting, result } of decided) waiting.resolve(result as never)
  }
}
