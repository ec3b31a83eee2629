import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ActType } from '../../src/domain/act.js'
import { FOLLOW_UP_TYPES, FOLLOW_UPS, type FollowUpType } from '../../src/domain/followUps.js'
import { ACT_TYPES, TRANSITIONS } from '../../src/domain/machine.js'
import { actorOf, type Doer, PARTS, type Part } from '../../src/domain/parts.js'
import type { Member } from '../../src/domain/people.js'
import type { Referral } from '../../src/domain/referral.js'
import { STATUSES, type Status } from '../../src/domain/vocabulary.js'
import type { ActCommand } from '../../src/usecases/applyAct.js'
import { anActOf } from '../builders/acts.js'
import { anAdviser, DOERS, doerFor, rejected, stopped } from '../builders/aReferral.js'
import { chanceFor } from '../builders/everyRequest.js'
import { admin, amelie, bram, chloe, dorien, jettois, karim } from '../builders/people.js'
import { AT, STRANGERS, standing } from '../builders/standing.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

/** One request after another in the same store, each with a person of its own. */
async function keeps(referral: Referral, id: string): Promise<Referral> {
  const [niss, lastName] = [undefined, `De Smet ${id}`]
  const next = { ...referral, id, reference: `ACT-${id}`, person: { ...referral.person, niss, lastName } }
  await kept.store.commit({ referral: { next, expectedVersion: 0 } })
  return next
}

const whoMay = (type: ActType): readonly Part[] => {
  const { by } = TRANSITIONS[type]
  // The owner of these requests is a caseworker of their organisation.
  return PARTS.filter((part) => by.includes(part) || (part === 'owner' && by.includes('caseworker')))
}
const possible = (type: ActType): Status => TRANSITIONS[type].from[0] as Status

function over(referral: Referral, at = AT) {
  const { act, clock } = useCasesOver(kept.store)
  clock.set(at)
  return (type: ActType, by: Doer, other: Partial<ActCommand> = {}) =>
    act({
      find: { id: referral.id },
      expectedVersion: referral.version,
      act: anActOf(type, at, referral),
      by,
      adviser: anAdviser,
      causes: [{ id: `press:${referral.id}` }],
      ...other,
    })
}

/** Nothing of it: no change, no notice, no answer to a repetition. */
async function isUntouched(referral: Referral): Promise<void> {
  expect(await kept.store.referral(referral.id)).toEqual(referral)
  expect(await kept.store.claimDue(AT, 10, 60)).toEqual([])
  expect(await kept.store.answerTo(`press:${referral.id}`)).toBeUndefined()
}

describe.each(ACT_TYPES)('the act %s', (type) => {
  it('is done by everybody who may, kept with its event, over a restart', async () => {
    for (const part of whoMay(type)) {
      const chance = chanceFor(type)
      const referral = await keeps(chance.referral, part)
      const outcome = await over(referral, chance.at)(type, DOERS[part])
      expect([part, outcome]).toMatchObject([part, { ok: true, repeated: false }])
      await kept.reopen()
      const now = await kept.store.referral(part)
      expect(now).toMatchObject({ version: referral.version + 1, events: { length: referral.events.length + 1 } })
      expect(now?.events.at(-1)?.by).toEqual(actorOf(DOERS[part]))
    }
  })

  it('is refused to everybody else, and leaves nothing', async () => {
    const others = PARTS.filter((part) => !whoMay(type).includes(part)).map((part) => DOERS[part])
    const referral = await keeps(standing(possible(type), type), 'r1')
    for (const by of [...others, ...Object.values(STRANGERS)]) {
      expect(await over(referral)(type, by)).toMatchObject({ ok: false, code: 'REF_FORBIDDEN' })
      await isUntouched(referral)
    }
  })

  it('is refused in every status that does not allow it, and leaves nothing', async () => {
    for (const status of STATUSES.filter((one) => !TRANSITIONS[type].from.includes(one))) {
      const referral = await keeps(standing(status, type), status)
      const outcome = await over(referral)(type, doerFor(type))
      expect([status, outcome]).toMatchObject([status, { ok: false, code: 'REF_TRANSITION' }])
      await isUntouched(referral)
    }
  })

  it('is refused on another version than the one seen, with the request as it stands, and leaves nothing', async () => {
    const referral = await keeps(standing(possible(type), type), 'r1')
    for (const expectedVersion of [referral.version - 1, referral.version + 1]) {
      const outcome = await over(referral)(type, doerFor(type), { expectedVersion })
      expect(outcome).toMatchObject({ ok: false, code: 'REF_STALE', referral: { version: referral.version } })
      await isUntouched(referral)
    }
  })

  it('sent again, at the same moment or after a restart, has its first answer, is done and told once', async () => {
    const { at, ...chance } = chanceFor(type)
    const referral = await keeps(chance.referral, 'r1')
    const act = anActOf(type, at, referral)
    const send = () => over(referral, at)(type, doerFor(type), { act })
    const outcomes = await Promise.all([send(), send(), send()])
    const told = await kept.store.claimDue(at, 10, 60)
    await kept.reopen()
    outcomes.push(await send())
    const answers = outcomes.map((outcome) => (outcome.ok ? outcome.answer : outcome.code))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1)
    expect((await kept.store.referral('r1'))?.version).toBe(referral.version + 1)
    const again = await kept.store.claimDue(at, 10, 60)
    expect(again.filter(({ id }) => !told.some((one) => one.id === id))).toEqual([])
  })
})

