import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { doerOf } from '../../src/domain/parts.js'
import type { Member } from '../../src/domain/people.js'
import { viewDesk } from '../../src/usecases/viewDesk.js'
import {
  afterAct,
  anAdviser,
  closed,
  infoRequested,
  inProgress,
  later,
  NOW,
  received,
  scheduled,
  submitted,
} from '../builders/aReferral.js'
import { amelie, bram, chloe, directory, joris } from '../builders/people.js'
import { filing } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const about = (id: string, sequence: number) => ({
  id,
  sequence,
  person: { lastName: `Ng${id}`, firstName: 'Li', niss: undefined },
})
const byJoris = { by: doerOf(joris, 'actiris'), adviser: { ...anAdviser, member: joris.id } }

let kept: TemporaryStore
const clock = new FakeClock(NOW)
beforeEach(async () => {
  kept = await temporaryStore()
  const referrals = [
    submitted(about('new', 1)),
    afterAct(infoRequested(about('answered', 2)), { type: 'answerInfo', answer: 'B1' }, later(3)),
    scheduled(about('missing', 3)),
    inProgress(about('mine', 4)),
    afterAct(submitted(about('joris', 5)), { type: 'receive' }, later(1), byJoris),
    { ...received({ ...about('elsewhere', 6), organisation: 'cpas-21012' }) },
    closed(about('ended', 7)),
  ]
  for (const next of referrals) await kept.store.commit(filing(next))
  clock.set(later(48))
})
afterEach(() => kept.remove())

const desk = async (by: Member, limit = 10) => {
  const viewed = await viewDesk({ store: kept.store, directory, clock })(by, limit)
  return viewed.ok ? { ...viewed, first: viewed.first.map(({ id }) => id) } : viewed
}

describe('the desk', () => {
  it('counts what is new, the adviser’s own, without a result, answered, and open at all', async () => {
    expect(await desk(chloe)).toMatchObject({ counts: { new: 1, mine: 4, no_result: 1, answered: 1, open: 6 } })
    expect(await desk(joris)).toMatchObject({ counts: { new: 1, mine: 1, no_result: 1, answered: 1, open: 6 } })
  })

  it('begins with what is to be done, each request once, as many as fit', async () => {
    const { first } = (await desk(chloe)) as { first: readonly string[] }
    expect(first.slice(0, 3)).toEqual(['new', 'answered', 'missing'])
    expect([...first].sort()).toEqual(['answered', 'elsewhere', 'joris', 'mine', 'missing', 'new'])
    expect(await desk(chloe, 2)).toMatchObject({ first: ['new', 'answered'], counts: { open: 6 } })
  })

  it('is for advisers of Actiris', async () => {
    for (const by of [amelie, bram]) expect(await desk(by)).toMatchObject({ ok: false, code: 'REF_FORBIDDEN' })
  })
})
