import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Referral } from '../../src/domain/referral.js'
import type { ActirisEvent } from '../../src/usecases/applyActirisEvent.js'
import { anActOf } from '../builders/acts.js'
import { anAdviser, later, scheduled, submitted } from '../builders/aReferral.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const AT = later(100)
let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

async function withRequest(referral: Referral) {
  await kept.store.commit({ referral: { next: referral, expectedVersion: 0 } })
  const { event, clock } = useCasesOver(kept.store)
  clock.set(AT)
  const absence = (other: Partial<ActirisEvent> = {}): ActirisEvent => ({
    id: 'evt-1',
    reference: referral.reference,
    occurredAt: later(49).toISOString(),
    adviser: anAdviser,
    act: { type: 'absent', justified: false },
    bodyDigest: 'body-1',
    ...other,
  })
  return { send: event, absence, stored: () => kept.store.referral(referral.id) }
}

describe('an event of Actiris', () => {
  it('does its act by no member of ours, at our clock, with the reported instant beside it', async () => {
    const { send, absence, stored } = await withRequest(scheduled())
    expect(await send(absence())).toMatchObject({ ok: true, repeated: false, answer: { status: 'warned', version: 4 } })
    expect((await stored())?.events.at(-1)).toEqual({
      type: 'absent',
      at: AT.toISOString(),
      by: { side: 'actiris' },
      occurredAt: later(49).toISOString(),
      appointmentAt: later(48).toISOString(),
      result: 'warned',
      justifiableUntil: '2026-10-03',
      correctableUntil: '2026-09-11',
    })
  })

  it.each(['act-2026-000042-5', 'ACT 2026 000042 5'])('may write its reference as "%s"', async (reference) => {
    const { send, absence } = await withRequest(scheduled())
    expect(await send(absence({ reference }))).toMatchObject({ ok: true })
  })

  it.each([
    ['with a wrong check digit', 'ACT-2026-000042-6'],
    ['that was never given', 'ACT-2026-000001-1'],
    ['that is none', 'hello'],
  ])('for a reference %s is unknown', async (_, reference) => {
    const { send, absence, stored } = await withRequest(scheduled())
    expect(await send(absence({ reference }))).toEqual({ ok: false, code: 'REF_UNKNOWN', facts: {} })
    expect(await stored()).toMatchObject({ status: 'scheduled' })
  })

  it('before its predecessor is refused, and done once that has come', async () => {
    const { send, absence } = await withRequest(submitted())
    const feedback = absence({ act: anActOf('attended', AT), id: 'evt-2' })
    expect(await send(feedback)).toMatchObject({ ok: false, code: 'REF_TRANSITION', referral: { status: 'submitted' } })
  })

  it('with an expected version that differs is refused', async () => {
    const { send, absence } = await withRequest(scheduled())
    expect(await send(absence({ expectedVersion: 2 }))).toMatchObject({ code: 'REF_STALE', referral: { version: 3 } })
  })
})

describe('an event that comes again', () => {
  it.each<[string, Partial<ActirisEvent>]>([
    ['under the same id', {}],
    ['under another id', { id: 'evt-2', bodyDigest: 'body-2' }],
    ['under another id, with another adviser', { id: 'evt-2', bodyDigest: 'body-2', adviser: undefined }],
  ])('%s gets the first answer, and nothing is done twice', async (_, other) => {
    const { send, absence, stored } = await withRequest(scheduled())
    const first = await send(absence())
    expect(await send(absence(other))).toMatchObject({ ok: true, repeated: true, answer: first.ok ? first.answer : {} })
    expect(await stored()).toMatchObject({ version: 4, unjustifiedAbsences: 1 })
  })

  it('under the same id with another body is a mistake of the sender', async () => {
    const { send, absence, stored } = await withRequest(scheduled())
    await send(absence())
    const other = absence({ bodyDigest: 'body-2', act: anActOf('schedule', AT) })
    expect(await send(other)).toMatchObject({ ok: false, code: 'EVENT_REUSED' })
    expect(await stored()).toMatchObject({ version: 4 })
  })

  it('with another instant is another act', async () => {
    const { send, absence, stored } = await withRequest(scheduled())
    await send(absence())
    const other = absence({ id: 'evt-2', bodyDigest: 'body-2', occurredAt: later(50).toISOString() })
    expect(await send(other)).toMatchObject({ ok: false, code: 'REF_TRANSITION' })
    expect(await stored()).toMatchObject({ version: 4 })
  })

  it('is still known after the store was opened anew and others changed the request', async () => {
    const { send, absence } = await withRequest(scheduled())
    await send(absence())
    await send(absence({ id: 'evt-2', bodyDigest: 'body-2', act: anActOf('schedule', AT) }))
    await kept.reopen()
    const { event } = useCasesOver(kept.store)
    expect(await event(absence())).toMatchObject({ repeated: true, answer: { status: 'warned', version: 4 } })
  })
})
