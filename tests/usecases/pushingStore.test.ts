import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { doerOf } from '../../src/domain/parts.js'
import type { PushMessage } from '../../src/usecases/outbox.js'
import { pushingStore } from '../../src/usecases/pushingStore.js'
import { afterAct, infoRequested, later, NOW, received, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aDraft, aMessage, filing, moving } from '../builders/stored.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

const pushing = () => pushingStore(kept.store)
const pushes = () => kept.store.claimPushes(later(24 * 30), 10, 60)
const answered = () => afterAct(infoRequested(), { type: 'answerInfo', answer: 'A2' }, later(3))

describe('with a system of Actiris', () => {
  it('a request that is filed leaves with its push, in one commit', async () => {
    const { reference, id } = await useCasesOver(pushing()).filed()
    await kept.reopen()
    expect(await pushes()).toMatchObject([
      {
        id: `push_${id}_1`,
        kind: 'referral.submitted',
        to: { system: 'actiris' },
        referralId: id,
        reference,
        version: 1,
        state: 'sending',
        attempts: 1,
        dueAt: NOW.toISOString(),
        createdAt: NOW.toISOString(),
      },
    ])
  })

  it('filing pressed twice makes one push', async () => {
    const { reviewed, submit } = useCasesOver(pushing())
    const { id: draftId, version } = await reviewed()
    const press = () => submit({ draftId, version, typed: {}, by: amelie })
    await Promise.all([press(), press()])
    await press()
    expect(await pushes()).toHaveLength(1)
  })

  it('what the CPAS does is pushed beside the notices, with the version it made', async () => {
    const store = pushing()
    await kept.store.commit(filing(infoRequested()))
    expect(await store.commit(moving(answered(), { outbox: [aMessage()] }))).toBe('done')
    expect(await pushes()).toMatchObject([{ kind: 'referral.answered', version: 4, createdAt: later(3).toISOString() }])
    expect(await kept.store.claimDue(later(5), 10, 60)).toHaveLength(1)
  })

  it('several events of one commit are pushed each', async () => {
    const store = pushing()
    await kept.store.commit(filing(infoRequested()))
    const next = afterAct(answered(), { type: 'message', text: 'Voir aussi…' }, later(4), {
      by: doerOf(amelie, 'cpas'),
    })
    expect(await store.commit({ referral: { next, expectedVersion: 3 } })).toBe('done')
    const [first, ...others] = await pushes()
    expect([first?.kind, first?.version, others]).toEqual(['referral.answered', 4, []])
    await kept.store.saveMessage({ ...(first as PushMessage), state: 'sent' })
    expect(await pushes()).toMatchObject([{ kind: 'referral.messaged', version: 5 }])
  })

  it('what Actiris does is not', async () => {
    const store = pushing()
    await kept.store.commit(filing(submitted()))
    await store.commit(moving(received()))
    await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
    expect(await pushes()).toEqual([])
  })

  it('a change that is refused pushes nothing', async () => {
    const store = pushing()
    await kept.store.commit(filing(infoRequested()))
    expect(await store.commit({ referral: { next: answered(), expectedVersion: 2 } })).toBe('stale')
    expect(await pushes()).toEqual([])
  })
})

it('without one nothing waits to be pushed', async () => {
  await useCasesOver(kept.store).filed()
  expect(await pushes()).toEqual([])
})
