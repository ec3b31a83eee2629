import { describe, expect, it } from '@jest/globals'
import { ACT_FIELDS, ACT_TEXT_MAX, FEEDBACK_MAX } from '../../src/domain/actFields.js'
import { type Draft, FIELDS, STEPS, type Typed } from '../../src/domain/draft.js'
import { TEXT_MAX } from '../../src/domain/formReading.js'
import { ACT_TYPES, allowedActs } from '../../src/domain/machine.js'
import { REMINDER_KINDS } from '../../src/domain/notices.js'
import { LANGUAGES, type Organisation, ROLES } from '../../src/domain/people.js'
import { NAME_MAX } from '../../src/domain/personStep.js'
import type { Referral } from '../../src/domain/referral.js'
import { slipOf } from '../../src/domain/slip.js'
import { actCard } from '../../src/presenters/actCard.js'
import { actionForm } from '../../src/presenters/actionCards.js'
import { actionsCard } from '../../src/presenters/actionsCard.js'
import type { Card } from '../../src/presenters/cards.js'
import { digestNotice } from '../../src/presenters/digestCard.js'
import { filingCard } from '../../src/presenters/filingCard.js'
import { historyCard } from '../../src/presenters/historyCard.js'
import { listCard, listRows } from '../../src/presenters/listCard.js'
import { membersCard } from '../../src/presenters/membersCard.js'
import { notice } from '../../src/presenters/noticeCard.js'
import { postsCard } from '../../src/presenters/postsCard.js'
import { passedOnCard, questionCard } from '../../src/presenters/questionCards.js'
import { questionsCard } from '../../src/presenters/questionsCard.js'
import { referralCard } from '../../src/presenters/referralCard.js'
import { reminderNotice } from '../../src/presenters/reminderCard.js'
import { resumptionCard } from '../../src/presenters/resumptionCard.js'
import { slipCard } from '../../src/presenters/slipCard.js'
import { loadSlipWords } from '../../src/presenters/slipWords.js'
import { standNotice } from '../../src/presenters/standCard.js'
import { wholeFormCard } from '../../src/presenters/wholeFormCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { DOERS, infoRequested, later, received, scheduled, stopped } from '../builders/aReferral.js'
import { everyRequest } from '../builders/everyRequest.js'
import { aMember, amelie, organisations } from '../builders/people.js'
import { aDraft, aMembership, anAccessRequest, anAction, aPost, aQuestion } from '../builders/stored.js'
import { stretched } from '../builders/stretched.js'
import { theRegime } from '../builders/theRegime.js'
import { alertsOf, inputsOf, valuesOf } from '../fakes/cardReading.js'
import { cardFaults, dialogFaults } from '../fakes/cardRules.js'

const [all, slips] = [loadWords(), loadSlipWords()]
/** The most that a press may carry in one input. */
const MOST = 20_000
const of = (signs: string) => signs.repeat(MOST / signs.length)
const TEXTS: Readonly<Record<string, string>> = {
  accents: of('é'),
  'signs of Markdown': of('*_'),
  'quotes and line ends': of('"\n'),
  emoji: of('😀'),
  apostrophes: of('’'),
  'control characters': of('\u0001'),
}

const drafted = (typed: Typed, other: Partial<Draft> = {}): Draft =>
  aDraft({ typed, origin: { kind: 'resumption', referralId: 'r0' }, ...other })
const view = (draft: Draft) => ({
  draft,
  faults: FIELDS.map((field) => ({ field, code: 'too_long' })),
  warnings: [],
  niss: true,
  outdated: true,
})
const typedAs = (text: string): Typed => Object.fromEntries(FIELDS.map((field) => [field, text]))

/** Every form, with a text in each of its inputs. */
function formsWith(text: string, language: (typeof LANGUAGES)[number]): readonly (readonly [string, Card])[] {
  const words = all[language]
  const said = { fields: [], unread: text }
  const choices = { category: 'art60', need: 'job_search', priorActions: 'cv', obstacles: 'health' }
  return [
    ...STEPS.map((step) => {
      const draft = drafted({ ...typedAs(text), ...choices }, { step, said })
      return [`the step ${step}`, filingCard(view(draft), words)] as const
    }),
    ['the whole form', wholeFormCard(view(drafted(typedAs(text), { said })), 'chat', words)],
    ...ACT_TYPES.map((type) => {
      const fields = ACT_FIELDS[type].map((field) => ({ field, code: 'too_long' }))
      const inputs = Object.fromEntries(ACT_FIELDS[type].map((field) => [field, text]))
      const referral = stretched(type === 'answerInfo' ? infoRequested() : received(), text)
      const people = {
        all: Array.from({ length: 400 }, (_, index) => aMember(`Marie-Noëlle Vandenbroucke-${index}`, 'cpas-21004')),
        page: 2,
      }
      return [
        `the form of ${type}`,
        actCard({ type, side: 'actiris', referral, inputs, faults: fields, people }, words),
      ] as const
    }),
    ['a resumption', resumptionCard({ referral: stretched(stopped(), text), motivation: text, faults: [] }, words)],
    [
      'a reply',
      questionCard(aQuestion({ text: text.slice(0, 500) }), { asker: 'A', coordinator: 'B' }, words, { answer: text }),
    ],
  ]
}

