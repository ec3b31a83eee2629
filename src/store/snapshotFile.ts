import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { DamagedStore } from './journal.js'

/**
 * lowdb's file, written so that a power cut leaves either the old snapshot or the new one: temporary file, fsync, rename,
 * fsync of the folder. lowdb's own writer does none of that.
 */
export function snapshotFile<T>(path: string): Adapter<T> {
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(absentIsNull)
      if (text === null) return null
      try {
        return JSON.parse(text) as T
      } catch {
        throw new DamagedStore(`${path} is not JSON; restore a backup, nothing was changed`)
      }
    },
    write: async (data) => {
      const temporary = `${path}.new`
      await durably(temporary, 'w', (file) => file.writeFile(JSON.stringify(data)))
      await rename(temporary, path)
      await durably(dirname(path), 'r', async () => undefined)
    },
  }
}

async function durably(
  path: string,
  flags: string,
  work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

function absentIsNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