/** After the seven months of a stop. */
const RESUMABLE = new Date('2027-05-03T08:00:00Z')
const ENDED: Record<FollowUpType, () => Referral> = { resume: stopped, fileAgain: rejected }
const MEMBERS: Record<Exclude<Part, 'api'>, Member> = {
  owner: amelie,
  caseworker: karim,
  coordinator: bram,
  adviser: chloe,
}
const NOT_FOR: Readonly<Record<string, string>> = { caseworker: 'REF_FORBIDDEN', adviser: 'REF_UNKNOWN' }

describe.each(FOLLOW_UP_TYPES)('%s', (type) => {
  const begins = (referral: Referral, by: Member, version = referral.version) => {
    const { followUp, clock } = useCasesOver(kept.store)
    clock.set(RESUMABLE)
    return followUp({ type, referralId: referral.id, version, by, motivation: 'Veut reprendre' })
  }
  const draftsOf = (by: Member) => kept.store.draftsOf(by.id)

  it('begins a draft for those who may; for everybody else nothing', async () => {
    const referral = await keeps(ENDED[type](), 'r1')
    for (const [part, member] of Object.entries(MEMBERS)) {
      const expected = FOLLOW_UPS[type].by.includes(part as Part) ? undefined : NOT_FOR[part]
      const outcome = await begins(referral, member)
      expect([part, outcome.ok ? undefined : outcome.code]).toEqual([part, expected])
      expect(await draftsOf(member)).toHaveLength(expected ? 0 : 1)
    }
    expect(await kept.store.referral('r1')).toEqual(referral)
  })

  it('begins nothing for strangers', async () => {
    const referral = await keeps(ENDED[type](), 'r1')
    for (const stranger of [dorien, jettois, admin]) {
      expect(await begins(referral, stranger)).toMatchObject({ ok: false })
      expect(await draftsOf(stranger)).toEqual([])
    }
  })

  it('begins nothing in any other status, nor on another version', async () => {
    for (const status of STATUSES.filter((one) => one !== FOLLOW_UPS[type].from)) {
      const referral = await keeps({ ...ENDED[type](), status }, status)
      expect([status, await begins(referral, amelie)]).toMatchObject([status, { ok: false, code: 'REF_TRANSITION' }])
    }
    const referral = await keeps(ENDED[type](), 'r1')
    for (const version of [referral.version - 1, referral.version + 1]) {
      expect(await begins(referral, amelie, version)).toMatchObject({ ok: false, code: 'REF_STALE' })
    }
    expect(await draftsOf(amelie)).toEqual([])
  })

  it('pressed again, at the same moment or after a restart, gives the one draft', async () => {
    const referral = await keeps(ENDED[type](), 'r1')
    const outcomes = await Promise.all([1, 2, 3].map(() => begins(referral, amelie)))
    await kept.reopen()
    outcomes.push(await begins(referral, amelie))
    const ids = outcomes.map((outcome) => (outcome.ok && 'draft' in outcome ? outcome.draft.id : 'none'))
    expect(new Set(ids).size).toBe(1)
    expect(await draftsOf(amelie)).toHaveLength(1)
  })
})
