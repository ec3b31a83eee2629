import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cardAction } from '../../src/bot/actions.js'
import { loadWords } from '../../src/presenters/words.js'
import { admin, amelie as amelieMember } from '../builders/people.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import type { FakeUser, TurnResult } from '../fakes/fakeUser.js'
import { asKept, brusselsHolds, type Held, HIDDEN, type Holdings } from '../fakes/holdings.js'
import { APPOINTMENT, CLOSING, stepOf } from '../fakes/journeys.js'
import { World } from '../fakes/world.js'

const words = loadWords()
const [DIGEST = ''] = words.nl.title.digest.split('{')
const MOVE = { askedBy: 'person', why: 'Examen' }
const TEXT = { text: 'Un texte assez long pour tout motif' }
const FORM = { ...stepOf('person'), ...stepOf('situation'), ...stepOf('need'), ...stepOf('review'), informed: 'true' }

/** What each verb that names something carries to act at once; verbs are asked of `cardAction`, so a new one is missed here. */
const CARRIED: Record<string, Readonly<Record<string, unknown>>> = {
  'referral.next': FORM,
  'referral.back': FORM,
  'referral.later': FORM,
  'referral.discard': {},
  'referral.submit': FORM,
  'referral.dialog': FORM,
  'referral.open': { history: 1 },
  'desk.open': { history: 1 },
  'referral.resume': { motivation: 'Veut reprendre' },
  'referral.fileAgain': {},
  'referral.slip': {},
  'referral.informedPerson': {},
  'desk.receive': {},
  'desk.take': {},
  'desk.handOver': { adviser: 'actiris/joris-maes' },
  'referral.reassign': { owner: 'cpas-21012/dorien-claes' },
  'desk.askInfo': { question: 'Quel niveau ?' },
  'referral.answerInfo': { answer: 'B1' },
  'desk.reject': { reason: 'OTHER', ...TEXT },
  'referral.correct': stepOf('person'),
  'referral.withdraw': { reason: 'OTHER', ...TEXT },
  'desk.schedule': { ...APPOINTMENT, date: '2026-09-29' },
  'desk.reschedule': { ...APPOINTMENT, date: '2026-09-29', ...MOVE },
  'desk.cancelAppointment': MOVE,
  'desk.attended': { late: 'true' },
  'desk.absent': { justified: 'no' },
  'desk.justifyAbsence': TEXT,
  'referral.justify': TEXT,
  'desk.correctResult': { result: 'attended', why: 'Erreur' },
  'desk.message': TEXT,
  'referral.message': TEXT,
  'referral.error': {},
  'desk.error': {},
  'desk.feedback': { facts: 'Vu' },
  'desk.close': { ...CLOSING, contact: 'x@y.test' },
  'knowledge.escalate': {},
  'knowledge.reply': { answer: 'Oui' },
  'knowledge.questions': {},
  'action.remove': {},
  'posts.save': { fte: '1', from: '2026-01-01', to: '2026-12-31' },
  'action.log': { axis: '1', domain: 'job_search', date: '2026-09-08' },
  'access.grant': {},
  'access.refuse': {},
  'access.list': {},
  'access.roles': { roles: 'coordinator' },
  'access.remove': {},
}
/** The id is the presser's own to choose, for what the press makes: with a free one something of his own is made. */
const MAKES = ['posts.save', 'action.log']
const IDS = ['referralId', 'draftId', 'questionId', 'actionId', 'postId', 'accessId', 'memberId']
/** An admin sees no request, and manages the people of every organisation. */
const ADMIN = 'an admin of the same CPAS'
const isOfPeople = (verb: string) => verb.startsWith('access.')

/** What else a press may carry names nothing that belongs to somebody. */
const NAMES_NOTHING = [
  'verb',
  'inputs',
  'sent',
  'page',
  'list',
  'search',
  'filter',
  'reset',
  'history',
  'language',
  'entryId',
]

const SHAPES = cardAction.options.map(({ shape }): [string, readonly string[]] => [
  shape.verb.value,
  Object.keys(shape),
])
const idsOf = (verb: string) => SHAPES.find(([name]) => name === verb)?.[1].filter((key) => IDS.includes(key)) ?? []
const freeVerbs = SHAPES.filter(([, keys]) => keys.every((key) => NAMES_NOTHING.includes(key))).map(([verb]) => verb)