/** One request for each last event in each status. */
const requests = [
  ...Map.groupBy(everyRequest(), ({ status, events }) => `${status} ${events.at(-1)?.type}`).values(),
].map(([first]) => first as Referral)
const words = all.fr

let count = 0
/** As many requests as came to this, each with all its changes. */
const everyChange = (referral: Referral) => {
  const reference = `${referral.reference}${count++}`
  return referral.events.map((_, index) => ({
    referral: { ...referral, reference },
    version: index + 1,
    as: 'owner' as const,
    kind: 'scheduled' as const,
  }))
}

function slipOn(referral: Referral): readonly Card[] {
  const slip = slipOf(referral, theRegime, later(3))
  const [organisation] = organisations
  if (!slip || !organisation) return []
  const spoken = { ...referral, person: { ...referral.person, language: 'other' as const } }
  return [slipCard({ slip, referral: spoken, regime: theRegime, owner: amelie, organisation }, words, slips)]
}

describe('however much was typed', () => {
  it.each(Object.entries(TEXTS))('each form travels, with %s in every input', (_, text) => {
    for (const [name, card] of formsWith(text, 'fr')) expect([name, cardFaults(card)]).toEqual([name, []])
    const dialog = wholeFormCard(view(drafted(typedAs(text))), 'dialog', words)
    expect(dialogFaults(dialog)).toEqual([])
  })

  it.each(Object.entries(TEXTS))('each view of a request travels, with %s in every text', (_, text) => {
    const names = { owner: 'Amélie Dubois', organisation: 'CPAS de Bruxelles', nameOf: () => 'Chloé Lambert' }
    for (const referral of requests.map((one) => stretched(one, text))) {
      const acts = allowedActs(referral, later(50), DOERS.adviser)
      const cards = [
        referralCard(
          {
            referral,
            side: 'actiris',
            names,
            acts,
            ball: { holder: 'actiris', workingDays: 9, since: '2026-09-01', reminded: ['2026-09-08', '2026-09-15'] },
          },
          words,
        ),
        historyCard(referral, { side: 'cpas', nameOf: () => 'A' }, 2, words),
      ]
      expect([referral.status, cards.flatMap(cardFaults)]).toEqual([referral.status, []])
    }
  })

  it.each(LANGUAGES)('each form travels in %s', (language) => {
    for (const [name, card] of formsWith(of('é'), language)) expect([name, cardFaults(card)]).toEqual([name, []])
  })

  it('each notice and reminder travels', () => {
    const text = of('é')
    for (const referral of requests.map((one) => stretched(one, text))) {
      const told = {
        kind: 'scheduled',
        referral,
        version: referral.version,
        regime: theRegime,
        reminder: true,
        as: 'owner',
      } as const
      const cards = [
        notice(told, words).card,
        standNotice(referral, { as: 'owner', side: 'cpas', isLast: true }, words).card,
        ...REMINDER_KINDS.map((kind) => reminderNotice({ ...told, kind }, words).card),
      ]
      expect([referral.status, cards.flatMap(cardFaults)]).toEqual([referral.status, []])
    }
  })

  it.each(LANGUAGES)('actions, posts, questions, slips and the digest travel in %s', (language) => {
    const own = all[language]
    const rough = of('*').slice(0, 100)
    const actions = Array.from({ length: 10 }, (_, index) => anAction({ id: `a${index}`, person: { name: rough } }))
    const listed = {
      kind: 'organisation',
      isCoordinator: true,
      removable: actions,
      total: 12_345,
      page: 2,
      pages: 999,
    } as const
    const months = [{ month: '2026-09', total: 10, actions }]
    const question = aQuestion({ text: of('*').slice(0, 500) })
    const replied = { ...question, reply: { by: 'b', at: later(1).toISOString(), text: of('*').slice(0, 1_000) } }
    const row = { group: { near: 'x', questions: [question] }, topic: of('é').slice(0, 80) }
    const posts = Array.from({ length: 60 }, (_, index) => aPost({ id: `post-${index}`, fte: 123.75 }))
    const asked = { asker: rough, coordinator: rough }
    const asking = Array.from({ length: 9 }, (_, index) => {
      const kind = index % 2 === 0 ? ('questionAnswered' as const) : ('questionPassedOn' as const)
      return { kind, question: replied, names: asked }
    })
    const cards = [
      actionsCard({ ...listed, months, nameOf: () => rough }, own),
      actionForm({ actionId: 'a1', inputs: { person: of('é'), date: of('é') }, faults: [] }, own),
      postsCard({ posts, postId: 'p1', inputs: { fte: of('é'), from: of('é'), to: of('é') }, faults: [] }, own),
      membersCard(
        {
          organisation: organisations[0] as Organisation,
          organisations,
          search: of('é'),
          members: Array.from({ length: 10 }, (_, at) =>
            aMembership({ id: `m${at}`, name: '*é'.repeat(100), roles: ROLES }),
          ),
          total: 999,
          page: 5,
          pages: 99,
          requests: Array.from({ length: 40 }, (_, at) => anAccessRequest({ id: `a${at}`, name: '_é'.repeat(50) })),
          reader: 'm1',
          note: of('é').slice(0, 400),
        },
        own,
      ),
      questionsCard({ rows: [row, row, row, row], total: 99, page: 2, pages: 9 }, own),
      questionCard(replied, asked, own, { others: [question, question, question, question, question] }),
      passedOnCard(replied, asked, own),
      digestNotice(
        { day: '2026-09-01', told: requests.flatMap(everyChange), drafts: [], questions: asking, reminder: true },
        own,
      ).card,
      ...requests.flatMap((referral) => slipOn(stretched(referral, of('é')))),
    ]
    for (const card of cards) expect(cardFaults(card)).toEqual([])
  })

  it('a list travels, with a search that is no search', () => {
    const items = Array.from({ length: listRows('desk', { drafts: 0, unreachable: 0 }).between }, () =>
      stretched(scheduled(), of('*')),
    )
    const facts = {
      namesOf: () => ({ owner: of('é').slice(0, 100), organisation: 'CPAS' }),
      ballOf: () => ({ holder: 'actiris', workingDays: 3, since: '2026-09-01' }) as const,
    }
    const list = {
      kind: 'desk',
      filter: 'all',
      search: of('é'),
      wrongReference: true,
      items,
      total: 90,
      page: 2,
      pages: 30,
      drafts: 0,
      unreachable: 0,
    } as const
    expect(cardFaults(listCard({ ...list, ...facts }, words))).toEqual([])
  })
})

