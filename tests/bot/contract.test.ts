import { describe, expect, it } from '@jest/globals'
import { cardAction, parseAction } from '../../src/bot/actions.js'
import type { ActType } from '../../src/domain/act.js'
import { STEPS } from '../../src/domain/draft.js'
import { actCard } from '../../src/presenters/actCard.js'
import { filingCard } from '../../src/presenters/filingCard.js'
import { resumptionCard } from '../../src/presenters/resumptionCard.js'
import { wholeFormCard } from '../../src/presenters/wholeFormCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { infoRequested, scheduled, stopped, warned } from '../builders/aReferral.js'
import { joris, karim } from '../builders/people.js'
import { aDraft } from '../builders/stored.js'
import { type Card, inputsOf, verbsOf } from '../fakes/cardReading.js'

const { fr } = loadWords()

/** The contract's section "Cards", written down apart from the code: verbs, the inputs that each carries, their values. */
const ANY = undefined
type Values = readonly string[] | undefined
const PERSON: Record<string, Values> = {
  lastName: ANY,
  firstName: ANY,
  niss: ANY,
  noNissReason: ['no_number', 'unknown_yet', 'refused'],
  birthDate: ANY,
  language: ['fr', 'nl', 'other', 'unknown'],
  phone: ANY,
  email: ANY,
  postcode: ANY,
}
const MOTIVE = [
  ...['job', 'interview', 'training', 'transport', 'illness', 'care', 'force_majeure', 'holiday'],
  ...['cpas_appointment', 'notice_not_received', 'other'],
]
const VISIT: Record<string, Values> = {
  date: ANY,
  time: ANY,
  duration: ANY,
  service: ANY,
  channel: ['office', 'phone', 'video'],
  place: ANY,
  bring: ANY,
}
const CHANGE: Record<string, Values> = { askedBy: ['person', 'cpas', 'actiris'], why: ANY }
const PROOF: Record<string, Values> = { text: ANY, motive: MOTIVE, absenceOf: ANY }
const REJECT = [
  ...['NOT_REGISTERED', 'REGISTRATION_EXPIRED', 'DUPLICATE', 'SUSPENSION_RUNNING', 'NOT_TARGET_PUBLIC'],
  ...['FOLLOWED_BY_ACTIRIS', 'FOLLOWED_BY_CPAS', 'NO_CONVENTION', 'INCOMPLETE', 'WRONG_NEED', 'NO_CAPACITY'],
  ...['NOT_REACHABLE', 'PERSON_DECLINED', 'ALREADY_EMPLOYED', 'IN_TRAINING', 'MOVED_OUT', 'DECEASED', 'OTHER'],
]
const WITHDRAW = [
  ...['MISTAKE_OR_DUPLICATE', 'NEED_MET_ELSEWHERE', 'EMPLOYED', 'MOVED', 'NOT_ENGAGED', 'HEALTH_OR_CARE'],
  ...['DECEASED', 'OTHER'],
]
const OUTCOME = [
  ...['EMPLOYED', 'TRAINING_STARTED', 'PLAN_SIGNED', 'ORIENTED_PARTNER', 'ORIENTED_SOCIAL', 'SKILLS_VALIDATED'],
  ...['BACK_TO_CPAS', 'NO_FURTHER_ACTION', 'OTHER'],
]
const FEEDBACK: Record<string, Values> = { facts: ANY, needs: ANY, perspectives: ANY }