let world: World
let held: Held
let before: Holdings
beforeAll(async () => {
  world = await World.start()
  held = await brusselsHolds(world)
  before = await asKept(world, held)
}, 60_000)
afterAll(() => world.end())

/** People who have no part in what Brussels holds. */
const OUTSIDERS: Record<string, () => FakeUser> = {
  'a caseworker of another CPAS': () => world.dorien,
  'a coordinator of another CPAS': () => world.elif,
  'a caseworker of a CPAS without convention': () => world.jules,
  [ADMIN]: () => world.user(admin.name, admin.aadObjectId, 'tenant-cpas-21004'),
  'somebody unknown in a known tenant': () => world.user('Nina Nieuw', 'nina', 'tenant-cpas-21004'),
  'a member’s id from another tenant': () => world.user('Amélie', amelieMember.aadObjectId, 'tenant-cpas-21012'),
  'a tenant that nobody lists': () => world.user('Eva Vreemd', 'eva', 'tenant-elsewhere'),
}

/** Ids of what Brussels holds, and of what nobody does, each with the version that stands. */
function targets(verb: string): readonly Target[] {
  const requests = before.requests.map((one) => ({ referralId: one?.id, version: one?.version }))
  const { draftId, questionId, actionId, postId, accessId, memberId } = held
  const draft = { draftId, version: before.draft?.version }
  const all: Record<string, readonly object[]> = {
    referralId: requests,
    draftId: [draft],
    questionId: [{ questionId }],
    actionId: [{ actionId }],
    postId: [{ postId }],
    accessId: [{ accessId, version: before.access?.version }],
    memberId: [{ memberId, version: before.membership?.version }],
  }
  return idsOf(verb).flatMap((id) => (all[id] ?? []) as Target[])
}

type Target = Readonly<Record<string, unknown>>
const idOf = (target: Target) => IDS.find((id) => id in target)
const isFirstOfKind = (target: Target, index: number, all: readonly Target[]) =>
  all.findIndex((other) => idOf(other) === idOf(target)) === index
const unknownOf = (target: Target) =>
  Object.fromEntries(Object.entries(target).map(([key, value]) => [key, IDS.includes(key) ? 'nothing' : value]))

/** What the presser reads, whichever message it stands in. */
function readIn({ status, body, messages }: TurnResult): string {
  return withoutTyped(JSON.stringify([status, body, messages.map(({ text, attachments }) => [text, attachments])]))
}

/** A search shows again what was typed into it. */
const withoutTyped = (json: string) => json.replaceAll(/"value":"(?:Verborgen|ACT-[\d-]+)"/g, '')

it('every verb that names anything is tried below', () => {
  const naming = SHAPES.map(([verb]) => verb).filter((verb) => !freeVerbs.includes(verb))
  expect(naming.sort()).toEqual(Object.keys(CARRIED).sort())
})

