import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { sayingNothingKept } from '../../src/store/sayingNothingKept.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { submitted } from '../builders/aReferral.js'
import { filing } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

it('a database that takes no writes for a while keeps nothing, says so, and keeps the same change later', async () => {
  const url = await server.emptyDatabase()
  const opened = await openPostgresStore(url, createVault([KEY]), () => undefined)
  const told: string[] = []
  const store = sayingNothingKept(opened, (code) => told.push(code))
  const takesNoWrites = async (value: 'on' | 'off') => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(`set default_transaction_read_only = off`)
    await client.query(`alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = ${value}`)
    await client.end()
    await server.cutOff(url)
  }
  await takesNoWrites('on')
  const refused = { name: 'NothingKept', code: '25006' }
  await expect(store.commit(filing(submitted()))).rejects.toMatchObject(refused)
  await expect(store.ready()).rejects.toThrow('takes no writes')
  expect(told).toEqual(['25006'])
  await takesNoWrites('off')
  expect(await store.commit(filing(submitted()))).toBe('done')
  await store.close()
})

it('a failure whose outcome is unknown is told as it is', async () => {
  const lost = Object.assign(new Error('connection lost'), { code: 'ECONNRESET' })
  const failing = { commit: () => Promise.reject(lost) } as unknown as Store
  const told: string[] = []
  const commit = sayingNothingKept(failing, (code) => told.push(code)).commit(filing(submitted()))
  await expect(commit).rejects.toBe(lost)
  expect(told).toEqual([])
})
