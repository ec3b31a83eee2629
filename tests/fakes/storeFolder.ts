import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import type { StoreUnderTest } from '../contract/storeUnderTest.js'

export const KEY = Buffer.alloc(32, 7)

/** A folder of an embedded store's own, with what tests do to such a folder. */
export class StoreFolder {
  private readonly opened = new Set<Store>()
  private readonly folders: string[] = []

  private constructor(private folder: string) {
    this.folders.push(folder)
  }

  static async create(): Promise<StoreFolder> {
    return new StoreFolder(await mkdtemp(join(tmpdir(), 'passerelle-store-')))
  }

  get path(): string {
    return this.folder
  }

  get journal(): string {
    return join(this.folder, 'journal.jsonl')
  }

  get snapshot(): string {
    return join(this.folder, 'passerelle.json')
  }

  get lock(): string {
    return join(this.folder, 'lock')
  }

  async open(keys: readonly Buffer[] = [KEY]): Promise<Store> {
    const store = await openEmbeddedStore(this.folder, createVault(keys))
    this.opened.add(store)
    return store
  }

  async close(store: Store): Promise<void> {
    this.opened.delete(store)
    await store.close()
  }

  /** From here on the folder is a copy as it stands now: what a power cut at this moment leaves. */
  async cutOff(): Promise<void> {
    await this.become(await this.files())
  }

  /** Every file with its bytes. */
  async files(): Promise<Readonly<Record<string, Buffer>>> {
    const names = await readdir(this.folder)
    const bytes = await Promise.all(names.map((name) => readFile(join(this.folder, name))))
    return Object.fromEntries(names.map((name, index) => [name, bytes[index] as Buffer]))
  }

  /** From here on the folder has these files and no others. */
  async become(files: Readonly<Record<string, Buffer>>): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'passerelle-store-'))
    this.folders.push(this.folder)
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(this.folder, name), bytes)))
  }

  async dispose(): Promise<void> {
    for (const store of this.opened) await store.close().catch(() => undefined)
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true })
  }
}

/** The embedded store for the contract. */
export async function embeddedUnderTest(): Promise<StoreUnderTest> {
  const folder = await StoreFolder.create()
  let store = await folder.open()
  return {
    store,
    reopen: async () => {
      await folder.close(store)
      store = await folder.open()
      return store
    },
    crash: async () => {
      await folder.cutOff()
      store = await folder.open()
      return store
    },
    dispose: () => folder.dispose(),
  }
}
