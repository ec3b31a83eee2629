import { access, constants, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { copyFolder } from '../store/copyFolder.js'
import { openEmbeddedStore } from '../store/embeddedStore.js'
import { snapshotPath } from '../store/folder.js'
import { createVault } from '../store/vault.js'
import type { Store } from '../usecases/ports.js'

/**
 * Opens a copy of the embedded store, so that one can look while the bot has it, and nothing of it changes. A copy taken
 * while the bot rewrites its files may not fit together: then another is taken. Throws what is wrong with the store.
 */
export async function withStoreCopy<T>(
  { storeFolder, keys }: Pick<Config, 'storeFolder' | 'keys'>,
  look: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-doctor-'))
  try {
    await copyFolder(storeFolder, folder)
    const store = await openEmbeddedStore(folder, createVault(keys))
    return await look(store).finally(() => store.close())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether a store was made in that folder, can be written to, and which process says that it has it. */
export async function folderState(folder: string): Promise<{ exists: boolean; writable: boolean; holder: string }> {
  const can = (mode: number, path = folder) =>
    access(path, mode).then(
      () => true,
      () => false,
    )
  return {
    exists: await can(constants.R_OK, snapshotPath(folder)),
    writable: await can(constants.W_OK),
    holder: (await readFile(join(folder, 'lock'), 'utf8').catch(() => '')).trim(),
  }
}
