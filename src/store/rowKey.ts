const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
/** After a bracket and a quote. */
const TABLE_AT = 2
/** A quote, a comma and a quote stand between table and id. */
const BETWEEN = 3
/** Table and id are two texts: four quotes. */
const QUOTES = 4

/** Where the id of a row of that table begins in its line, after the quote. */
export const idAt = (table: string): number => TABLE_AT + table.length + BETWEEN

/** Table and id of a row as its line has it, without the rest being read; names of tables are plain letters. */
export const tableAt = (bytes: Buffer, start: number): string =>
  bytes.toString('latin1', start + TABLE_AT, bytes.indexOf(QUOTE, start + TABLE_AT))
export function idOf(row: Buffer): string {
  const start = row.indexOf(QUOTE, row.indexOf(COMMA)) + 1
  const id = row.toString('utf8', start, row.indexOf(QUOTE, start))
  return id.includes('\\') ? JSON.parse(`${row.toString('utf8', 0, keyEnd(row, 0))}]`)[1] : id
}

/** Where table and id end that begin there; 0 when there are none. */
export function keyEnd(bytes: Buffer, start: number): number {
  let quotes = 0
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE && ++quotes === QUOTES) return at + 1
  }
  return 0
}
