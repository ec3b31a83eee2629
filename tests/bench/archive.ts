import { join } from 'node:path'
import { Low } from 'lowdb'
import { makeReference } from '../../src/domain/reference.js'
import type { Referral } from '../../src/domain/referral.js'
import { heldId } from '../../src/store/held.js'
import { keyCheck } from '../../src/store/keyCheck.js'
import { ROWS_VERSION, toReferralRow } from '../../src/store/rows.js'
import { linesOf, type SnapshotData, type TableRow } from '../../src/store/snapshotData.js'
import { snapshotFile } from '../../src/store/snapshotFile.js'
import type { Vault } from '../../src/store/vault.js'
import { closed, inProgress, NOW, rejected, scheduled, stopped, submitted, warned } from '../builders/aReferral.js'
import { amelie, bram, chloe } from '../builders/people.js'
import { aMessage, causeOf } from '../builders/stored.js'
import { seeded } from './seeded.js'

/** How requests stand at the end of a year: four fifths are done with. */
const DONE = [closed, closed, closed, closed, closed, closed, closed, closed, closed, closed, closed, closed, rejected]
const LIVES = [...DONE, rejected, stopped, stopped, inProgress, scheduled, warned, submitted].map((life) => life())
const ORGANISATIONS = 19
const OWNERS = 20
const SURNAMES = [
  'De Smet',
  'Ng',
  'Testaert',
  'Van den Broeck',
  'El Amrani',
  'Jacobs',
  'Dubois',
  'Kaya',
  'Mertens',
  'Diallo',
]
const WORDS =
  'Souhaite reprendre une activité dans l’aide aux personnes, à mi-temps d’abord ; a suivi une formation de base et cherche un stage en maison de repos.'.split(
    ' ',
  )

/** What stays in the outbox of each request once what nobody needs any more is forgotten. */
const MESSAGES = 2

/** A year's rows, without one being made before it is asked for. */
export function* archive(requests: number, vault: Vault, messages = MESSAGES): Generator<TableRow> {
  const random = seeded(7)
  for (let number = 1; number <= requests; number++) yield* aYearOf(number, random, vault, messages)
}

function* aYearOf(
  number: number,
  random: ReturnType<typeof seeded>,
  vault: Vault,
  messages: number,
): Generator<TableRow> {
  const referral = aLife(number, random)
  yield ['referrals', referral.id, { ...toReferralRow(referral, vault), change: number }]
  for (let version = 1; version <= referral.version; version++) {
    const { id, answer } = causeOf(`press ${number} ${version} 0123456789abcdef`, { ...referral, version })
    yield ['answers', id, answer]
  }
  for (const { id: member } of [amelie, bram, chloe]) {
    const messages = Array.from({ length: 1 + random.int(3) }, (_, at) => `1756713600${number % 1_000}.${number}.${at}`)
    const held = { referralId: referral.id, member, messages, lastAt: referral.changedAt, as: 'owner', released: [] }
    yield ['held', heldId(referral.id, member), held]
  }
  for (let at = 0; at < messages; at++) {
    const member = [amelie, bram, chloe][at % 3]?.id ?? amelie.id
    const version = 1 + (at % referral.version)
    const message = aMessage({ id: `${referral.id}.${at}.${member}`, referralId: referral.id, version, to: { member } })
    const sent = { ...message, state: 'sent' as const, attempts: 1, activityId: `1756713600000.${number}.${at}` }
    yield ['outbox', sent.id, sent]
  }
}

function aLife(number: number, { int, pick }: ReturnType<typeof seeded>): Referral {
  const id = `0199${number.toString(16).padStart(8, '0')}-7000-8000-${int(2 ** 32)
    .toString(16)
    .padStart(12, '0')}`
  const life = pick(LIVES)
  const niss = String(10_000_000_000 + number)
  const organisation = `cpas-210${String(1 + int(ORGANISATIONS)).padStart(2, '0')}`
  const owner = `${organisation}:caseworker-${int(OWNERS)}`
  return {
    ...life,
    id,
    organisation,
    owner,
    reference: makeReference(2026, number),
    draftId: `draft-of-${id}`,
    changedAt: new Date(NOW.getTime() + number * 60_000).toISOString(),
    person: { ...life.person, lastName: `${pick(SURNAMES)} ${letters(number)}`, niss },
    trajectory: { ...life.trajectory, project: `${Array.from({ length: 24 }, () => pick(WORDS)).join(' ')}.` },
  }
}

const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

/** Writes such an archive into an empty folder. */
export async function writeArchive(folder: string, requests: number, vault: Vault, messages = MESSAGES): Promise<void> {
  const data: SnapshotData = {
    version: ROWS_VERSION,
    lines: requests,
    keyCheck: keyCheck(vault),
    bytes: 0,
    isSealed: true,
    rows: linesOf(() => archive(requests, vault, messages)),
  }
  await new Low(snapshotFile(join(folder, 'passerelle.json'), vault), data).write()
}
