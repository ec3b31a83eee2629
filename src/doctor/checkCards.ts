import { type Draft, STEPS } from '../domain/draft.js'
import { TEXT_MAX } from '../domain/formReading.js'
import { LANGUAGES } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { ALL_PRIOR_ACTIONS, OBSTACLES } from '../domain/vocabulary.js'
import type { Card } from '../presenters/cards.js'
import { filingCard } from '../presenters/filingCard.js'
import { historyCard } from '../presenters/historyCard.js'
import { referralCard } from '../presenters/referralCard.js'
import type { Words } from '../presenters/words.js'
import type { Store } from '../usecases/ports.js'
import { type Finding, findingsAbout } from './finding.js'

const { right, wrong } = findingsAbout('cards')
const BYTES_MAX = 28 * 1024
/** Requests looked at, the last changed ones. */
const REQUESTS = 500

/** The largest cards, in any language: the form with every text as long as it may be, and the requests that are there. */
export async function checkCards(
  words: Readonly<Record<(typeof LANGUAGES)[number], Words>>,
  store?: Pick<Store, 'listReferrals'>,
): Promise<readonly Finding[]> {
  const { items = [] } = store ? await store.listReferrals({ offset: 0, limit: REQUESTS }) : {}
  const rendered = LANGUAGES.flatMap((language) => [
    ...formCards(words[language]),
    ...items.flatMap((referral) => requestCards(referral, words[language])),
  ])
  return Object.entries(Object.groupBy(rendered, ({ name }) => name)).map(([name, cards = []]) => {
    const bytes = Math.max(...cards.map(({ card }) => Buffer.byteLength(JSON.stringify(card))))
    const text = `the largest of ${cards.length} "${name}" has ${bytes} bytes of ${BYTES_MAX}.`
    return bytes < BYTES_MAX ? right(text) : wrong(`${text} Some clients do not show it.`)
  })
}

function formCards(words: Words): { name: string; card: Card }[] {
  return STEPS.map((step) => ({
    name: 'form',
    card: filingCard({ draft: { ...FULL, step }, faults: [], warnings: [], niss: true }, words),
  }))
}

function requestCards(referral: Referral, words: Words): { name: string; card: Card }[] {
  const nameOf = () => LONG_NAME
  const names = { nameOf, owner: LONG_NAME, organisation: LONG_NAME }
  return [
    { name: 'request', card: referralCard({ referral, names, acts: [], side: 'cpas' }, words) },
    { name: 'history', card: historyCard(referral, { side: 'cpas', nameOf }, 1, words) },
  ]
}

const LONG_NAME = 'É'.repeat(100)
const LONG_TEXT = 'é'.repeat(TEXT_MAX)
const FULL: Draft = {
  id: '00000000-0000-4000-8000-000000000000',
  owner: '',
  organisation: '',
  version: 1,
  step: 'person',
  typed: {
    lastName: LONG_NAME,
    firstName: LONG_NAME,
    birthDate: '1985-07-30',
    language: 'other',
    email: `${'e'.repeat(190)}@example.test`,
    postcode: '1000',
    category: 'ris',
    registered: 'unknown',
    need: 'transversal_skills',
    project: LONG_TEXT,
    proposal: LONG_TEXT,
    motivation: LONG_TEXT,
    priorActions: ALL_PRIOR_ACTIONS.join(','),
    obstacles: OBSTACLES.join(','),
  },
  held: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
}
