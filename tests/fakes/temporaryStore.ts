import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'

export interface TemporaryStore {
  /** The store as it is open now. */
  readonly store: Store
  /** Closes the store and opens it again from what it kept. */
  reopen(): Promise<void>
  /** Closes the store and removes its folder. */
  remove(): Promise<void>
}

/** A real embedded store in a folder of its own. */
export async function temporaryStore(parent = tmpdir()): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(parent, 'passerelle-'))
  const open = () => openEmbeddedStore(folder, createVault([Buffer.alloc(32, 7)]))
  let store = await open()
  return {
    get store() {
      return store
    },
    reopen: async () => {
      await store.close()
      store = await open()
    },
    remove: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
