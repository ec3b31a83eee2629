import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { RequestRows } from '../../src/store/requestRows.js'
import { type ReferralRow, toReferralRow } from '../../src/store/rows.js'
import { createVault } from '../../src/store/vault.js'
import { closed, inProgress, rejected, stopped, submitted } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'

const aVault = createVault([Buffer.alloc(32, 7)])
const IDS = ['r1', 'r2', 'r é "3"']
const LIVES = [submitted, inProgress, stopped, rejected, closed]

const rowOf = (id: string, life: number, length: number): ReferralRow => {
  const { person, ...referral } = LIVES[life]?.() ?? submitted()
  return toReferralRow({ ...referral, id, person: { ...person, lastName: `é${life}`.repeat(length) } }, aVault)
}

const act = fc.record({
  id: fc.constantFrom(...IDS),
  life: fc.nat(LIVES.length - 1),
  length: fc.oneof(fc.nat(20), fc.nat(30_000)),
  isRead: fc.boolean(),
  isGone: fc.constantFrom(false, false, false, true),
})

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

function doBoth({ id, life, length, isRead, isGone }: Act, rows: RequestRows, map: Map<string, ReferralRow>): void {
  const row = rowOf(id, life, length)
  const packed = Buffer.from(`before ${JSON.stringify(['referrals', id, row])}\n`)
  if (isGone) {
    rows.delete(id)
    map.delete(id)
    return
  }
  if (isRead && !map.has(id)) rows.add(row, packed, 'before '.length, packed.length - 1)
  else rows.set(id, row)
  map.set(id, row)
}

it('requests are found as in a map of them, whether they are open, over, over and open again, or gone', () =>
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const [rows, map] = [new RequestRows(), new Map<string, ReferralRow>()]
      for (const one of acts) {
        doBoth(one, rows, map)
        expect(IDS.map((id) => rows.get(id))).toEqual(IDS.map((id) => map.get(id)))
      }
    }),
    { numRuns: runs(40, 1_000) },
  ))