describe.each(Object.entries(OUTSIDERS))('%s', (name, who) => {
  const tried = Object.keys(CARRIED).filter((verb) => name !== ADMIN || !isOfPeople(verb))
  it.each(tried)('presses %s in vain, and is answered as if there were nothing', async (verb) => {
    const user = who()
    for (const carried of [{}, { ...CARRIED[verb], sent: true }]) {
      const press = (target: object) => user.pressData({ verb, ...target, ...carried })
      const answers = await inTurn(targets(verb), press)
      expect(answers.map(readIn).join()).not.toContain(HIDDEN)
      if (MAKES.includes(verb)) continue
      const nothing = await inTurn(targets(verb).filter(isFirstOfKind).map(unknownOf), press)
      expect([...new Set(answers.map(readIn))]).toEqual([...new Set(nothing.map(readIn))])
    }
  })

  it('opens no dialog and sends none of another’s draft', async () => {
    const user = who()
    for (const name of ['task/fetch', 'task/submit'] as const) {
      const data = { verb: 'referral.dialog', draftId: held.draftId, version: before.draft?.version, ...FORM }
      const mine = readIn(await user.dialogTurn(name, data))
      expect(mine).not.toContain(HIDDEN)
      expect(mine).toBe(readIn(await user.dialogTurn(name, { ...data, draftId: 'nothing' })))
    }
  })

  it('finds nothing by word, reference, list, search, figures, posts, actions or rules', async () => {
    const user = who()
    const typed = ['mes demandes', 'demandes', 'bureau', 'chiffres', 'nouvelle demande', ...held.references]
    const search = { search: HIDDEN }
    const presses = [
      ...['mine', 'organisation', 'drafts'].map((list) => ({ verb: 'referral.open', list, ...search })),
      ...held.references.map((reference) => ({ verb: 'referral.open', list: 'organisation', search: reference })),
      { verb: 'desk.open', ...search },
      { verb: 'figures.open', period: 'last12' },
      { verb: 'figures.export' },
      { verb: 'posts.open' },
      { verb: 'posts.remove', post: held.postId },
      { verb: 'action.list', list: 'organisation' },
      { verb: 'action.list', list: 'mine' },
      { verb: 'action.remove', list: 'organisation', action: held.actionId },
      { verb: 'knowledge.questions' },
      ...freeVerbs.filter((verb) => verb !== 'language.set').map((verb) => ({ verb })),
    ]
    const answers = [
      ...(await inTurn(typed, (text) => user.says(text))),
      ...(await inTurn(presses, (press) => user.pressData(press))),
    ]
    const read = answers.map(readIn).join()
    expect(read).not.toContain(HIDDEN)
    expect(held.references.filter((reference) => read.includes(reference))).toEqual([])
    expect(read).not.toMatch(/\b7 (?:ETP|VTE|FTE)/)
  })
})

async function inTurn<T>(items: readonly T[], one: (item: T) => Promise<TurnResult>): Promise<readonly TurnResult[]> {
  const results: TurnResult[] = []
  for (const item of items) results.push(await one(item))
  return results
}

/** Those who may see a request still do only their own side's acts. */
const OTHER_SIDE: Record<string, [who: () => FakeUser, prefix: string]> = {
  'an adviser': [() => world.chloe, 'referral.'],
  'its owner': [() => world.amelie, 'desk.'],
  'its coordinator': [() => world.bram, 'desk.'],
  'an adviser by a mistake of the directory': [
    () => world.user('Mira Mertens', 'mira-mertens', 'tenant-cpas-21004'),
    'desk.',
  ],
}

it.each(Object.entries(OTHER_SIDE))('%s is refused the acts of the other side', async (_, [who, prefix]) => {
  const user = who()
  const verbs = Object.keys(CARRIED).filter((verb) => verb.startsWith(prefix) && !verb.endsWith('.open'))
  for (const verb of verbs.filter((name) => idsOf(name).includes('referralId'))) {
    for (const target of targets(verb)) {
      for (const carried of [{}, CARRIED[verb]]) {
        const { card } = await user.pressData({ verb, ...target, ...carried })
        expect([verb, textOf(card)]).toEqual([verb, words[user === world.bram ? 'nl' : 'fr'].text.notYours])
      }
    }
  }
})

it('an adviser gets nothing of a draft, a question, an action or posts', async () => {
  const verbs = Object.keys(CARRIED).filter((verb) => !idsOf(verb).includes('referralId') || verb === 'referral.open')
  for (const verb of verbs) {
    const target = targets(verb).find((one) => !('referralId' in one))
    const answer = readIn(await world.chloe.pressData({ verb, ...target, ...CARRIED[verb] }))
    expect(answer).not.toContain(HIDDEN)
  }
})

it('after all of it nothing of Brussels has changed, and no outsider is told anything, by digest or reminder either', async () => {
  expect(await asKept(world, held)).toEqual(before)
  world.passes({ days: 14 })
  await world.restartBot()
  await world.teams.until(() => world.bram.notices.find((told) => told.startsWith(DIGEST)), 'a digest for Brussels')
  for (const { notices, shown } of [world.dorien, world.elif, world.jules]) {
    expect(notices).toEqual([])
    expect(withoutTyped(JSON.stringify(shown.map(cardOf)))).not.toContain(HIDDEN)
  }
  expect(world.faults).toEqual([])
})
