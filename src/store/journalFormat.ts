import { isAsWritten, JSON_AT, wholeLines, writeLine } from './checkedLine.js'
import { encodeRow } from './snapshotData.js'
import type { Operation } from './tables.js'

const LEAST_BYTES = 65_536
/** UTF-8 has at most three bytes for each unit of a text. */
const MOST_BYTES_EACH = 3

/** What one commit did, with its number; numbers follow each other through all segments. */
export interface Commit {
  readonly line: number
  readonly operations: readonly Operation[]
}

/**
 * A commit in the journal is a line for each row that it wrote or removed, as a snapshot has them, and at last this line
 * about them, so that a snapshot takes rows over as they stand. Together or not at all: rows without it are of a commit that
 * a crash cut short.
 */
interface Mark {
  readonly line: number
  /** The last commit that was kept before this one was written. */
  readonly after: number
  /** How many lines before this one are of this commit. */
  readonly rows: number
}

/** Older versions wrote a commit in one line, and a request without the number of its change. */
interface OldCommit extends Commit {
  readonly after?: number
}

/** Puts lines together in one place, which is used again: a commit's text would else be copied four times. */
export class JournalText {
  #buffer = Buffer.allocUnsafeSlow(LEAST_BYTES)
  #end = 0

  /**
   * Commits as the journal has them, good until this is called again.
   * @param first the number of the first; all before it are kept
   */
  of(commits: readonly (readonly Operation[])[], first: number): Buffer {
    this.#end = 0
    for (const [index, operations] of commits.entries()) {
      for (const { table, id, row } of operations) this.#add(JSON.stringify([table, id, row]))
      const mark: Mark = { line: first + index, after: first - 1, rows: operations.length }
      this.#add(JSON.stringify(mark))
    }
    return this.#buffer.subarray(0, this.#end)
  }

  #add(json: string): void {
    const most = this.#end + JSON_AT + json.length * MOST_BYTES_EACH + 1
    if (most > this.#buffer.length) this.#buffer = Buffer.concat([this.#buffer], 2 * most)
    this.#end += writeLine(this.#buffer, this.#end, json)
  }
}

/** A request carries the number of the commit that changed it last. */
export const withChange = (operations: readonly Operation[], line: number): readonly Operation[] =>
  operations.map((operation) =>
    operation.table === 'referrals' && operation.row
      ? { ...operation, row: { ...operation.row, change: line } }
      : operation,
  )

/** A commit as it stands in a file. */
export interface WrittenCommit {
  readonly line: number
  /** The lines of its rows with their ends, each as it was written. */
  readonly rows: readonly Buffer[]
}

/** A line of the journal that ends a commit, or that is damaged. */
export interface Found {
  /** Of the line in its file, from 1. */
  readonly number: number
  /** Where the line ends, in bytes. */
  readonly end: number
  /** Absent when the line is not as it was written. */
  readonly ended?: Ended
}

interface Ended {
  readonly line: number
  readonly after: number
  /** Absent when not all of them are there as they were written. */
  readonly rows?: readonly Buffer[] | undefined
  /** Nothing else stands between the commit before and this one. */
  readonly isAlone: boolean
}

const OPENING_BRACKET = 0x5b

/** Goes through the whole lines of a journal's file, past damage too. */
export function* commitsIn(bytes: Buffer): Generator<Found> {
  let rows: (Buffer | undefined)[] = []
  let [number, end] = [0, 0]
  for (const line of wholeLines(bytes)) {
    const start = end
    end += line.length + 1
    number++
    if (!isAsWritten(line)) {
      rows.push(undefined)
      yield { number, end }
    } else if (line[JSON_AT] === OPENING_BRACKET) rows.push(bytes.subarray(start, end))
    else {
      yield { number, end, ended: endedBy(line, rows) }
      rows = []
    }
  }
}

/** @param line one that is as it was written; @param before the lines since the commit before */
function endedBy(line: Buffer, before: readonly (Buffer | undefined)[]): Ended {
  const said: Mark | OldCommit = JSON.parse(line.toString('utf8', JSON_AT))
  if ('operations' in said) {
    const rows = withChange(said.operations, said.line).map(({ table, id, row }) => encodeRow([table, id, row]))
    return { line: said.line, after: said.after ?? said.line, rows, isAlone: before.length === 0 }
  }
  const own = before.slice(Math.max(0, before.length - said.rows)).filter((row) => row !== undefined)
  const rows = own.length === said.rows ? own : undefined
  return { line: said.line, after: said.after, rows, isAlone: before.length === said.rows }
}

/** What a commit did, read from its lines. */
export const operationsOf = ({ rows }: WrittenCommit): readonly Operation[] =>
  rows.map((line) => {
    const [table, id, row] = JSON.parse(line.toString('utf8', JSON_AT))
    return { table, id, row }
  })
