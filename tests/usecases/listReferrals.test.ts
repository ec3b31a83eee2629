import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { ListKind } from '../../src/domain/lists.js'
import type { Member } from '../../src/domain/people.js'
import { makeReference } from '../../src/domain/reference.js'
import type { Referral } from '../../src/domain/referral.js'
import { type ListAsk, listReferrals } from '../../src/usecases/listReferrals.js'
import {
  afterAct,
  closed,
  infoRequested,
  inProgress,
  later,
  NOW,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, chloe, directory, dorien, jettois, joris, karim } from '../builders/people.js'
import { aDraft, filing } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

/** Advisers of Actiris only: the role alone, in a CPAS, opens nothing. */
const falseAdviser = aMember('Félix Faux', dorien.organisation, 'adviser')
/** Somebody whom the directory no longer has. */
const gone = 'cpas-21004:gone'

let kept: TemporaryStore
let clock: FakeClock
beforeEach(async () => {
  kept = await temporaryStore()
  clock = new FakeClock(NOW)
})
afterEach(() => kept.remove())

async function keeps(...referrals: readonly Referral[]): Promise<void> {
  for (const next of referrals) await kept.store.commit(filing(next))
}

const spoken = (sequence: number) => makeReference(2026, sequence).replaceAll('-', ' ').toLowerCase()
const digits = (sequence: number) => makeReference(2026, sequence).replace('ACT-', '')
const called = (lastName: string, firstName = 'Anaïs') => ({ lastName, firstName, niss: undefined })
const ROWS = { first: 10, between: 10, last: 10 }

async function listed(ask: Partial<ListAsk> & { readonly kind: ListKind }, by: Member, rows = ROWS) {
  const list = listReferrals({ store: kept.store, directory, clock })
  const outcome = await list({ page: 1, ...ask }, by, () => rows)
  return outcome.ok ? { ...outcome, items: outcome.items.map(({ id }) => id) } : outcome
}

describe('a list', () => {
  beforeEach(() =>
    keeps(
      submitted({ id: 'new', sequence: 1 }),
      { ...inProgress({ id: 'karims', sequence: 2, person: called('Ng') }), owner: karim.id },
      closed({ id: 'ended', sequence: 3, person: called("O'Neill") }),
      {
        ...received({ id: 'elsewhere', sequence: 4, organisation: dorien.organisation, person: called('Elders') }),
        owner: dorien.id,
      },
    ),
  )

  it.each<[string, ListKind, Member, readonly string[]]>([
    ['of one’s own', 'mine', amelie, ['ended', 'new']],
    ['of a colleague’s own', 'mine', karim, ['karims']],
    ['of a coordinator who owns none', 'mine', bram, []],
    ['of the organisation, for its coordinator', 'organisation', bram, ['ended', 'karims', 'new']],
    [
      'of the desk, for an adviser: open ones of all, first what nobody has taken',
      'desk',
      chloe,
      ['new', 'karims', 'elsewhere'],
    ],
  ])('%s holds what its reader may see, else last changed first', async (_, kind, by, ids) => {
    expect(await listed({ kind }, by)).toMatchObject({ ok: true, kind, items: ids, total: ids.length, pages: 1 })
  })

  it.each<[string, ListKind, Member]>([
    ['the organisation, to a caseworker', 'organisation', amelie],
    ['the organisation, to an adviser', 'organisation', chloe],
    ['the desk, to a caseworker', 'desk', amelie],
    ['the desk, to a coordinator', 'desk', bram],
    ['the desk, to an adviser who is not of Actiris', 'desk', falseAdviser],
    ['own requests, to an adviser', 'mine', chloe],
    ['anything, to somebody who only administers', 'organisation', admin],
  ])('of %s, is refused', async (_, kind, by) => {
    expect(await listed({ kind, search: 'ng' }, by)).toMatchObject({ ok: false, code: 'REF_FORBIDDEN' })
  })

  it.each([
    [1, ['ended', 'karims'], 1],
    [2, ['new'], 2],
    [9, ['new'], 2],
    [0, ['ended', 'karims'], 1],
  ])('opened at page %d of two shows %j', async (page, items, shown) => {
    const rows = { first: 2, between: 2, last: 2 }
    expect(await listed({ kind: 'organisation', page }, bram, rows)).toMatchObject({ items, page: shown, pages: 2 })
  })

  it('that is empty has one page', async () => {
    expect(await listed({ kind: 'mine', page: 3 }, jettois)).toMatchObject({ items: [], total: 0, page: 1, pages: 1 })
  })

  it.each<[string, ListKind, Member, string, readonly string[]]>([
    ['a name, whatever its case and accents', 'mine', amelie, 'SMET anais', ['new']],
    ['a reference as it is spoken', 'mine', amelie, spoken(3), ['ended']],
    ['a reference without its letters', 'mine', amelie, digits(3), ['ended']],
    ['a reference, whatever the list is narrowed to', 'mine', amelie, makeReference(2026, 3), ['ended']],
    ['a colleague’s, for the coordinator only', 'organisation', bram, 'ng', ['karims']],
    ['a colleague’s name, among one’s own: none', 'mine', amelie, 'ng', []],
    ['a name of another organisation: none', 'organisation', bram, 'elders', []],
    ['a reference of another organisation: none', 'organisation', bram, makeReference(2026, 4), []],
    ['a name of any organisation, for the desk', 'desk', chloe, 'elders', ['elsewhere']],
  ])('finds %s', async (_, kind, by, search, ids) => {
    expect(await listed({ kind, search }, by)).toMatchObject({ items: ids, total: ids.length, wrongReference: false })
  })

  it('says that a reference cannot be right rather than that nothing is found', async () => {
    const found = await listed({ kind: 'mine', search: 'ACT-2026-000003-8' }, amelie)
    expect(found).toMatchObject({ items: [], wrongReference: true })
  })

  it('looks for a name only among what it is narrowed to', async () => {
    expect(await listed({ kind: 'mine', search: 'oneill', filter: 'open' }, amelie)).toMatchObject({ items: [] })
    expect(await listed({ kind: 'mine', search: 'oneill', filter: 'ended' }, amelie)).toMatchObject({
      items: ['ended'],
    })
  })
})