/** French as it is written, with as many accents as French has. */
const PROSE = 'L’intéressée a déjà suivi une formation d’aide-soignante ; elle désire « reprendre » dès la rentrée. '
const prose = (length: number) => PROSE.repeat(Math.ceil(length / PROSE.length)).slice(0, length)

describe('what fits its field', () => {
  it('stands whole on the whole form and on the last look before sending', () => {
    const long = prose(TEXT_MAX)
    const typed = {
      ...typedAs(prose(20)),
      lastName: prose(NAME_MAX),
      firstName: prose(NAME_MAX),
      project: long,
      proposal: long,
      motivation: long,
    }
    expect(valuesOf(wholeFormCard(view(drafted(typed)), 'dialog', all.nl))).toMatchObject({
      project: long,
      proposal: long,
      motivation: long,
    })
    const review = filingCard(
      view(drafted({ ...typed, priorActions: 'cv', obstacles: 'health' }, { step: 'review' })),
      all.fr,
    )
    expect(JSON.stringify(review).split(JSON.stringify(long).slice(1, -1))).toHaveLength(4)
  })

  it.each(ACT_TYPES.filter((type) => ACT_FIELDS[type].length > 0))('stands whole in the form of %s', (type) => {
    const isFeedback = type === 'feedback' || type === 'close'
    const long = ['text', 'question', 'answer', 'why', 'facts', 'needs', 'perspectives', 'bring']
    const inputs = Object.fromEntries(
      ACT_FIELDS[type].map((field) => [
        field,
        prose(long.includes(field) ? (isFeedback ? FEEDBACK_MAX : ACT_TEXT_MAX) : 60),
      ]),
    )
    const card = actCard({ type, side: 'actiris', referral: received(), inputs, faults: [] }, all.fr)
    expect(valuesOf(card)).toEqual(inputs)
  })
})

it('of what does not, the beginning stands at its field, which says so; the others stand whole', () => {
  const typed = { ...typedAs('ici'), project: of('é') }
  const card = wholeFormCard(
    { ...view(drafted(typed)), faults: [{ field: 'project', code: 'too_long' }] },
    'dialog',
    all.fr,
  )
  const { project = '', ...others } = valuesOf(card)
  expect(of('é').startsWith(project) && project.length > TEXT_MAX).toBe(true)
  expect(Object.values(others).every((value) => value === 'ici' || value === 'false')).toBe(true)
  expect(alertsOf(card)).toContain(`${all.fr.fault.too_long} ${all.fr.fault.cut}`)
  expect(inputsOf(card).filter(({ errorMessage }) => errorMessage)).toEqual([])
})