const FORMS: Record<string, Record<string, Values>> = {
  'referral.correct': PERSON,
  'referral.justify': PROOF,
  'referral.withdraw': { reason: WITHDRAW, text: ANY },
  'referral.answerInfo': { answer: ANY },
  'referral.message': { text: ANY },
  'referral.reassign': { owner: ANY },
  'desk.handOver': { adviser: ANY },
  'desk.cancelAppointment': CHANGE,
  'desk.correctResult': { result: ['attended', 'justified', 'unjustified', 'service_fault'], why: ANY },
  'desk.askInfo': { question: ANY },
  'desk.reject': { reason: REJECT, text: ANY },
  'desk.schedule': VISIT,
  'desk.reschedule': { ...VISIT, ...CHANGE },
  'desk.attended': { late: ANY },
  'desk.absent': { justified: ['yes', 'no', 'service_fault'], motive: MOTIVE },
  'desk.justifyAbsence': PROOF,
  'desk.feedback': FEEDBACK,
  'desk.close': { outcome: OUTCOME, ...FEEDBACK, contact: ANY },
  'desk.message': { text: ANY },
}
const STEP_INPUTS: Record<(typeof STEPS)[number], Record<string, Values>> = {
  person: PERSON,
  situation: {
    category: ['ris', 'eris', 'art60', 'unemployment_residual', 'other'],
    registered: ['yes', 'no', 'unknown'],
    insertionStage: ANY,
    contractEnd: ANY,
  },
  need: {
    need: ANY,
    project: ANY,
    priorActions: ANY,
    obstacles: [
      ...['language', 'digital', 'childcare', 'health', 'housing', 'mobility', 'diploma', 'discrimination'],
      ...['administrative', 'debt'],
    ],
    proposal: ANY,
  },
  review: { informed: ANY },
}
const NEEDS = [
  ...['reference_adviser', 'remobilisation', 'career_project', 'skills_recognition', 'transversal_skills'],
  ...['technical_skills', 'job_search', 'transition_link', 'transition_antenna', 'social_consultation', 'grae'],
]
const PRIOR_ACTIONS = [
  ...['reception', 'pre_training', 'assessment', 'bsp', 'career_project', 'skills_validation', 'experience'],
  ...['refresher', 'languages', 'digital', 'training', 'qualifying_training', 'studies', 'conduct', 'cv'],
  ...['initiative', 'rae', 'reregistration', 'social_rights'],
]
/** Verbs that carry no inputs, or only what their own tests say. */
const OTHER_VERBS = [
  ...['referral.next', 'referral.back', 'referral.later', 'referral.discard', 'referral.submit', 'referral.dialog'],
  ...['referral.open', 'referral.slip', 'referral.informedPerson', 'referral.error', 'referral.resume'],
  ...['referral.fileAgain', 'desk.open', 'desk.receive', 'desk.take', 'desk.error'],
  ...[
    'alerts.save',
    'eligibility.check',
    'knowledge.ask',
    'knowledge.escalate',
    'knowledge.reply',
    'access.request',
    'access.grant',
    'access.refuse',
    'access.list',
    'access.roles',
    'access.remove',
    'action.log',
    'language.set',
  ],
]

const optionsOf = (card: Card, id: string) =>
  inputsOf(card)
    .filter((input) => input.id === id)
    .flatMap(({ choices = [] }) => (choices as { value: string }[]).map(({ value }) => value))
const idsOn = (card: Card) => inputsOf(card).map(({ id }) => id)

function expectInputs(card: Card, inputs: Record<string, Values>): void {
  expect(idsOn(card).sort()).toEqual(Object.keys(inputs).sort())
  for (const [id, values] of Object.entries(inputs)) {
    if (values) expect([id, optionsOf(card, id).sort()]).toEqual([id, [...values].sort()])
  }
}

it('every verb of the contract is answered', () => {
  const verbs = cardAction.options.map(({ shape }): string => shape.verb.value)
  expect([...Object.keys(FORMS), ...OTHER_VERBS].filter((verb) => !verbs.includes(verb))).toEqual([])
})

describe.each(Object.entries(FORMS))('the form of %s', (verb, inputs) => {
  const type = verb.slice(verb.indexOf('.') + 1) as ActType
  const referral = { reschedule: scheduled, justify: stopped, justifyAbsence: warned, answerInfo: infoRequested }
  const card = actCard(
    {
      type,
      side: verb.startsWith('desk.') ? 'actiris' : 'cpas',
      referral: (referral[type as 'justify'] ?? scheduled)(),
      inputs: {},
      faults: [],
      people: { all: [karim, joris], page: 1 },
    },
    fr,
  )

  it('asks for the inputs of the contract, with its values, and is sent by the same verb', () => {
    expectInputs(card, inputs)
    expect(verbsOf(card)[0]).toBe(verb)
  })

  it('is read with each of them', () => {
    const typed = Object.fromEntries(Object.entries(inputs).map(([id, [first = 'x'] = []]) => [id, first]))
    expect(parseAction({ verb, referralId: 'r1', version: 3, ...typed })).toMatchObject({
      ok: true,
      action: { verb, referralId: 'r1', version: 3, inputs: typed },
    })
  })
})

describe('filing', () => {
  const view = (category: string, step: (typeof STEPS)[number]) => ({
    draft: aDraft({ typed: { category }, step }),
    faults: [],
    warnings: [],
    niss: true,
  })

  it.each(STEPS)('asks on the step %s for the inputs of the contract', (step) => {
    expectInputs(filingCard(view('ris', step), fr), STEP_INPUTS[step])
  })

  it('offers every need and prior action on the axis that has it, and all of them in one form', () => {
    const steps = ['ris', 'art60'].map((category) => filingCard(view(category, 'need'), fr))
    const whole = wholeFormCard(view('ris', 'person'), 'dialog', fr)
    for (const [id, values] of [
      ['need', NEEDS],
      ['priorActions', PRIOR_ACTIONS],
    ] as const) {
      const offered = steps.flatMap((card) => optionsOf(card, id))
      expect([...new Set(offered)].sort()).toEqual([...values].sort())
      expect(optionsOf(whole, id).sort()).toEqual([...values].sort())
    }
    expect(idsOn(whole).sort()).toEqual(Object.values(STEP_INPUTS).flatMap(Object.keys).sort())
  })

  it('asks a resumption for its motivation', () => {
    expectInputs(resumptionCard({ referral: stopped(), motivation: '', faults: [] }, fr), { motivation: ANY })
  })
})
