import { readFile } from 'node:fs/promises'
import { contentDigest, type DirectoryFile, parseDirectory } from './directoryFile.js'
import { LiveDirectory } from './liveDirectory.js'
import { createLoop, type Loop } from './schedule/loop.js'
import type { Clock, Log, Store } from './usecases/ports.js'
import { seedMembers } from './usecases/seedMembers.js'

/** How often the directory file is looked at (ms). */
const EVERY_MS = 5_000

interface Parts {
  readonly path: string
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/**
 * The directory in force, from the file as it was read at the start; and what keeps it so while the bot runs. A store that
 * keeps nothing now does not stop the start: who is known already can be answered, and the file is taken in later.
 *
 * @param everyMs how often the file is looked at
 */
export async function openDirectory(
  file: DirectoryFile,
  parts: Parts,
  everyMs = EVERY_MS,
): Promise<{ readonly live: LiveDirectory; readonly upkeep: DirectoryUpkeep }> {
  const live = new LiveDirectory(file.organisations, parts.store, parts.log)
  const upkeep = new DirectoryUpkeep(file, live, parts, everyMs)
  await upkeep.takeIn().catch(() => parts.log.error({}, 'directory file not taken in; tried again'))
  await live.follow()
  return { live, upkeep }
}

/**
 * Takes the directory file in again whenever its content has changed. The content is compared, not its dates: Kubernetes
 * swaps links, editors rename. A file that cannot be used changes nothing, and the log says once what is wrong with it.
 */
class DirectoryUpkeep implements Loop {
  /** The last content that was judged. */
  #judged: string
  /** Content that could not be used when it was seen first: somebody may have been in the middle of writing it. */
  #suspected: string | undefined
  /** What is wrong with the content that was judged last. */
  #problem: string | undefined
  #untaken: DirectoryFile | undefined
  readonly start: () => void
  readonly stop: () => Promise<void>

  constructor(
    file: DirectoryFile,
    private readonly live: LiveDirectory,
    private readonly parts: Parts,
    everyMs: number,
  ) {
    this.#judged = file.digest
    this.#untaken = file
    const { start, stop } = createLoop('directory file', everyMs, parts.log, () => this.#look())
    this.start = start
    this.stop = stop
  }

  /** `isRefused`: the file cannot be used as it stands; what it said before is in force. */
  readonly figures = (): { readonly members: number; readonly isRefused: boolean } => ({
    members: this.live.count,
    isRefused: this.#problem !== undefined,
  })

  /** Takes in what is not yet. */
  async takeIn(): Promise<void> {
    if (!this.#untaken) return
    const { store, clock, log } = this.parts
    const { organisations, seeds } = this.#untaken
    this.live.organise(organisations)
    const { added, changed } = await seedMembers({ store, clock })(organisations, seeds)
    this.#untaken = undefined
    if (added + changed > 0) log.info({ added, changed }, 'members taken in from the directory file')
  }

  async #look(): Promise<void> {
    const { path } = this.parts
    const written = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => ({ code: error.code ?? '' }))
    const digest = contentDigest(typeof written === 'string' ? written : written.code)
    if (digest !== this.#judged)
      this.#judge(digest, typeof written === 'string' ? parsed(written) : `it cannot be read: ${written.code}`)
    await this.takeIn()
  }

  #judge(digest: string, read: DirectoryFile | string): void {
    const { log } = this.parts
    const isBad = typeof read === 'string'
    if (isBad && this.#suspected !== digest) {
      this.#suspected = digest
      return
    }
    if (isBad) log.error({ problem: read }, 'directory file refused; what it said before stays in force')
    else if (this.#problem) log.info({}, 'directory file can be used again')
    this.#judged = digest
    this.#suspected = undefined
    this.#problem = isBad ? read : undefined
    if (!isBad) this.#untaken = read
  }
}

/** The file, or what is wrong with it. */
function parsed(written: string): DirectoryFile | string {
  try {
    return parseDirectory(written)
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable'
  }
}
