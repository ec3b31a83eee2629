import { open } from 'node:fs/promises'

/** Makes durable which files a folder has, and under which names. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
