import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFolder } from '../copyFolder.js'
import { type FoundSource, rowsOfTables } from '../move/foundSource.js'
import type { Vault } from '../vault.js'
import { surveyFolder } from './surveyFolder.js'

/** An embedded store as it stands, from a copy of its folder that is removed at once: a bot may go on writing to it. */
export async function folderSource(folder: string, vault: Vault): Promise<FoundSource> {
  const copy = await mkdtemp(join(tmpdir(), 'passerelle-copy-'))
  try {
    await copyFolder(folder, copy).catch(ignoreAbsent)
    const { tables, lines, damage, notes } = await surveyFolder(copy, vault)
    return {
      ...rowsOfTables(tables),
      lastChange: async () => lines,
      damage,
      notes,
      beside: [],
      close: async () => undefined,
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** A snapshot that is missing is for the survey to say. */
function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
