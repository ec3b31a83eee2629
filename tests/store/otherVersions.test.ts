import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import pg from 'pg'
import { nameKeys } from '../../src/domain/nameSearch.js'
import { databaseSource } from '../../src/store/backup/databaseSource.js'
import { folderSource } from '../../src/store/backup/folderSource.js'
import { keyCheck } from '../../src/store/keyCheck.js'
import { changeJson } from '../../src/store/postgres/changeJson.js'
import { jsonText } from '../../src/store/postgres/jsonText.js'
import { COMMIT_FUNCTIONS } from '../../src/store/postgres/migrations/commitFunctions.js'
import { OUTBOX_FUNCTIONS } from '../../src/store/postgres/migrations/outboxFunctions.js'
import { TABLES } from '../../src/store/postgres/migrations/tables.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { snapshotFile } from '../../src/store/snapshotFile.js'
import { createVault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'
import { received, submitted } from '../builders/aReferral.js'
import { aMessage, causeOf, filing, moving } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY, StoreFolder } from '../fakes/storeFolder.js'

const VAULT = createVault([KEY])
let server: PostgresServer
let folder: StoreFolder
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

it('a folder of rows of version 1 opens, its requests numbered, and is of today’s version from then on', async () => {
  const store = await folder.open()
  await store.commit(filing(submitted()))
  await store.commit(moving(received()))
  await folder.close(store)
  await folder.becomeOld(({ tables, ...rest }) => {
    delete tables.referrals.r1?.change
    return { ...rest, tables, version: 1 }
  })
  const opened = await folder.open()
  expect(await opened.referral('r1')).toEqual(received())
  expect(await opened.changes({ limit: 9 })).toMatchObject({
    items: [{ referral: { id: 'r1' }, position: expect.anything() }],
  })
  expect((await snapshotFile(folder.snapshot, VAULT).read())?.version).toBe(2)
})

it('a folder and a database of a newer version are refused in a sentence, whoever reads them', async () => {
  await folder.close(await folder.open())
  const snapshot = snapshotFile(folder.snapshot, VAULT)
  const data = await snapshot.read()
  if (data) await snapshot.write({ ...data, version: 99 })
  const before = folder.files()
  await expect(folder.open()).rejects.toThrow('newer version of Passerelle')
  await expect(folderSource(folder.path, VAULT)).rejects.toThrow('newer version of Passerelle')
  expect(folder.files()).toEqual(before)
  const url = await server.emptyDatabase()
  await (await openPostgresStore(url, VAULT, () => undefined)).close()
  await sql(url, 'insert into migrations values (1000, now())')
  await expect(databaseSource(url, VAULT)).rejects.toThrow('newer version of Passerelle')
})

it('a database of the first version is brought up to date with all that it holds', async () => {
  const url = await server.emptyDatabase()
  await sql(url, 'create table migrations (number int primary key, applied_at timestamptz not null)')
  await sql(url, `${TABLES}${OUTBOX_FUNCTIONS}${COMMIT_FUNCTIONS}`)
  await sql(url, 'insert into migrations values (1, now())')
  await sql(url, `insert into meta values ('key check', $1)`, [keyCheck(VAULT)])
  const change = filing(submitted(), { causes: [causeOf('press', submitted())], outbox: [aMessage({ version: 1 })] })
  await sql(url, 'select commit_change($1)', [jsonText(asItWasThen(change))])
  const before = await databaseSource(url, VAULT)
  expect([await before.count('referrals'), await before.count('channels')]).toEqual([1, 0])
  await before.close()
  const store = await openPostgresStore(url, VAULT, () => undefined)
  expect(await store.referral('r1')).toEqual(submitted())
  expect(await store.commit(moving(received(), { causes: [causeOf('press', received())] }))).toBe('duplicate')
  expect(await store.commit(moving(received()))).toBe('done')
  await store.close()
})

/** Names were a JSON array at first. */
function asItWasThen(change: Change): object {
  const json: { readonly referral?: object } = changeJson(change, VAULT)
  const names = nameKeys(submitted().person)
  return { ...json, referral: { ...json.referral, names } }
}

async function sql(url: string, text: string, values?: readonly unknown[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text, values && [...values]).finally(() => client.end())
}
