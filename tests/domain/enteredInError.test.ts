import { describe, expect, it } from '@jest/globals'
import { detailOf } from '../../src/actiris/wire/referral.js'
import type { Act, ActType } from '../../src/domain/act.js'
import { ACT_TYPES, allowedActs, transition } from '../../src/domain/machine.js'
import { NOTICE_KINDS } from '../../src/domain/notices.js'
import type { Doer } from '../../src/domain/parts.js'
import { doerOf } from '../../src/domain/parts.js'
import { fold } from '../../src/domain/progress.js'
import type { EventType, Referral } from '../../src/domain/referral.js'
import { STATUSES } from '../../src/domain/vocabulary.js'
import { historyCard } from '../../src/presenters/historyCard.js'
import { notice } from '../../src/presenters/noticeCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  circumstances,
  DOERS,
  doerFor,
  later,
  received,
  rejected,
  stopped,
  submitted,
} from '../builders/aReferral.js'
import { joris } from '../builders/people.js'
import { theRegime } from '../builders/theRegime.js'

const { fr } = loadWords()
const SECRET = 'Mot confié'
const otherAdviser = doerOf(joris, 'actiris')

/** A request on which every act that keeps it open was done, each with something confided, and closed. */
const LIFE: readonly ActType[] = [
  'askInfo',
  'answerInfo',
  'schedule',
  'reschedule',
  'cancelAppointment',
  'schedule',
  'informedPerson',
  'absent',
  'justify',
  'justifyAbsence',
  'message',
  'correct',
  'handOver',
  'take',
  'reassign',
  'schedule',
  'attended',
  'correctResult',
  'schedule',
  'attended',
  'feedback',
  'close',
]

function afterLife(): Referral {
  const start = submitted({ person: { phone: '0470 99 88 77', email: 'secret@example.test' } })
  const filed: Referral = {
    ...start,
    origin: { kind: 'resumption', referralId: 'r0' },
    trajectory: { ...start.trajectory, project: SECRET, proposal: SECRET },
    events: start.events.map(
      (event) => ({ ...event, origin: { kind: 'resumption', motivation: SECRET } }) as typeof event,
    ),
  }
  return LIFE.reduce((referral, type, index) => act(referral, type, later(index * 3 + 1)), filed)
}

function act(referral: Referral, type: ActType, at: Date, by: Doer = doerFor(type)): Referral {
  const hour = new Date(referral.appointment?.at ?? 0)
  const when = (type === 'absent' || type === 'attended') && at < hour ? hour : at
  return afterAct(referral, confiding(anActOf(type, when, referral)), when, { by })
}

/** Every text of an act says the secret. */
function confiding(act: Act): Act {
  const words = (value: unknown, key: string): unknown => {
    if (typeof value === 'object' && value !== null && key !== 'person') {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, words(inner, name)]))
    }
    return TEXTS.includes(key) && typeof value === 'string' ? SECRET : value
  }
  const reason = 'askedBy' in act ? { reason: SECRET } : {}
  const motive = act.type === 'absent' || act.type === 'justify' ? { motive: 'illness' } : {}
  return { ...(words(act, '') as Act), ...reason, ...motive } as Act
}
const TEXTS = ['question', 'answer', 'text', 'facts', 'needs', 'perspectives', 'why', 'service', 'place', 'bring']

const reported = (referral: Referral, by: Doer = DOERS.coordinator): Referral =>
  afterAct(referral, { type: 'error' }, later(2_000), { by })
const confirmed = (referral: Referral): Referral =>
  afterAct(reported(referral), { type: 'error' }, later(2_001), { by: DOERS.adviser })

