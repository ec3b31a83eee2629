import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { firstOf } from '../../src/store/firstOf.js'

it('the first few are those that sorting everything would put first, in its order', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 300 }),
      fc.nat(320),
      fc.constantFrom('as they came', 'upwards', 'downwards'),
      (drawn, count, order) => {
        const ways = [1, -1].map((way) => (a: number, b: number) => way * (a - b))
        const [upwards, downwards] = ways
        const items = order === 'as they came' ? drawn : drawn.sort(order === 'upwards' ? upwards : downwards)
        for (const compare of ways) {
          expect(firstOf(items, count, compare)).toEqual(items.toSorted(compare).slice(0, count))
        }
      },
    ),
  ))
