import type { PackedTable } from './packedTable.js'
import { Slices } from './slices.js'

/** Whoever starts the bot waits for its first answer, not for this, unless somebody asks for it. */
const INDEXED_AFTER_MS = 1_000

/** Takes in what the rows of a table are found by beside their ids, once the bot has started; who looks for them waits. */
export class IndexLater {
  #going: Promise<void> | undefined
  readonly #timer: NodeJS.Timeout

  constructor(private readonly table: Pick<PackedTable<object>, 'indexPage' | 'isIndexed'>) {
    this.#timer = setTimeout(() => void this.#all(), INDEXED_AFTER_MS).unref()
  }

  /** Looks once every row is found: at once, but soon after a start. Who asks first looks first. */
  before<T>(look: () => Promise<T>): Promise<T> {
    const isFound = this.table.isIndexed && this.#going === undefined
    return isFound ? look() : this.#all().then(look)
  }

  /** Nothing begins by itself after this, and who waited has looked. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#going
  }

  #all(): Promise<void> {
    if (this.#going !== undefined) return this.#going
    const going = this.#take()
    const ended = () => {
      this.#going = undefined
    }
    going.then(ended, ended) // before whoever waits: he finds it ended
    this.#going = going
    return going
  }

  async #take(): Promise<void> {
    const slices = new Slices()
    while (this.table.indexPage()) await slices.pause()
  }
}
