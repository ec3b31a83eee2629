import { DamagedStore } from '../checkedLine.js'
import type { Source } from '../move/place.js'
import { checkRow, TABLE_NAMES, type TableName } from '../rows.js'
import type { TableRow } from '../snapshotData.js'

/** How many rows of a table are not kept. */
export type LeftOut = Map<TableName, number>

/** Every row, table after table. Throws on one that is damaged. */
export async function* checkedRows(source: Source): AsyncGenerator<TableRow> {
  for await (const row of allRows(source)) {
    checkRow(...row)
    yield row
  }
}

/**
 * Every row that can be read, without what belongs to a request that cannot: a message would speak of nothing, and a press
 * be taken for done.
 */
export async function* readableRows(source: Source, leftOut: LeftOut): AsyncGenerator<TableRow> {
  const requests = new Set<string>()
  for await (const row of allRows(source)) {
    const [table, id, fields] = row
    const isAlone = 'referralId' in fields && !requests.has(String(fields.referralId))
    if (isAlone || rowFault(row)) leftOut.set(table, (leftOut.get(table) ?? 0) + 1)
    else {
      if (table === 'referrals') requests.add(id)
      yield row
    }
  }
}

export async function* allRows(source: Source): AsyncGenerator<TableRow> {
  for (const table of TABLE_NAMES) {
    for await (const rows of source.read(table, 0)) for (const { id, row } of rows) yield [table, id, row]
  }
}

/** What is wrong with a row by itself, without its content; undefined when nothing is. */
export function rowFault(row: TableRow): string | undefined {
  try {
    checkRow(...row)
    return undefined
  } catch (error) {
    if (error instanceof DamagedStore) return error.message
    throw error
  }
}