describe('a list narrowed', () => {
  const about = (id: string, sequence: number) => ({ id, sequence, person: called(`Ng${id}`) })
  beforeEach(async () => {
    await keeps(
      submitted(about('new', 1)),
      received(about('received', 2)),
      infoRequested(about('asked', 3)),
      scheduled(about('scheduled', 4)),
      warned(about('warned', 5)),
      inProgress(about('inProgress', 6)),
      rejected(about('rejected', 7)),
      stopped(about('stopped', 8)),
      afterAct(infoRequested(about('answered', 9)), { type: 'answerInfo', answer: 'B1' }, later(3)),
      { ...received(about('left', 10)), owner: gone },
    )
  })

  it.each<[ListKind, string, Member, readonly string[]]>([
    ['mine', 'open', amelie, ['answered', 'asked', 'inProgress', 'new', 'received', 'scheduled', 'warned']],
    ['mine', 'cpas', amelie, ['asked', 'warned']],
    ['mine', 'actiris', amelie, ['answered', 'inProgress', 'new', 'received', 'scheduled']],
    ['mine', 'ended', amelie, ['rejected', 'stopped']],
    ['organisation', 'left', bram, ['left']],
    ['desk', 'new', chloe, ['new']],
    ['desk', 'mine', joris, []],
    ['desk', 'answered', chloe, ['answered']],
    ['desk', 'no_result', chloe, []],
    ['desk', 'ended', chloe, ['rejected', 'stopped']],
  ])('%s to %s holds these', async (kind, filter, by, ids) => {
    const found = await listed({ kind, filter }, by)
    expect({ ...found, items: found.ok ? [...found.items].sort() : [] }).toMatchObject({ filter, items: ids })
  })

  it('to appointments without a result holds one whose hour has passed', async () => {
    clock.set(later(48))
    expect(await listed({ kind: 'desk', filter: 'no_result' }, chloe)).toMatchObject({ items: ['scheduled'] })
  })

  it('to what the CPAS has to do holds a stop that may be resumed, from that day on', async () => {
    clock.set(new Date(`${stopped().resumableFrom}T00:30:00+02:00`))
    const found = await listed({ kind: 'mine', filter: 'cpas' }, amelie)
    expect(found).toMatchObject({ items: expect.arrayContaining(['stopped']), total: 3 })
  })

  it('to what that list does not have, opens as it does without', async () => {
    expect(await listed({ kind: 'mine', filter: 'left' }, amelie)).toMatchObject({ filter: 'all', total: 9 })
    expect(await listed({ kind: 'organisation', filter: 'nothing' }, bram)).toMatchObject({ filter: 'all', total: 10 })
  })
})

it('of all one’s own tells of drafts in which something was typed, and of nobody else’s', async () => {
  for (const next of [aDraft(), aDraft({ id: 'blank', typed: {} }), aDraft({ id: 'karims', owner: karim.id })])
    await kept.store.commit({ draft: { next, expectedVersion: 0 } })
  expect(await listed({ kind: 'mine' }, amelie)).toMatchObject({ drafts: 1 })
  expect(await listed({ kind: 'mine', filter: 'open' }, amelie)).toMatchObject({ drafts: 0 })
  expect(await listed({ kind: 'organisation' }, bram)).toMatchObject({ drafts: 0 })
})
