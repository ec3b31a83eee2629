import { createHash } from 'node:crypto'
import { jsonText } from '../postgres/jsonText.js'
import { checkRow, TABLE_NAMES, type TableName } from '../rows.js'
import { countsOf } from './foundSource.js'
import { EMPTY_IT, type Errand, type Place, type Source } from './place.js'

/**
 * Throws when there is nothing to move, before anything is done to where it would go.
 * @param name what its place is called in the command
 */
export async function refuseEmpty(from: Source, name: 'FROM' | 'FILE'): Promise<void> {
  const counts = Object.values(await countsOf(from))
  if (counts.every((count) => count === 0)) throw new Error(`${name} holds nothing: is it spelt right?`)
}

/**
 * Moves every row of one store into another that is empty, or that the same command was stopped at; then compares counts and
 * digests of both, as they stand there. FROM stays as it is. Throws when a row is damaged, when TO holds something else, or
 * when the two differ in the end.
 *
 * @param tell a sentence on how far it is
 */
export async function moveStore(
  from: Source,
  to: Place,
  command: Errand['command'],
  tell: (line: string) => void,
): Promise<void> {
  const lastChange = await from.lastChange()
  const moved = await to.moved({ command, from: digest(JSON.stringify([await countsOf(from), lastChange])) })
  for (const table of TABLE_NAMES) await moveTable(table, moved[table] ?? 0, from, to, tell)
  await to.keep(lastChange)
  for (const table of TABLE_NAMES) tell(await compared(table, from, to))
  await to.finish()
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
    throw new Error(`${table}: ${here.count} in FROM and ${there.count} in TO differ; ${EMPTY_IT}`)
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
