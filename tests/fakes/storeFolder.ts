import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type EmbeddedOptions, openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { segmentPath, segmentPaths } from '../../src/store/segment.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import type { StoreUnderTest } from '../contract/storeUnderTest.js'
import { type OldSnapshot, oldSnapshotOf } from './oldSnapshot.js'

export const KEY = Buffer.alloc(32, 7)

/** The first file of a journal. */
export const JOURNAL = basename(segmentPath('', 1))
const LOOK_AGAIN_MS = 5

/** What was written to a file of the journal, without the room for more. */
export const writtenOf = (journal: Buffer | undefined = Buffer.alloc(0)): Buffer =>
  journal.subarray(0, journal.findLastIndex((byte) => byte !== 0) + 1)

/** Every commit begins a file of the journal, and a compaction. */
export const EACH_COMMIT: EmbeddedOptions = { leastBytes: 1, mostBytes: 1 }

const COMMIT = /(?:^[0-9a-f]{8} \[.*\n)*^[0-9a-f]{8} \{.*\n/gm

/** The commits that are whole in a journal's text, each with its lines; what follows the last is left out. */
export const commitsIn = (journal: string): readonly string[] => journal.match(COMMIT) ?? []

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

  /** The journal's first file. */
  get journal(): string {
    return join(this.folder, JOURNAL)
  }

  get snapshot(): string {
    return join(this.folder, 'passerelle.json')
  }

  get lock(): string {
    return join(this.folder, 'lock')
  }

  async open(keys: readonly Buffer[] = [KEY], options: EmbeddedOptions = {}): Promise<Store> {
    const store = await openEmbeddedStore(this.folder, createVault(keys), options)
    this.opened.add(store)
    return store
  }

  async close(store: Store): Promise<void> {
    this.opened.delete(store)
    await store.close()
  }

  /** Takes everything into the snapshot: the journal is left with a line that does nothing. */
  async compact(keys: readonly Buffer[] = [KEY]): Promise<void> {
    const store = await this.open(keys, EACH_COMMIT)
    await store.commit({ draftRemoved: 'none' })
    await this.compacted()
    await this.close(store)
  }

  /** Resolves when all but the file that lines go to is in the snapshot. */
  async compacted(): Promise<void> {
    while ((await segmentPaths(this.folder)).length > 1) await wait(LOOK_AGAIN_MS)
  }

  /** From here on the folder is what the bot left before its snapshots had a line for each row. */
  async becomeOld(change: (snapshot: OldSnapshot) => object = (snapshot) => snapshot): Promise<void> {
    const snapshot = change(await oldSnapshotOf(this.folder, KEY))
    await this.become({ 'passerelle.json': Buffer.from(JSON.stringify(snapshot)), 'journal.jsonl': Buffer.alloc(0) })
  }

  /** From here on the folder is a copy as it stands now: what a power cut at this moment leaves. */
  async cutOff(): Promise<void> {
    await this.become(this.files())
  }

  /**
   * Every file with its bytes. A compaction may go on meanwhile: the journal is read before the snapshot, so that they fit
   * together, and what is gone by then counts as gone.
   */
  files(): Readonly<Record<string, Buffer>> {
    const found: Record<string, Buffer> = {}
    for (const name of readdirSync(this.folder).sort()) {
      const bytes = contentOf(join(this.folder, name))
      if (bytes) found[name] = bytes
    }
    return found
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

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
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
