import type pg from 'pg'
import { makeReference } from '../../src/domain/reference.js'
import type { Referral } from '../../src/domain/referral.js'
import { messageJson, rowJson } from '../../src/store/postgres/changeJson.js'
import { jsonText } from '../../src/store/postgres/jsonText.js'
import { toDraftRow, toReferralRow } from '../../src/store/rows.js'
import type { Vault } from '../../src/store/vault.js'
import { closed, inProgress, received, rejected, scheduled, stopped, submitted, warned } from '../builders/aReferral.js'
import { aDraft, aMessage } from '../builders/stored.js'
import { seeded } from './seeded.js'

/** Nine in ten have ended. */
const ENDED = [...Array<Referral>(12).fill(closed()), ...Array<Referral>(5).fill(rejected()), stopped()]
const OPEN = [submitted(), received(), scheduled(), inProgress(), warned()]
const FIRST_NAMES = 'Anaïs Bart Céline Dirk Eline Fatima Gaëlle Hugo Inès Jan Karim Lina Mehdi Noor Omar Pieter'.split(
  ' ',
)
const SYLLABLES = 'ba de van mo ri sta ker lo mi nu pre ti jan sen dou ver bel'.split(' ')
const ORGANISATIONS = 19
const OWNERS = 100
const ADVISERS = 40
const BATCH = 500
const FIRST_DAY = Date.parse('2021-01-04T08:00:00.000Z')
const MINUTE_MS = 60_000
/** Requests a year, in minutes between two. */
const MINUTES_APART = 35

/** A request of its own for each number, as years of work leave them. */
export function oneOfMany(number: number): Referral {
  const random = seeded(number)
  const state = random.pick(random.int(10) === 0 ? OPEN : ENDED)
  const at = new Date(FIRST_DAY + number * MINUTES_APART * MINUTE_MS).toISOString()
  const organisation = 21_001 + random.int(ORGANISATIONS)
  const lastName = Array.from({ length: 2 + random.int(3) }, () => random.pick(SYLLABLES)).join('')
  return {
    ...state,
    id: `many-${random.int(1_000_000_000)}-${number}`,
    draftId: `draft-${number}`,
    reference: makeReference(2021 + Math.floor(number / 15_000), number % 15_000),
    organisation: `cpas-${organisation}`,
    owner: `owner-${organisation}-${random.int(OWNERS)}`,
    submittedAt: at,
    changedAt: at,
    person: { ...state.person, niss: String(20_000_000_000 + number), lastName, firstName: random.pick(FIRST_NAMES) },
    ...(state.adviser ? { adviser: { ...state.adviser, member: `adviser-${random.int(ADVISERS)}` } } : {}),
  }
}

/** Fills a database with requests of those numbers, two messages sent about each, and a draft for each tenth. */
export async function fill(client: pg.ClientBase, vault: Vault, from: number, to: number): Promise<void> {
  const move = (table: string, items: readonly object[]) =>
    client.query('select move_rows($1, $2, 0)', [table, jsonText(items)])
  for (let first = from; first <= to; first += BATCH) {
    const count = Math.min(BATCH, to - first + 1)
    const requests = Array.from({ length: count }, (_, index) => oneOfMany(first + index))
    await move(
      'referrals',
      requests.map((request) => rowJson(toReferralRow(request, vault))),
    )
    await move('outbox', requests.flatMap(sentAbout))
    const drafts = requests.filter((_, index) => index % 10 === 0)
    await move(
      'drafts',
      drafts.map(({ id, owner }) => ({ id, row: toDraftRow(aDraft({ id, owner }), vault) })),
    )
  }
  await client.query('vacuum analyze')
}

const sentAbout = ({ id: referralId, owner, adviser, version, changedAt }: Referral) =>
  [owner, adviser?.member ?? 'adviser-0'].map((member) => {
    const [id, activityId] = [`${referralId}.${version}.${member}`, `activity ${referralId} ${member}`]
    const sent = { state: 'sent', attempts: 1, createdAt: changedAt, dueAt: changedAt } as const
    return messageJson(aMessage({ id, referralId, version, to: { member }, activityId, ...sent }))
  })
