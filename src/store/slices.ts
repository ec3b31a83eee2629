import { setImmediate as turn } from 'node:timers/promises'

/** What is done at one go, in milliseconds. A commit waits for a few of these, one after the other. */
const SLICE_MS = 1

/** Long work in short slices, between which the event loop does whatever else waits. */
export class Slices {
  #began = performance.now()

  /** To be called between two small parts of the work. */
  async pause(): Promise<void> {
    if (performance.now() - this.#began < SLICE_MS) return
    await turn()
    this.#began = performance.now()
  }
}
