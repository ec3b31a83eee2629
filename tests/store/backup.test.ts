import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { backupSource } from '../../src/store/backup/backupSource.js'
import { databaseSource } from '../../src/store/backup/databaseSource.js'
import { folderSource } from '../../src/store/backup/folderSource.js'
import { databasePlace } from '../../src/store/move/databasePlace.js'
import { folderPlace } from '../../src/store/move/folderPlace.js'
import type { FoundSource } from '../../src/store/move/foundSource.js'
import type { Place } from '../../src/store/move/place.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW, received, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aContact, aDraft, aMessage, aPush, causeOf, filing, moving } from '../builders/stored.js'
import { backsUp, restoresInto } from '../fakes/backups.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY, StoreFolder } from '../fakes/storeFolder.js'

const VAULT = createVault([KEY])
const MANY = 1_200

let server: PostgresServer
let folder: StoreFolder
let parent: string
let file: string
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())
beforeEach(async () => {
  folder = await StoreFolder.create()
  parent = await mkdtemp(join(tmpdir(), 'passerelle-backup-'))
  file = join(parent, 'backup')
})
afterEach(async () => {
  await folder.dispose()
  await rm(parent, { recursive: true, force: true })
})

async function fill(store: Store): Promise<Store> {
  await store.commit(filing(submitted(), { causes: [causeOf('press', submitted())], contact: aContact() }))
  await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
  const outbox = Array.from({ length: MANY }, (_, index) => aMessage({ id: `m${index}`, state: 'sent' }))
  await store.commit(moving(received(), { outbox: [...outbox, aPush(), aMessage()] }))
  return store
}

const backs = (opening: Promise<FoundSource>) => backsUp(opening, file)
const restores = (opening: Promise<Place>) => restoresInto(opening, file)

async function stands(store: Store): Promise<void> {
  expect(await store.referral('r1')).toEqual(received())
  expect(await store.draft('draft-1')).toEqual(aDraft())
  expect(await store.commit(moving(received(), { causes: [causeOf('press', received())] }))).toBe('duplicate')
  expect(await store.nextSequence(2026)).toBe(43)
}

describe.each<[string, () => Promise<{ store: Store; source: () => Promise<FoundSource> }>]>([
  ['an embedded store', async () => ({ store: await folder.open(), source: () => folderSource(folder.path, VAULT) })],
  [
    'a database',
    async () => {
      const url = await server.emptyDatabase()
      return { store: await openPostgresStore(url, VAULT, () => undefined), source: () => databaseSource(url, VAULT) }
    },
  ],
])('%s', (_, begin) => {
  it('is backed up while a bot writes to it, and restored into either kind', async () => {
    const { store, source } = await begin()
    await fill(store)
    expect(await backs(source())).toContain(`outbox: ${MANY + 2}`)
    await store.commit({ draftRemoved: 'draft-1' })
    await store.close()
    const other = await StoreFolder.create()
    await restores(folderPlace(other.path, VAULT))
    await stands(await other.open())
    const url = await server.emptyDatabase()
    await restores(databasePlace(url, VAULT))
    const database = await openPostgresStore(url, VAULT, () => undefined)
    await stands(database)
    await database.close()
    await other.dispose()
  })

  it('is refused when it holds nothing: its name may be wrong', async () => {
    const { store, source } = await begin()
    await expect(backs(source())).rejects.toThrow('FROM holds nothing')
    expect(await readdir(parent)).toEqual([])
    await store.close()
  })
})

describe('a backup', () => {
  beforeEach(async () => {
    await fill(await folder.open())
    await backs(folderSource(folder.path, VAULT))
  })

  it('is readable by its owner alone, and no number stands open in it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).not.toMatch(/85073003328|85\.07\.30/)
  })

  it('takes no other file’s place', async () => {
    await expect(backs(folderSource(folder.path, VAULT))).rejects.toThrow('is there already')
  })

  it('is refused under another key', async () => {
    await expect(backupSource(file, createVault([Buffer.alloc(32, 8)]))).rejects.toThrow('PASSERELLE_KEY')
  })

  it('with any byte changed, cut short anywhere, or without one of its lines, is refused', async () => {
    const bytes = await readFile(file)
    const refuses = async (damaged: Buffer) => {
      await writeFile(file, damaged)
      await expect(backupSource(file, VAULT)).rejects.toThrow(/line|lines|rows/)
    }
    for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ 1
      await refuses(changed)
      await refuses(bytes.subarray(0, at))
    }
    const lines = bytes.toString().split('\n')
    for (const left of [0, 1, 5, lines.length - 2]) await refuses(Buffer.from(lines.toSpliced(left, 1).join('\n')))
    await refuses(Buffer.from(lines.toSpliced(4, 2, lines[5] ?? '', lines[4] ?? '').join('\n')))
  })

  it('is restored into an empty place only, and not while a bot runs there', async () => {
    await expect(restores(folderPlace(folder.path, VAULT))).rejects.toThrow('in use')
    await folder.cutOff()
    await expect(restores(folderPlace(folder.path, VAULT))).rejects.toThrow('TO holds something already')
  })

  it('repeats what had still to leave as a reminder: it may have left since', async () => {
    const other = await StoreFolder.create()
    await restores(folderPlace(other.path, VAULT))
    const store = await other.open()
    expect(await store.claimDue(NOW, 10, 60)).toMatchObject([{ id: `r1.2.${amelie.id}`, state: 'ambiguous' }])
    expect(await store.claimPushes(NOW, 10, 60)).toMatchObject([{ id: aPush().id, state: 'sending' }])
    await other.dispose()
  })
})
