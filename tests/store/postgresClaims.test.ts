import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { claims } from '../../src/store/postgres/claims.js'
import { openDatabase, type Query } from '../../src/store/postgres/database.js'
import { later, NOW } from '../builders/aReferral.js'
import { aMessage } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { openAt } from '../fakes/storeLife.js'

const HOLDER = 7
const LEASE_S = 60
let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

/** The database does what is asked of it, but its next answer is lost on the way. */
function losing(query: Query): { readonly query: Query; loseNext: boolean } {
  const line = {
    loseNext: false,
    query: (async (text: string, values?: readonly unknown[]) => {
      const rows = await query(text, values)
      if (!line.loseNext) return rows
      line.loseNext = false
      throw new Error('the connection was lost')
    }) as Query,
  }
  return line
}

it('what was taken while the connection was lost is taken again at once, as never sent; what is in hand stays there', async () => {
  const url = await server.emptyDatabase()
  const store = await openAt(url)
  const database = openDatabase(url, () => undefined)
  try {
    const line = losing(database.query)
    const { claimDue } = claims(line.query, HOLDER)
    await store.commit({ outbox: [aMessage({ id: 'm1' })] })
    expect(await claimDue(NOW, 10, LEASE_S)).toMatchObject([{ id: 'm1' }])
    await store.commit({ outbox: [aMessage({ id: 'm2', referralId: 'r2' })] })
    line.loseNext = true
    await expect(claimDue(NOW, 10, LEASE_S, new Set(['m1']))).rejects.toThrow('lost')
    expect(await claimDue(NOW, 10, LEASE_S, new Set(['m1']))).toMatchObject([
      { id: 'm2', state: 'sending', attempts: 1 },
    ])
    expect(await store.claimDue(later(1), 10, LEASE_S)).toMatchObject([
      { id: 'm1', state: 'ambiguous' },
      { id: 'm2', state: 'ambiguous' },
    ])
  } finally {
    await database.close()
    await store.close()
  }
})

it('passes over what another worker is taking at this moment, and takes the rest', async () => {
  const url = await server.emptyDatabase()
  const store = await openAt(url)
  const other = new pg.Client(url)
  await other.connect()
  try {
    await store.commit({ outbox: [aMessage({ id: 'm1' }), aMessage({ id: 'm2', referralId: 'r2' })] })
    await other.query('begin')
    await other.query(`select from outbox where id = 'm1' for update`)
    expect(await store.claimDue(NOW, 10, LEASE_S)).toMatchObject([{ id: 'm2' }])
    await other.query('rollback')
    expect(await store.claimDue(NOW, 10, LEASE_S)).toMatchObject([{ id: 'm1' }])
  } finally {
    await other.end()
    await store.close()
  }
})
