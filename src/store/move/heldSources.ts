import { databaseSource } from '../backup/databaseSource.js'
import { lockPath, readFolder } from '../folder.js'
import { takeLock } from '../lockFile.js'
import { holdAlone } from '../postgres/session.js'
import type { Vault } from '../vault.js'
import { rowsOfTables } from './foundSource.js'
import type { Source } from './place.js'

/**
 * An embedded store to move from, held as a bot holds it; nothing of it changes. Throws on damage, while a bot runs on it, and
 * when there is none.
 */
export async function heldFolder(folder: string, vault: Vault): Promise<Source> {
  const unlock = await takeLock(lockPath(folder)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(NONE) : error
  })
  try {
    const { isNew, tables, lines } = await readFolder(folder, vault)
    if (isNew) throw new Error(NONE)
    return { ...rowsOfTables(tables), lastChange: async () => lines, close: unlock }
  } catch (error) {
    await unlock()
    throw error
  }
}

const NONE = 'there is no store here'

/** The same for a PostgreSQL database, on which no bot starts meanwhile. Throws also when it was not filled to its end. */
export async function heldDatabase(url: string, vault: Vault): Promise<Source> {
  const source = await databaseSource(url, vault, holdAlone)
  const [damage] = source.damage
  if (damage === undefined) return source
  await source.close()
  throw new Error(damage)
}
