import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Act, ActType } from '../../src/domain/act.js'
import { ACTIRIS_SYSTEM, actorOf, doerOf } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import type { ActCommand } from '../../src/usecases/applyAct.js'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  anAdviser,
  anAppointment,
  doerFor,
  infoRequested,
  inProgress,
  later,
  received,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { chloe, joris } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const AT = later(300)
let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

/** The use case at an instant with one request in the store, and a press on it. */
async function withRequest(referral: Referral, at = AT) {
  await kept.store.commit({ referral: { next: referral, expectedVersion: 0 } })
  const { act, clock } = useCasesOver(kept.store)
  clock.set(at)
  const press = (one: Act, other: Partial<ActCommand> = {}): ActCommand => ({
    find: { id: referral.id },
    expectedVersion: referral.version,
    act: one,
    by: doerFor(one.type),
    adviser: anAdviser,
    causes: [{ id: `press:${one.type}` }],
    ...other,
  })
  const stored = () => kept.store.referral(referral.id)
  return { act, clock, press, stored }
}
/** An appointment that is still to come at `AT`. */
const waiting = () => afterAct(received(), anAppointment(later(400)), later(2))
/** What was queued; audiences are shared out one after the other. */
async function messages(): Promise<readonly OutboxMessage[]> {
  const [message] = await kept.store.claimDue(AT, 1, 60)
  if (!message) return []
  await kept.store.shareOut({ ...message, state: 'shared' }, [])
  return [message, ...(await messages())]
}

describe('an act', () => {
  it.each<[ActType, Referral, string]>([
    ['receive', submitted(), 'received'],
    ['take', received(), 'received'],
    ['handOver', received(), 'received'],
    ['reassign', warned(), 'warned'],
    ['reject', received(), 'rejected'],
    ['withdraw', waiting(), 'withdrawn'],
    ['schedule', warned(), 'scheduled'],
    ['askInfo', submitted(), 'info_requested'],
    ['answerInfo', infoRequested(), 'received'],
    ['reschedule', waiting(), 'scheduled'],
    ['cancelAppointment', waiting(), 'received'],
    ['attended', scheduled(), 'in_progress'],
    ['absent', scheduled(), 'warned'],
    ['justifyAbsence', stopped(), 'received'],
    ['justify', stopped(), 'stopped'],
    ['correctResult', stopped(), 'in_progress'],
    ['message', stopped(), 'stopped'],
    ['feedback', inProgress(), 'in_progress'],
    ['close', inProgress(), 'closed'],
  ])('%s is kept as the event of the moment, by its author', async (type, referral, status) => {
    const { act, press, stored } = await withRequest(referral)
    const outcome = await act(press(anActOf(type, AT)))
    const version = referral.version + 1
    expect(outcome).toMatchObject({ ok: true, repeated: false, answer: { referralId: referral.id, status, version } })
    const now = await stored()
    expect(now).toMatchObject({ status, version })
    expect(now?.events.at(-1)).toMatchObject({ at: AT.toISOString(), by: actorOf(doerFor(type)) })
  })

  it('writes its notices in the same commit, one for each audience, never for its author', async () => {
    const { act, press } = await withRequest(submitted())
    await act(press({ type: 'receive' }))
    expect(await messages()).toMatchObject([
      { kind: 'received', referralId: 'r1', version: 2, to: { audience: 'owner' }, author: chloe.id, attempts: 1 },
      { kind: 'received', referralId: 'r1', version: 2, to: { audience: 'coordinators' }, author: chloe.id },
    ])
  })

  it('that nobody needs to be told of writes none', async () => {
    const { act, press } = await withRequest(scheduled())
    await act(press(anActOf('take', AT), { by: doerOf(joris, 'actiris') }))
    expect(await messages()).toEqual([])
  })

  it('finds its request by reference as well', async () => {
    const referral = submitted()
    const { act, press } = await withRequest(referral)
    const outcome = await act(press({ type: 'receive' }, { find: { reference: referral.reference } }))
    expect(outcome).toMatchObject({ ok: true })
  })
})

describe('an act once more', () => {
  it('gets its first answer, also after others changed the request, and is told once', async () => {
    const { act, press, stored } = await withRequest(submitted())
    const first = await act(press({ type: 'receive' }))
    await act(press(anActOf('schedule', AT), { expectedVersion: 2 }))
    await messages()
    const again = await act(press({ type: 'receive' }))
    expect(again).toMatchObject({ ok: true, repeated: true, answer: first.ok ? first.answer : {} })
    expect(again).toMatchObject({ answer: { status: 'received', version: 2 }, referral: { status: 'scheduled' } })
    expect(await stored()).toMatchObject({ version: 3 })
    expect((await messages()).filter(({ kind }) => kind === 'received')).toEqual([])
  })

  it('under its name with other content is refused', async () => {
    const { act, press, stored } = await withRequest(submitted())
    const named = (fingerprint: string) => press({ type: 'receive' }, { causes: [{ id: 'one', fingerprint }] })
    await act(named('a'))
    expect(await act(named('b'))).toMatchObject({ ok: false, code: 'EVENT_REUSED' })
    expect(await stored()).toMatchObject({ version: 2 })
  })

  it('after a refusal is judged afresh', async () => {
    const { act, press, clock } = await withRequest(scheduled(), later(47))
    expect(await act(press(anActOf('attended', AT)))).toMatchObject({ code: 'REF_TOO_EARLY' })
    clock.set(later(48))
    expect(await act(press(anActOf('attended', AT)))).toMatchObject({ ok: true, repeated: false })
  })
})

describe('an act is refused, and changes nothing,', () => {
  it.each<[string, Referral, Act, Partial<ActCommand>, string]>([
    ['by the other side', infoRequested(), anActOf('answerInfo', AT), { by: ACTIRIS_SYSTEM }, 'REF_FORBIDDEN'],
    ['on an older version', received(), anActOf('schedule', AT), { expectedVersion: 1 }, 'REF_STALE'],
    ['on a version to come', received(), anActOf('schedule', AT), { expectedVersion: 9 }, 'REF_STALE'],
    ['in a state that does not allow it', received(), anActOf('attended', AT), {}, 'REF_TRANSITION'],
    ['when a guard speaks against it', received(), anActOf('close', AT), {}, 'REF_NEVER_ATTENDED'],
  ])('%s, and the request is shown as it stands', async (_, referral, one, other, code) => {
    const { act, press, stored } = await withRequest(referral)
    expect(await act(press(one, other))).toMatchObject({
      ok: false,
      code,
      referral: { status: referral.status, version: referral.version },
    })
    expect(await stored()).toMatchObject({ version: referral.version, status: referral.status })
    expect(await messages()).toEqual([])
    expect(await kept.store.answerTo(`press:${one.type}`)).toBeUndefined()
  })

  it('on a request that does not exist', async () => {
    const { act, press } = await withRequest(received())
    const unknown = press({ type: 'take' }, { find: { id: 'nothing' }, by: doerOf(joris, 'actiris') })
    expect(await act(unknown)).toEqual({ ok: false, code: 'REF_UNKNOWN', facts: {} })
  })

  it('and a request under a regime that nobody knows is a fault, not a refusal', async () => {
    const { act, press } = await withRequest({ ...received(), regime: '1999-01' })
    await expect(act(press(anActOf('schedule', AT)))).rejects.toThrow('unknown regime 1999-01')
  })
})
