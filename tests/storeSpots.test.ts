import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { isSameStore } from '../src/sameStore.js'
import { moveStore } from '../src/store/move/moveStore.js'
import { openPostgresStore } from '../src/store/postgres/postgresStore.js'
import { createVault } from '../src/store/vault.js'
import { heldAt, placeAt } from '../src/storePlaces.js'
import { opened, spotAt } from '../src/storeSpots.js'
import { submitted } from './builders/aReferral.js'
import { filing } from './builders/stored.js'
import { PostgresServer } from './fakes/postgresServer.js'
import { KEY } from './fakes/storeFolder.js'

const VAULT = createVault([KEY])

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server.stop())

const held = (url: string, vault = VAULT) => opened(spotAt(url, { as: 'FROM', use: 'held' }), heldAt(url, vault))
const filled = (url: string) => opened(spotAt(url, { as: 'TO', use: 'written' }), placeAt(url, VAULT))

async function aStore(): Promise<string> {
  const url = await server.emptyDatabase()
  const store = await openPostgresStore(url, VAULT, () => undefined)
  await store.commit(filing(submitted()))
  await store.close()
  return url
}

async function runs(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

describe('what a database refuses is told of FROM or TO, without its address', () => {
  it('when no store is in it, or it is another program’s', async () => {
    const url = await server.emptyDatabase()
    await expect(held(url)).rejects.toThrow(/^FROM: There is no store in this database/)
    await runs(url, 'create table meta (what int)')
    await expect(held(url)).rejects.toThrow(/^FROM: This database holds no store, but tables of another program/)
  })

  it('when it is not there, or the user may not do this', async () => {
    await expect(filled(server.url('nowhere'))).rejects.toThrow(/^TO: The server has no database of that name/)
    const url = await server.emptyDatabase()
    await runs(url, `create role guest login`)
    await expect(filled(url.replace('postgres@', 'guest@'))).rejects.toThrow(/^TO: The user .* may not do this .*42501/)
    await expect(filled(url.replace('postgres@', 'nobody@'))).rejects.toThrow(/^TO: This database refuses the user/)
  })

  it('under another key, and while a bot runs on it', async () => {
    const url = await aStore()
    const other = createVault([Buffer.alloc(32, 8)])
    await expect(held(url, other)).rejects.toThrow(/^FROM: PASSERELLE_KEY is not the one/)
    const store = await openPostgresStore(url, VAULT, () => undefined)
    await expect(filled(url)).rejects.toThrow(/^TO: a bot runs on this database/)
    await store.close()
  })

  it.each(['FROM', 'TO'] as const)(
    'when %s goes away in the middle of a move, also while nothing is asked of it',
    async (as) => {
      const urls = { FROM: await aStore(), TO: await server.emptyDatabase() }
      const [from, to] = [await held(urls.FROM), await filled(urls.TO)]
      await server.cutOff(urls[as])
      const moving = moveStore(from, to, 'store:move', () => undefined)
      await expect(moving).rejects.toThrow(new RegExp(`^${as}: This database .* went away .*start again`))
      await from.close()
      await to.close()
    },
  )
})

describe('two addresses are of one store', () => {
  it('when their folder is the same, by whatever way', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'passerelle-same-'))
    await symlink(parent, `${parent}-link`)
    for (const path of [`${parent}/`, `${parent}/a/..`, relative('.', parent), `${parent}-link`])
      expect([path, await isSameStore(`file:${parent}`, `file:${path}`)]).toEqual([path, true])
    expect(await isSameStore(`file:${parent}`, `file:${parent}/a`)).toBe(false)
    await rm(`${parent}-link`)
    await rm(parent, { recursive: true })
  })

  it('when their database is the same, whoever signs in', async () => {
    const url = 'postgres://a:b@localhost/bot'
    for (const other of [
      'postgresql://c@127.0.0.1:5432/bot?sslmode=disable',
      'postgres://x@ignored/bot?host=LOCALHOST',
    ])
      expect([other, await isSameStore(url, other)]).toEqual([other, true])
    for (const other of ['postgres://a:b@localhost/bot2', 'postgres://a:b@localhost:5433/bot', 'file:bot'])
      expect([other, await isSameStore(url, other)]).toEqual([other, false])
  })
})
