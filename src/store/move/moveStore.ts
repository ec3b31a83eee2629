import { createHash } from 'node:crypto'
import { jsonText } from '../postgres/jsonText.js'
import { checkRow, ROW_SCHEMAS, type TableName } from '../rows.js'
import type { Place, Source } from './place.js'

const TABLES = Object.keys(ROW_SCHEMAS) as TableName[]

/**
 * Moves every row of one store into another that is empty, or that an earlier move was stopped at; then compares counts and
 * digests of both. FROM stays as it is. Throws when there is nothing to move, when a row is damaged, or when the two differ
 * in the end.
 *
 * @param tell a sentence on how far it is
 */
export async function moveStore(from: Source, to: Place, tell: (line: string) => void): Promise<void> {
  let rows = 0
  for (const table of TABLES) rows += await from.count(table)
  if (rows === 0) throw new Error('FROM holds nothing: is it spelt right?')
  const moved = await to.moved()
  for (const table of TABLES) await moveTable(table, moved[table] ?? 0, from, to, tell)
  for (const table of TABLES) tell(await compared(table, from, to))
  await to.finish(await from.lastChange())
}

async function moveTable(
  table: TableName,
  before: number,
  from: Source,
  to: Place,
  tell: (line: string) => void,
): Promise<void> {
  const total = await from.count(table)
  let done = before
  if (done > 0) tell(`${table}: ${done} of ${total} are there already`)
  for await (const rows of from.read(table, done)) {
    for (const { id, row } of rows) checkRow(table, id, row)
    await to.write(table, rows, done)
    done += rows.length
    tell(`${table}: ${done} of ${total}`)
  }
}

async function compared(table: TableName, from: Source, to: Place): Promise<string> {
  const [here, there] = [await summary(from, table), await summary(to, table)]
  if (here.digest !== there.digest) {
    throw new Error(`${table}: ${here.count} in FROM and ${there.count} in TO differ; empty TO and move again`)
  }
  return `${table}: ${here.count}, the same in both (${here.digest.slice(0, 16)})`
}

/** The same for the same rows, in whatever order and with their fields in whatever order. */
async function summary(place: Source, table: TableName): Promise<{ readonly count: number; readonly digest: string }> {
  const digests: string[] = []
  for await (const rows of place.read(table, 0)) {
    for (const { id, row } of rows) digests.push(digest(jsonText([id, inOrder(row)])))
  }
  return { count: digests.length, digest: digest(digests.sort((a, b) => (a < b ? -1 : 1)).join()) }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, inOrder(field)]))
}
