import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { STATUSES } from '../../src/domain/vocabulary.js'
import { MESSAGE_STATES } from '../../src/store/messageRows.js'
import { submitted } from '../builders/aReferral.js'
import { aDraft, aMembership, aMessage, anAccessRequest, causeOf, filing } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

const requestBecomes = (fields: object) => `update referrals set row = row || '${JSON.stringify(fields)}'`
const anotherRequest = (fields: object) => `insert into referrals (id, row, change, answered, names)
  select 'r2', row || '${JSON.stringify({ id: 'r2', ...fields })}', 99, false, names from referrals`
const without = (table: string, field: string) => `update ${table} set row = row - '${field}'`

const REFUSED: readonly (readonly [what: string, sql: string, by: string])[] = [
  ['a status that nobody knows', requestBecomes({ status: 'parked' }), 'sound_request'],
  ['a draft among the requests', requestBecomes({ status: 'draft' }), 'sound_request'],
  ['a version before the first', requestBecomes({ version: 0 }), 'sound_request'],
  ['an appointment without its hour', requestBecomes({ status: 'scheduled' }), 'sound_request'],
  ['a stop without its end', requestBecomes({ status: 'stopped' }), 'sound_request'],
  ['a request of nobody', without('referrals', 'owner'), 'not-null'],
  ['a request without its draft', without('referrals', 'draftId'), 'not-null'],
  ['a second request of a draft', anotherRequest({ reference: 'R2' }), 'one_request_of_a_draft'],
  ['a second request of a reference', anotherRequest({ draftId: 'd2' }), 'referrals_reference_key'],
  ['a cause that acts twice', 'insert into answers select id, row from answers', 'answers_pkey'],
  [
    'a second open request for a number',
    `insert into person_numbers select number, 'r2', true from person_numbers`,
    'one_open_request',
  ],
  ['a message in a state that nobody knows', `update outbox set row = row || '{"state": "lost"}'`, 'known_state'],
  ['a message to nobody', without('outbox', 'to'), 'not-null'],
  ['a draft of nobody', without('drafts', 'owner'), 'not-null'],
  ['a draft before its first version', `update drafts set row = row || '{"version": 0}'`, 'drafts_version_check'],
  ['a member without a version', without('memberships', 'version'), 'not-null'],
  [
    'a second open request for access',
    `insert into access (id, row) select 'a2', row || '{"id": "a2"}' from access`,
    'one_open_access',
  ],
]

it('refuses even to SQL that goes round the program what the domain does not allow', () =>
  server.besides(async (store, other) => {
    const request = submitted()
    await store.commit(filing(request, { causes: [causeOf('press', request)], outbox: [aMessage()] }))
    await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
    await store.commit({ membership: { next: aMembership({ version: 1 }), expectedVersion: 0 } })
    await store.commit({ access: { next: anAccessRequest(), expectedVersion: 0 } })
    for (const [what, sql, by] of REFUSED) {
      const said = await other.query(sql).then(
        () => 'nothing',
        ({ message }: Error) => message,
      )
      expect({ what, said }).toEqual({ what, said: expect.stringContaining(by) })
    }
    expect(await store.referral(request.id)).toEqual(request)
  }))

it('knows every status of a request and every state of a message, and no other', () =>
  server.besides(async (_, other) => {
    const known = async (sql: string, among: readonly string[]): Promise<readonly string[]> =>
      (await other.query(`select word from unnest($1::text[]) word where ${sql}`, [[...among, 'lost']])).rows.map(
        ({ word }) => word,
      )
    const ofRequests = await known(`is_sound_request(word, 1, '2027', '2027')`, STATUSES)
    expect(ofRequests).toEqual(STATUSES.filter((status) => status !== 'draft'))
    expect(await known('is_message_state(word)', MESSAGE_STATES)).toEqual(MESSAGE_STATES)
  }))
