import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type pg from 'pg'
import { databaseSource } from '../../src/store/backup/databaseSource.js'
import { listSql, pageSql } from '../../src/store/postgres/listQuery.js'
import { OWNERS_OF_OPEN } from '../../src/store/postgres/referralReads.js'
import { createVault } from '../../src/store/vault.js'
import { later, NOW, submitted } from '../builders/aReferral.js'
import { aMessage, filing } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

/** How many pages a statement looks at, the catalogue's aside, which the first time reads. */
async function pagesOf(other: pg.Client, sql: string, values: readonly unknown[]): Promise<number> {
  const explained = () => other.query(`explain (analyze, buffers, format json) ${sql}`, [...values])
  await explained()
  return (await explained()).rows[0]['QUERY PLAN'][0].Plan['Shared Hit Blocks']
}

/** As many messages as that, each about another request, put in at once: the server has not counted them yet. */
const WAVE = `insert into outbox (id, row, line) select id, $1::jsonb || jsonb_build_object('id', id, 'referralId', id), id
  from (select 'm' || number as id from generate_series(1, $2) number) wave`
const CLAIMED = `explain (analyze, buffers, format json) select claim_messages(false, $1, 64, $1, 1, '{}')`

it('does not read a wave of messages again for each that it takes of it', () =>
  server.besides(async (_, other) => {
    await other.query(WAVE, [aMessage(), 4_000])
    const { rows } = await other.query(CLAIMED, [NOW.toISOString()])
    expect(rows[0]['QUERY PLAN'][0].Plan).toMatchObject({ 'Actual Rows': 64 })
    expect(rows[0]['QUERY PLAN'][0].Plan['Shared Hit Blocks']).toBeLessThan(8_000)
  }))

it('counts what has ended without reading it', () =>
  server.besides(async (store, other) => {
    await other.query(WAVE, [aMessage({ state: 'sent' }), 4_000])
    await other.query('vacuum outbox')
    expect(await pagesOf(other, 'select outbox_figures($1)', [later(1)])).toBeLessThan(100)
    expect((await store.outboxFigures(NOW)).counts).toEqual([
      { what: 'notice', state: 'sent', reason: '', count: 4_000 },
    ])
  }))

/** As many requests: half of them another organisation's about people of the same name, half of the same about others. */
const OTHERS = `insert into referrals (id, row, change, answered, names) select 'x' || n, row || jsonb_build_object('id', 'x' || n,
    'reference', 'ACT-2025-' || n, 'draftId', n, 'organisation', case n % 2 when 0 then 'cpas-21012' else organisation end), 1000 + n, false,
    case n % 2 when 0 then names else '{ng}' end
  from referrals, generate_series(1, $1::int) n`
const THEIR_NAMES = `insert into person_names select unnest(names), id, organisation from referrals where id like 'x%'`

it('looks for a name in one organisation without reading the namesakes of the others', () =>
  server.besides(async (store, other) => {
    await store.commit(filing(submitted()))
    await other.query(OTHERS, [4_000])
    await other.query(THEIR_NAMES)
    await other.query('vacuum analyze')
    const asked = { organisation: submitted().organisation, name: 'sme', offset: 0, limit: 8 }
    expect((await store.listReferrals(asked)).items).toEqual([submitted()])
    const list = listSql(asked)
    expect(await pagesOf(other, `${list.given} ${pageSql(list, '0', '8')}`, list.values)).toBeLessThan(100)
  }))

const ENDED = `insert into referrals (id, row, change, answered, names) select 'x' || n, row || jsonb_build_object('id', 'x' || n,
    'reference', 'ACT-2025-' || n, 'draftId', n, 'status', 'closed'), 1000 + n, false, names from referrals, generate_series(1, $1::int) n`

it('names who has open requests without reading those that have ended', () =>
  server.besides(async (store, other) => {
    const request = submitted()
    await store.commit(filing(request))
    await other.query(ENDED, [4_000])
    await other.query('vacuum analyze')
    expect(await store.ownersOfOpen()).toEqual([{ organisation: request.organisation, owner: request.owner }])
    expect(await pagesOf(other, OWNERS_OF_OPEN, [])).toBeLessThan(10)
  }))

/** How often all of the outbox was ever read, as far as the server has counted. */
const readings = async (other: pg.Client): Promise<number> =>
  (await other.query(`select seq_scan::int as n from pg_stat_user_tables where relname = 'outbox'`)).rows[0].n

it('puts messages in order once to read them all, however many batches they are', () =>
  server.besides(async (_, other) => {
    await other.query(WAVE, [aMessage({ state: 'sent' }), 4_000])
    const before = await readings(other)
    const source = await databaseSource(server.url(String(other.database)), createVault([KEY]))
    const ids: string[] = []
    for await (const rows of source.read('outbox', 0)) ids.push(...rows.map(({ id }) => id))
    await source.close()
    expect(ids).toEqual(Array.from({ length: 4_000 }, (_, index) => `m${index + 1}`))
    while ((await readings(other)) === before) await wait(10)
    expect(await readings(other)).toBe(before + 1)
  }))
