import type { Draft, Typed } from '../../src/domain/draft.js'
import type { AccessRequest, Membership } from '../../src/domain/membership.js'
import type { OwnAction } from '../../src/domain/ownAction.js'
import type { Question } from '../../src/domain/question.js'
import type { Referral } from '../../src/domain/referral.js'
import type { SubsidisedPost } from '../../src/domain/subsidisedPost.js'
import { buttonsOf } from './cardReading.js'
import { APPOINTMENT, CLOSING, files, stepOf } from './journeys.js'
import type { World } from './world.js'

/** In every name, text and place of what Brussels holds: whoever else reads it has read what is not his. */
export const HIDDEN = 'Verborgen'

/** What one organisation holds, by its ids. */
export interface Held {
  readonly references: readonly string[]
  readonly draftId: string
  readonly questionId: string
  readonly actionId: string
  readonly postId: string
  /** Of somebody who asks for access, and of a member. */
  readonly accessId: string
  readonly memberId: string
}

/** The same, as the store keeps it. */
export interface Holdings {
  readonly requests: readonly (Referral | undefined)[]
  readonly draft: Draft | undefined
  readonly question: Question | undefined
  readonly action: OwnAction | undefined
  readonly post: SubsidisedPost | undefined
  readonly access: AccessRequest | undefined
  readonly membership: Membership | undefined
}

type Deed = readonly [type: string, data?: object]

const { date: _, time, duration, ...PLACE } = { ...APPOINTMENT, place: `${HIDDEN} straat`, bring: HIDDEN }
const visit = (day: string): Deed => [
  'schedule',
  { ...PLACE, at: `${day}T${time}:00+02:00`, durationMinutes: +duration },
]
const MISSED: Deed = ['absent', { justified: false }]

/** What Actiris does to each request before 3 September, from then on, and from 8 September on: one in each status. */
const LIVES: readonly (readonly [readonly Deed[], readonly Deed[], readonly Deed[]])[] = [
  [[], [], []],
  [[['askInfo', { question: `${HIDDEN} vraag` }]], [], []],
  [[['receive']], [visit('2026-09-24')], []],
  [[visit('2026-09-03')], [], []],
  [[visit('2026-09-03')], [MISSED], []],
  [[visit('2026-09-03')], [['attended'], ['feedback', { facts: `${HIDDEN} feit` }]], []],
  [[visit('2026-09-03')], [MISSED, visit('2026-09-08')], [MISSED]],
  [[['reject', { reason: 'NO_CAPACITY', text: `${HIDDEN} tekst` }]], [], []],
  [[visit('2026-09-03')], [['attended'], ['close', { ...CLOSING, facts: `${HIDDEN} feit` }]], []],
]

const aPerson = (index: number): Typed => ({
  lastName: `${HIDDEN} ${'abcdefghij'[index]}`,
  niss: '',
  noNissReason: 'unknown_yet',
  phone: '0470 12 34 56',
  project: `${HIDDEN} project`,
})

/** Brussels gets something of each kind: requests in all statuses, a draft, a question, an action, posts, people. */
export async function brusselsHolds(world: World): Promise<Held> {
  const { amelie, bram } = world
  const references: string[] = []
  for (const index of LIVES.keys()) references.push(await files(amelie, aPerson(index)))
  for (const [round, pause] of [{ days: 0 }, { days: 3 }, { days: 6 }].entries()) {
    world.passes(pause)
    await lives(world, references, round)
  }
  await amelie.says('nouvelle demande')
  await amelie.press('referral.later', stepOf('person', { ...aPerson(9), firstName: HIDDEN }))
  const draftId = idOn(amelie.card, 'draftId')
  await amelie.says(`Combien gagne un conseiller ${HIDDEN} ?`)
  await amelie.press('knowledge.escalate')
  const questionId = await world.readsStore(async (store) => {
    const [question] = await store.questionsOf('cpas-21004', new Date(0))
    return question?.id ?? ''
  })
  await world.startBot()
  const [actionId, postId] = ['action-of-brussels', 'post-of-brussels']
  const done = { axis: '1', domain: 'job_search', date: '2026-09-08', person: `${HIDDEN} naam` }
  await amelie.pressData({ verb: 'action.log', actionId, ...done })
  await bram.pressData({ verb: 'posts.save', postId, fte: '7', from: '2026-01-01', to: '2026-12-31' })
  return { references, draftId, questionId, actionId, postId, ...(await people(world)) }
}

/** One asks for access, another has it by the bot. */
async function people(world: World): Promise<Pick<Held, 'accessId' | 'memberId'>> {
  const [accessId, memberId] = ['cpas-21004:asker', 'cpas-21004:joiner']
  const data = { verb: 'access.request', organisation: 'cpas-21004', role: 'caseworker' }
  for (const id of ['asker', 'joiner']) await world.user(`${HIDDEN} ${id}`, id, 'tenant-cpas-21004').pressData(data)
  await world.bram.pressData({ verb: 'access.grant', accessId: memberId, version: 1 })
  return { accessId, memberId }
}

/** @param round before 3 September, from then on, from 8 September on */
async function lives({ actiris }: World, references: readonly string[], round: number): Promise<void> {
  const adviser = { name: 'Chloé Lambert', email: 'c.lambert@example.test' }
  for (const [index, reference] of references.entries()) {
    for (const [type, data = {}] of LIVES[index]?.[round] ?? []) {
      const { status, body } = await actiris.sends({ type, reference, adviser, data })
      if (status !== 202) throw new Error(`${type} of request ${index}: ${JSON.stringify(body)}`)
    }
  }
}

const idOn = (card: Parameters<typeof buttonsOf>[0], key: string): string =>
  buttonsOf(card).flatMap(({ data }) => (typeof data[key] === 'string' ? [data[key]] : []))[0] ?? ''

/** What of it stands in the store; the bot is stopped for it and started again. */
export async function asKept(world: World, held: Held): Promise<Holdings> {
  const kept = await world.readsStore(async (store) => ({
    requests: await Promise.all(held.references.map((reference) => store.referralByReference(reference))),
    draft: await store.draft(held.draftId),
    question: await store.question(held.questionId),
    action: await store.action(held.actionId),
    post: await store.post(held.postId),
    access: await store.accessRequest(held.accessId),
    membership: (await store.memberships()).find(({ id }) => id === held.memberId),
  }))
  await world.startBot()
  return kept
}
