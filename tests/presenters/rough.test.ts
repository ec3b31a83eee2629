import { describe, expect, it } from '@jest/globals'
import { FIELDS, STEPS, type Typed } from '../../src/domain/draft.js'
import { ACT_TYPES, allowedActs } from '../../src/domain/machine.js'
import { slipOf } from '../../src/domain/slip.js'
import { actCard } from '../../src/presenters/actCard.js'
import { actionLogged } from '../../src/presenters/actionCards.js'
import type { Card } from '../../src/presenters/cards.js'
import { draftsCard } from '../../src/presenters/draftsCard.js'
import { filingCard } from '../../src/presenters/filingCard.js'
import { historyCard } from '../../src/presenters/historyCard.js'
import { listCard } from '../../src/presenters/listCard.js'
import { notice } from '../../src/presenters/noticeCard.js'
import { passedOnCard, questionCard } from '../../src/presenters/questionCards.js'
import { referralCard } from '../../src/presenters/referralCard.js'
import { reminderNotice } from '../../src/presenters/reminderCard.js'
import { slipCard } from '../../src/presenters/slipCard.js'
import { loadSlipWords } from '../../src/presenters/slipWords.js'
import { standNotice } from '../../src/presenters/standCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { DOERS, later } from '../builders/aReferral.js'
import { everyRequest } from '../builders/everyRequest.js'
import { aMember, organisations } from '../builders/people.js'
import { aDraft, anAction, aQuestion } from '../builders/stored.js'
import { stretched } from '../builders/stretched.js'
import { theRegime } from '../builders/theRegime.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'

const [{ fr }, slips] = [loadWords(), loadSlipWords()]

/** Markdown, HTML, a link, a line that becomes a heading, and a sign that turns the reading direction. */
const ROUGH = '**g** _i_ <b>h</b> [ici](http://x.test) # `c` ~~r~~ \u202egauche\u2066'
const names = { owner: ROUGH, organisation: ROUGH, nameOf: () => ROUGH }
const member = { ...aMember('Amélie Dubois', 'cpas-21004', 'caseworker'), name: ROUGH, phone: ROUGH, email: ROUGH }
const organisation = { ...organisations[0], name: { fr: ROUGH, nl: ROUGH } } as (typeof organisations)[number]
const requests = everyRequest().map((referral) => stretched(referral, ROUGH))
const typed: Typed = Object.fromEntries(FIELDS.map((field) => [field, ROUGH]))

/** What a card would show with an effect, or would turn around; the text of buttons and inputs is not read as Markdown. */
function effects(card: Card): readonly string[] {
  const text = buttonsOf(card).reduce((all, { title }) => all.replace(title, ''), textOf(card))
  return [...text.matchAll(/(?<!\\)(?:\*\*g|_i_|<b|\[ici|`c|~~r)|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g)].map(
    ([sign]) => sign,
  )
}
const expectPlain = (name: string, card: Card) => expect([name, effects(card)]).toEqual([name, []])

describe('what somebody typed has no effect', () => {
  it('on a request, its history and its notices, whatever happened to it', () => {
    for (const referral of requests) {
      const told = { referral, version: referral.version, regime: theRegime, reminder: true, as: 'owner' } as const
      const acts = allowedActs(referral, later(50), DOERS.adviser)
      const name = `${referral.status} after ${referral.events.at(-1)?.type}`
      expectPlain(name, referralCard({ referral, side: 'actiris', names, acts }, fr))
      expectPlain(name, historyCard(referral, { side: 'cpas', nameOf: names.nameOf }, 1, fr))
      expectPlain(name, notice({ ...told, kind: 'scheduled' }, fr).card)
      expectPlain(name, standNotice(referral, { as: 'owner', side: 'cpas', isLast: true }, fr).card)
      expectPlain(name, reminderNotice({ ...told, kind: 'appointmentSoon' }, fr).card)
    }
  })

  it.each(ACT_TYPES)('above the form of %s', (type) => {
    for (const referral of requests) {
      expectPlain(referral.status, actCard({ type, side: 'actiris', referral, inputs: {}, faults: [] }, fr))
    }
  })

  it('on the slip', () => {
    const slipped = requests.flatMap((referral) => {
      const slip = slipOf(referral, theRegime, later(3))
      return slip ? [slipCard({ slip, referral, regime: theRegime, owner: member, organisation }, fr, slips)] : []
    })
    expect(slipped.length).toBeGreaterThan(5)
    for (const card of slipped) expectPlain('slip', card)
  })

  it.each(STEPS)('on the step %s of the form', (step) => {
    const draft = aDraft({ step, typed, said: { fields: ['lastName', 'firstName', 'phone'], unread: ROUGH } })
    expectPlain(step, filingCard({ draft, faults: [], warnings: [], niss: true, others: [draft] }, fr))
  })

  it('in lists of requests, drafts and questions', () => {
    const [first] = requests
    const ball = { holder: 'actiris', since: '2026-09-01', workingDays: 2 } as const
    const items = first ? [first] : []
    const facts = { namesOf: () => names, ballOf: () => ball }
    const list = {
      filter: 'all',
      search: '',
      wrongReference: false,
      items,
      total: 1,
      page: 1,
      pages: 1,
      drafts: 0,
      unreachable: 0,
    } as const
    for (const kind of ['mine', 'organisation', 'desk'] as const)
      expectPlain(kind, listCard({ ...list, ...facts, kind }, fr))
    expectPlain('drafts', draftsCard({ items: [aDraft({ typed })], total: 1, page: 1, pages: 1 }, fr))
    const question = aQuestion({ text: ROUGH })
    const reply = { by: 'x', at: later(1).toISOString(), text: ROUGH }
    const asked = { asker: ROUGH, coordinator: ROUGH }
    expectPlain('question', questionCard(question, asked, fr, { others: [question] }))
    expectPlain('reply', questionCard({ ...question, reply }, asked, fr))
    expectPlain('answered', passedOnCard({ ...question, reply }, asked, fr))
  })

  it('in actions of the organisation', () => {
    const action = anAction({ person: { name: ROUGH } as never })
    expectPlain('logged', actionLogged(action, true, fr))
  })
})
