import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { directoryOf } from '../../src/directoryFile.js'
import { hasRole, type Member } from '../../src/domain/people.js'
import { unreachableCard } from '../../src/presenters/staffCards.js'
import { loadWords } from '../../src/presenters/words.js'
import type { UnreachedPeople } from '../../src/usecases/viewUnreachable.js'
import { countUnreachable, viewUnreachable } from '../../src/usecases/viewUnreachable.js'
import { later, received } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, chloe, dorien, organisations } from '../builders/people.js'
import { aMessage, filing } from '../builders/stored.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const ROWS = { first: 8, between: 8, last: 8 }
const colleagues = [...'ABCDEFGHIJ'].map((letter) => aMember(`Marie ${letter}`, 'cpas-21004', 'caseworker'))
const directory = directoryOf(organisations, [amelie, bram, admin, chloe, dorien, ...colleagues])
const referral = received()
let at: TemporaryStore

beforeEach(async () => {
  at = await temporaryStore()
})
afterEach(() => at.remove())

const blocked = ({ id }: Member, hours: number, other: object = {}) =>
  aMessage({
    id: `${id}.${hours}`,
    referralId: referral.id,
    version: 1,
    to: { member: id },
    state: 'blocked',
    reason: 'removed',
    createdAt: later(hours).toISOString(),
    ...other,
  })
async function seen(by: Member, page = 1): Promise<UnreachedPeople> {
  const viewed = await viewUnreachable({ store: at.store, directory })(by, page, ROWS)
  if (!viewed.ok) throw new Error(viewed.code)
  return viewed
}
const counted = (by: Member) => countUnreachable({ store: at.store, directory })(by)

describe('people who cannot be reached', () => {
  it('are shown the longest first, page by page, with a way back', async () => {
    await at.store.commit(filing(referral, { outbox: colleagues.map((member, index) => blocked(member, 10 - index)) }))
    const [first, second] = [await seen(bram), await seen(bram, 2)]
    const names = [...first.people, ...second.people].map(({ name }) => name)
    expect(names).toEqual(colleagues.map(({ name }) => name).toReversed())
    expect([first.total, first.pages, second.people.length, await counted(bram)]).toEqual([10, 2, 2, 10])
    for (const words of Object.values(loadWords())) {
      const cards = [unreachableCard(first, words), unreachableCard(second, words)]
      expect(cards.flatMap(cardFaults)).toEqual([])
      expect(cards.map((card) => buttonsOf(card).map(({ data }) => data.page))).toEqual([
        [2, 1],
        [1, 1],
      ])
      expect(textOf(cards[1])).toContain('2')
    }
  })

  it('are told by name with the latest that they missed, to who may see the requests', async () => {
    const kinds = ['received', 'silence10', 'scheduled', 'message'] as const
    const outbox = kinds.map((kind, index) => blocked(amelie, index, { kind }))
    await at.store.commit(filing(referral, { outbox }))
    const { people } = await seen(bram)
    expect(people).toMatchObject([{ name: amelie.name, count: 4, reason: 'removed', since: later(0).toISOString() }])
    expect(people[0]?.missed.map(({ kind }) => kind)).toEqual(['message', 'scheduled', 'silence10'])
    // Who manages people sees no request.
    expect(hasRole(admin, 'coordinator')).toBe(false)
    const [forBram, forAdmin] = [await seen(bram), await seen(admin)]
    const { fr } = loadWords()
    expect(buttonsOf(unreachableCard(forBram, fr)).map(({ title }) => title)).toEqual([fr.button.allRequests])
    expect(buttonsOf(unreachableCard(forAdmin, fr))).toEqual([])
    expect(forAdmin.people).toMatchObject([{ name: amelie.name, count: 4, missed: [] }])
  })

  it('somebody’s own drafts and questions are not told', async () => {
    const draft = { kind: 'draftExpires', draftId: 'd1', referralId: undefined }
    await at.store.commit(filing(referral, { outbox: [blocked(amelie, 1, draft)] }))
    expect((await seen(bram)).people).toMatchObject([{ count: 1, missed: [] }])
  })

  it('are nobody’s but their own coordinators’ and admins’', async () => {
    await at.store.commit(filing(referral, { outbox: [blocked(amelie, 1), blocked(dorien, 1)] }))
    expect((await seen(bram)).people.map(({ member }) => member)).toEqual([amelie.id])
    for (const other of [amelie, chloe]) {
      expect(await viewUnreachable({ store: at.store, directory })(other, 1, ROWS)).toMatchObject({ ok: false })
      expect(await counted(other)).toBe(0)
    }
  })
})
