import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { commitsIn, type Found, operationsOf, type WrittenCommit } from '../journalFormat.js'
import { contentOf, isBlank, isKeptBeyond, linesBeyond, segmentPaths } from '../segment.js'
import type { TableRow } from '../snapshotData.js'
import type { Operation, Tables } from '../tables.js'
import { rowFault } from './rowsToKeep.js'

/** Whether a row is as rows have to be; what is wrong is noted. */
export function isSound(row: TableRow, where: string, damage: string[]): boolean {
  const fault = rowFault(row)
  if (fault) damage.push(`${where}: ${fault}`)
  return fault === undefined
}

/** Goes through a whole journal, past damage too: a commit is taken when all of it can be read. */
export class JournalWalk {
  /** The number of the last commit that was found. */
  lines = 0
  /** Commits that the snapshot has not. */
  read = 0
  /** Damaged lines since the last commit: each may have ended one. */
  #damaged = 0

  /** @param last the last commit that is known to be there; without it all that there are count */
  constructor(
    private readonly tables: Tables,
    private readonly damage: string[],
    private readonly notes: string[],
    private last: number | undefined,
  ) {}

  async segment(path: string): Promise<void> {
    const name = basename(path)
    const content = contentOf(await readFile(path))
    let end = 0
    for (const found of commitsIn(content.written)) {
      end = found.end
      this.#found(name, found)
    }
    if (isKeptBeyond(content, (this.last ?? this.lines) + 1)) {
      this.damage.push(`${name}: it has a gap, and goes on after it`)
      this.#damaged++
      for (const found of commitsIn(linesBeyond(content))) if (found.ended) this.#found(name, found)
    } else if (end < content.written.length || content.beyond.length > 0) await this.#tail(path)
  }

  #found(name: string, { number, ended }: Found): void {
    if (!ended) {
      this.damage.push(`${name}: line ${number} is not as it was written`)
      this.#damaged++
      return
    }
    const { line, rows, isAlone } = ended
    const isOdd = !(rows && isAlone) && this.#damaged === 0
    if (isOdd) this.damage.push(`${name}: line ${number} ends another commit than stands before it`)
    if (this.#isNext(name, line) && rows) this.#take(name, { line, rows })
    this.#damaged = 0
  }

  /** Whether the snapshot has it not; what is missing before it is noted. */
  #isNext(name: string, line: number): boolean {
    const last = this.last ?? line - 1 - this.#damaged
    if (line <= last) return false
    if (line > last + 1 + this.#damaged) {
      this.damage.push(`${name}: of the journal, commits ${last + 1} to ${line - 1} are missing`)
    }
    this.last = line
    this.lines = Math.max(line, this.lines)
    return true
  }

  #take(name: string, commit: WrittenCommit): void {
    const whole = operationsOf(commit).filter(
      ({ table, id, row }) => row === null || isSound([table, id, row], name, this.damage),
    )
    this.tables.apply(whole as readonly Operation[], commit.line)
    this.read++
  }

  /** Cut short by a crash while it was written, as long as nothing was written after it. */
  async #tail(path: string): Promise<void> {
    const paths = await segmentPaths(dirname(path))
    const later = await Promise.all(paths.slice(paths.indexOf(path) + 1).map((next) => readFile(next)))
    if (later.some((bytes) => !isBlank(contentOf(bytes))))
      this.damage.push(`${basename(path)}: the last commit is cut short, and the journal goes on after it`)
    else this.notes.push(`${basename(path)}: the last commit was cut short; nobody was told that it was kept`)
  }
}
