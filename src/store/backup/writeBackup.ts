import { createHash } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { encodeLine } from '../checkedLine.js'
import { keyCheck } from '../keyCheck.js'
import { countsOf, type FoundSource } from '../move/foundSource.js'
import { PIECE_BYTES, Pieces } from '../pieces.js'
import { ROWS_VERSION, TABLE_NAMES, type TableName } from '../rows.js'
import { encodeRow } from '../snapshotData.js'
import { syncFolder } from '../syncFolder.js'
import type { Vault } from '../vault.js'
import { BACKUP_FORMAT, type BackupHeader } from './backupFormat.js'
import { backupSource } from './backupSource.js'
import { checkedRows, type LeftOut, readableRows } from './rowsToKeep.js'

interface Asked {
  readonly vault: Vault
  readonly madeAt: Date
  /** Takes what can be read of a damaged store, instead of refusing it. */
  readonly readable: boolean
  /** @param line a sentence on what was written, or left out */
  readonly tell: (line: string) => void
}

/**
 * Writes a store's rows into one file and reads it again; only then does it have its name. Throws when there is a file of
 * that name, when there is nothing to keep, and on damage unless only what is readable was asked for.
 * @returns whether everything that was ever kept there is in it; what is not was told
 */
export async function writeBackup(source: FoundSource, path: string, asked: Asked): Promise<boolean> {
  if (await exists(path)) throw new Error(`${path} is there already; a backup takes no other file's place`)
  const total = Object.values(await countsOf(source)).reduce((sum, count) => sum + count, 0)
  if (total === 0) throw new Error('FROM holds nothing: is it spelt right?')
  const [first] = source.damage
  if (first && !asked.readable)
    throw new Error(`FROM is damaged (${first}); npm run store:verify says what can be done`)
  const temporary = `${path}.new`
  try {
    const leftOut = await write(source, temporary, asked)
    await backupSource(temporary, asked.vault)
    await rename(temporary, path)
    await syncFolder(dirname(path))
    for (const damage of source.damage) asked.tell(`damaged  ${damage}`)
    return leftOut.size + source.damage.length === 0
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function write(source: FoundSource, path: string, { vault, madeAt, readable, tell }: Asked): Promise<LeftOut> {
  const file = await open(path, 'w', 0o600)
  const digest = createHash('sha256')
  const pieces = new Pieces(PIECE_BYTES, async (piece) => {
    await file.appendFile(piece)
  })
  const line = async (bytes: Buffer) => {
    digest.update(bytes)
    await pieces.add(bytes)
  }
  try {
    const lastChange = await source.lastChange()
    const header: BackupHeader = {
      passerelle: 'backup',
      format: BACKUP_FORMAT,
      rows: ROWS_VERSION,
      keyCheck: keyCheck(vault),
      madeAt: madeAt.toISOString(),
      lastChange,
    }
    await line(encodeLine(JSON.stringify(header)))
    const counts = {} as Record<TableName, number>
    const leftOut: LeftOut = new Map()
    const rows = readable ? readableRows(source, leftOut) : checkedRows(source)
    for (const table of TABLE_NAMES) counts[table] = 0
    for await (const row of rows) {
      counts[row[0]]++
      await line(encodeRow(row))
    }
    await pieces.add(encodeLine(JSON.stringify({ counts, sha256: digest.digest('hex') })))
    await pieces.end()
    await file.sync()
    for (const table of TABLE_NAMES) tell(`${table}: ${counts[table]}${also(leftOut.get(table))}`)
    return leftOut
  } finally {
    await file.close()
  }
}

const also = (leftOut = 0) => (leftOut > 0 ? `, ${leftOut} left out` : '')
