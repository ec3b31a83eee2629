import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { databaseSource } from '../../src/store/backup/databaseSource.js'
import { verifyStore } from '../../src/store/check/verifyStore.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import { closed, received, submitted } from '../builders/aReferral.js'
import { aMessage, causeOf, filing, moving } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

const VAULT = createVault([KEY])
const MANY = 1_100

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

async function verified(url: string): Promise<{ whole: boolean; told: string }> {
  const lines: string[] = []
  const source = await databaseSource(url, VAULT)
  const whole = await verifyStore(source, VAULT, (line) => lines.push(line)).finally(() => source.close())
  return { whole, told: lines.join('\n') }
}

/** Two people's requests, one of them known by two numbers, one by none; what is told after that was done to the database. */
async function after(...damage: readonly string[]): Promise<{ whole: boolean; told: string }> {
  const url = await server.emptyDatabase()
  const store = await openPostgresStore(url, VAULT, () => undefined)
  const aliases = ['03410300165']
  await store.commit(filing(submitted({ person: { aliases } })))
  await store.commit(moving(received({ person: { aliases } }), { outbox: [aMessage()] }))
  await store.commit(filing(closed({ id: 'r2', sequence: 43, person: { lastName: 'Ng', niss: undefined } })))
  await store.close()
  const client = new pg.Client(url)
  await client.connect()
  for (const statement of damage) await client.query(statement)
  await client.end()
  return verified(url)
}

it('finds nothing wrong beside the rows of a database as it was written', async () => {
  expect(await after()).toMatchObject({ whole: true, told: expect.stringContaining('referrals: 2') })
})

it('says of a database that was filled in part what to do, and not what is missing', async () => {
  const errand = JSON.stringify({ command: 'store:restore', from: 'a backup' })
  const inPart = `insert into meta values ('moving', '{"referrals": 2}'), ('moving by', '${errand}')`
  const { whole, told } = await after(inPart, 'delete from answers', `delete from referrals where id = 'r1'`)
  const [, ...lines] = told.split('\n')
  expect({ whole, lines }).toEqual({
    whole: false,
    lines: ['damaged  npm run store:restore into this database was not finished: run it again, from the same place'],
  })
})

it('finds nothing wrong beside what is filed at the first look', async () => {
  const url = await server.emptyDatabase()
  const store = await openPostgresStore(url, VAULT, () => undefined)
  for (let number = 0; number <= 42; number++) await store.nextSequence(2026)
  const [named, numbered] = [submitted({ person: { niss: undefined } }), submitted({ id: 'r2', sequence: 43 })]
  for (const next of [named, { ...numbered, person: { ...numbered.person, lastName: 'Ng' } }]) {
    const outbox = [aMessage({ id: `m.${next.id}`, referralId: next.id })]
    expect(await store.commit(filing(next, { causes: [causeOf(next.id, next)], outbox }))).toBe('done')
  }
  await store.close()
  expect(await verified(url)).toMatchObject({ whole: true, told: expect.stringContaining('referrals: 2') })
})

it.each([
  [
    'names',
    [
      [`delete from person_names where name = 'smet'`, "r1 is not found by its person's names"],
      [`insert into person_names values ('ng', 'r1', 'cpas-21004')`, 'r1 is found by a name that is not of its person'],
      [`insert into person_names values ('ng', 'r9', 'cpas-21004')`, 'r9 is found by a name that is not of its person'],
      [
        `update person_names set organisation = 'x' where referral_id = 'r2'`,
        'r2 is found by a name that is not of its',
      ],
    ],
  ],
  [
    'numbers',
    [
      [
        `delete from person_numbers where number = (select min(number) from person_numbers)`,
        'r1 is not found by its person',
      ],
      [`insert into person_numbers values ('n', 'r2', false)`, "r2 is not found by its person's numbers"],
      [`insert into person_numbers values ('n', 'r9', false)`, 'r9 is found by a number, and is not there'],
    ],
  ],
  [
    'what stands beside a row',
    [
      [`update person_numbers set is_open = false`, "r1 is not found by its person's numbers"],
      [`update referrals set names[1] = 'x' where id = 'r2'`, "r2 is not found by its person's names"],
      [`update referrals set status = 'closed' where id = 'r1'`, 'r1 has columns that are not of its row'],
      [`update referrals set answered = true where id = 'r2'`, 'r2 is listed wrongly'],
      [`update outbox set state = 'sent'`, 'amelie-dubois has columns that are not of its row'],
    ],
  ],
])('says of %s what is wrong, without its content', async (_, damage) => {
  const { whole, told } = await after(...damage.map(([statement = '']) => statement))
  expect(whole).toBe(false)
  for (const [, fault] of damage) expect(told).toContain(fault)
  expect(told).not.toMatch(/smet|\bng\b|Ana/i)
})

it('reads more than a page, and finds what is wrong on the last one', async () => {
  const names = `insert into person_names select 'zz' || n, 'r9', 'x' from generate_series(1, ${MANY}) n`
  const messages = `insert into outbox (id, row, line) select 'z' || n, row || jsonb_build_object('id', 'z' || n), line
    from outbox, generate_series(1, ${MANY}) n`
  const { told } = await after(names, messages, `update outbox set member = 'x' where id = 'z999'`)
  expect(told).toContain(`and ${MANY + 1 - 20} more`)
})

it('says that what an older version left is not compared, and how it will be', async () => {
  const { whole, told } = await after('delete from migrations where number = (select max(number) from migrations)')
  expect(whole).toBe(true)
  expect(told).toContain('an older version was here last')
})
