import { createHash } from 'node:crypto'
import { jsonText } from '../postgres/jsonText.js'
import { checkRow, ROW_SCHEMAS, type TableName } from '../rows.js'
import type { Place } from './place.js'

const TABLES = Object.keys(ROW_SCHEMAS) as TableName[]

/**
 * Moves every row of one store into another that is empty, or that an earlier move was stopped at; then compares counts and
 * digests of both. FROM stays as it is. Throws when a row is damaged or the two differ in the end.
 *
 * @param tell a sentence on how far it is
 */
export async function moveStore(from: Place, to: Place, tell: (line: string) => void): Promise<void> {
  const moved = await to.moved()
  for (const table of TABLES) {
    const total = await from.count(table)
    let done = moved[table] ?? 0
    if (done > 0) tell(`${table}: ${done} of ${total} are there already`)
    for await (const rows of from.read(table, done)) {
      for (const { id, row } of rows) checkRow(table, id, row)
      await to.write(table, rows, done)
      done += rows.length
      tell(`${table}: ${done} of ${total}`)
    }
  }
  for (const table of TABLES) {
    const [here, there] = [await summary(from, table), await summary(to, table)]
    if (here.digest !== there.digest) {
      throw new Error(`${table}: ${here.count} in FROM and ${there.count} in TO differ; empty TO and move again`)
    }
    tell(`${table}: ${here.count}, the same in both (${here.digest.slice(0, 16)})`)
  }
  await to.finish(await from.lastChange())
}

/** The same for the same rows, in whatever order and with their fields in whatever order. */
async function summary(place: Place, table: TableName): Promise<{ readonly count: number; readonly digest: string }> {
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
