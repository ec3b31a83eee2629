import { threadMs } from './measure.js'

/**
 * How long the event loop did one thing: the processor time that this thread used between two ticks of a timer. Other
 * processes on the machine do not count, as they would by the clock.
 */
export class LoopWatch {
  /** The longest, in milliseconds: by processor time, and by the clock. */
  held = 0
  late = 0
  readonly #timer: NodeJS.Timeout
  #used = threadMs()
  #at = performance.now()

  constructor() {
    this.#timer = setInterval(() => this.#tick(), 1)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    const [used, at] = [threadMs(), performance.now()]
    this.held = Math.max(this.held, used - this.#used)
    this.late = Math.max(this.late, at - this.#at)
    this.#used = used
    this.#at = at
  }
}
