import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'

export interface TemporaryStore {
  readonly store: Store
  /** Closes the store and removes its folder. */
  remove(): Promise<void>
}

/** A real embedded store in a folder of its own. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-'))
  const store = await openEmbeddedStore(folder, createVault([Buffer.alloc(32, 7)]))
  return {
    store,
    remove: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
