import { access, constants, copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '../config.js'
import { openEmbeddedStore } from '../store/embeddedStore.js'
import { createVault } from '../store/vault.js'
import type { Store } from '../usecases/ports.js'

const FILES = ['passerelle.json', 'journal.jsonl'] as const
const TRIES = 5
const LOOK_AGAIN_MS = 300

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
    const store = await openCopy(storeFolder, folder, keys)
    return await look(store).finally(() => store.close())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function openCopy(from: string, to: string, keys: Config['keys'], tries = TRIES): Promise<Store> {
  try {
    for (const name of FILES) await copyFile(join(from, name), join(to, name))
    return await openEmbeddedStore(to, createVault(keys))
  } catch (error) {
    if (tries <= 1) throw error
    await wait(LOOK_AGAIN_MS)
    return openCopy(from, to, keys, tries - 1)
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
    exists: await can(constants.R_OK, join(folder, FILES[0])),
    writable: await can(constants.W_OK),
    holder: (await readFile(join(folder, 'lock'), 'utf8').catch(() => '')).trim(),
  }
}
