import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { pageOf } from '../../src/domain/paging.js'

const ROWS = { first: 4, between: 3, last: 4 }

it.each([
  [1, 0, { page: 1, pages: 1, offset: 0, limit: 4 }],
  [1, 4, { page: 1, pages: 1, offset: 0, limit: 4 }],
  [2, 8, { page: 2, pages: 2, offset: 4, limit: 4 }],
  [2, 9, { page: 2, pages: 3, offset: 4, limit: 3 }],
  [3, 9, { page: 3, pages: 3, offset: 7, limit: 4 }],
  [9, 9, { page: 3, pages: 3, offset: 7, limit: 4 }],
  [0, 9, { page: 1, pages: 3, offset: 0, limit: 4 }],
])('page %d of %d rows', (asked, total, page) => {
  expect(pageOf(asked, total, ROWS)).toEqual(page)
})

it('pages put together are the whole list, each row once, and none is empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(3, 4), (total, first) => {
      const rows = { ...ROWS, first }
      const { pages } = pageOf(1, total, rows)
      const shown = Array.from({ length: pages }, (_, index) => {
        const { offset, limit } = pageOf(index + 1, total, rows)
        return Array.from({ length: Math.min(limit, total - offset) }, (_row, row) => offset + row)
      })
      expect(shown.flat()).toEqual(Array.from({ length: total }, (_, index) => index))
      expect(shown.every(({ length }) => length > 0)).toBe(true)
    }),
  )
})