describe('a request entered in error', () => {
  it('is reported by one, and ends when another confirms', () => {
    const before = received()
    const report = reported(before)
    expect(report).toMatchObject({ status: 'received', version: 3, person: before.person })
    expect(report.events.at(-1)).toMatchObject({ type: 'errorReported', by: { member: DOERS.coordinator.member } })
    const after = confirmed(before)
    expect(after).toMatchObject({ status: 'entered_in_error', version: 4 })
    expect(after.events.at(-1)).toMatchObject({ type: 'enteredInError', by: { member: DOERS.adviser.member } })
  })

  it.each<[string, Doer, Doer]>([
    ['a coordinator', DOERS.coordinator, DOERS.coordinator],
    ['an adviser', DOERS.adviser, DOERS.adviser],
  ])('is not confirmed by %s who reported it', (_, first, second) => {
    const report = reported(received(), first)
    expect(transition(report, { type: 'error' }, circumstances(later(2_001), { by: second }))).toMatchObject({
      ok: false,
      code: 'REF_SECOND_PERSON',
    })
    expect(allowedActs(report, later(2_001), second)).not.toContain('error')
  })

  it('may be reported and confirmed by two advisers', () => {
    const report = reported(received(), DOERS.adviser)
    expect(afterAct(report, { type: 'error' }, later(2_001), { by: otherAdviser }).status).toBe('entered_in_error')
  })

  it.each([
    ['open', received()],
    ['rejected', rejected()],
    ['stopped', stopped()],
    ['closed', afterLife()],
  ])('may have been %s', (_, before) => {
    const after = confirmed(before)
    expect(after.status).toBe('entered_in_error')
    expect(ACT_TYPES.filter((type) => allowedActs(after, later(2_002), doerFor(type)).includes(type))).toEqual([])
    expect(fold(after.events)).toMatchObject({ status: after.status, version: after.version, owner: after.owner })
  })
})

describe('its content', () => {
  const before = afterLife()
  const after = confirmed(before)
  const withdrawn = act(submitted(), 'withdraw', later(5))

  it('was in every event that can hold any', () => {
    const types = new Set<EventType>(before.events.map(({ type }) => type))
    expect(types.size).toBe(new Set(LIFE).size + 1)
    expect(JSON.stringify(before).split(SECRET).length).toBeGreaterThan(20)
  })

  it('is gone, and which events, when, by whom and to what status stays', () => {
    const kept = JSON.stringify(after)
    for (const gone of [
      SECRET,
      'De Smet',
      'Anaïs',
      '85073003328',
      '1985-07-30',
      '0470',
      'secret@',
      'illness',
      '"r0"',
    ]) {
      expect(kept).not.toContain(gone)
    }
    const trace = ({ events }: Referral) => events.map(({ type, at, by }) => ({ type, at, by }))
    expect(trace(after).slice(0, -2)).toEqual(trace(before))
    const statuses = (referral: Referral) =>
      referral.events.map((_, index) => fold(referral.events.slice(0, index + 1))?.status)
    expect(statuses(after).slice(0, -2)).toEqual(statuses(before))
  })

  it('is gone from a rejection and a withdrawal with their reasons', () => {
    for (const ended of [withdrawn, rejected()]) {
      expect(JSON.stringify(confirmed(ended))).not.toMatch(/EMPLOYED|NOT_REGISTERED/)
    }
  })

  it('leaves a request that the API can still tell, texts empty', () => {
    for (const referral of [after, confirmed(withdrawn), confirmed(rejected())]) {
      const detail = detailOf({ referral, position: '1' }, undefined)
      expect(detail).toMatchObject({
        status: 'entered_in_error',
        person: { lastName: '', birthDate: '' },
        trajectory: { project: '' },
      })
    }
  })

  it('leaves a history and notices that can still be composed, whatever was waiting to be sent', () => {
    const nameOf = () => 'Bram Peeters'
    const shown = JSON.stringify(historyCard(after, { side: 'cpas', nameOf }, 99, fr))
    expect(shown).toContain(fr.event.enteredInError)
    for (const referral of [after, confirmed(withdrawn)]) {
      for (const [index] of referral.events.entries()) {
        for (const kind of NOTICE_KINDS) {
          const { card } = notice({ kind, referral, version: index + 1, regime: theRegime, reminder: false }, fr)
          expect(JSON.stringify(card)).not.toContain(SECRET)
        }
      }
    }
  })
})

it('a draft is not entered in error, nor is such a request again', () => {
  for (const status of STATUSES) {
    const moved = transition(
      { ...received(), status },
      { type: 'error' },
      circumstances(later(3), { by: DOERS.adviser }),
    )
    expect(moved.ok).toBe(status !== 'draft' && status !== 'entered_in_error')
  }
})
