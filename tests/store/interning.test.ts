import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Interning } from '../../src/store/interning.js'

it('rows stay as they were when equal texts in them become one', () => {
  const interning = new Interning()
  const anyRow = fc.dictionary(fc.constantFrom('status', 'at', 'member', 'events', 'x'), fc.jsonValue(), {
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(anyRow, fc.string(), (row, id) => {
      expect(interning.row(structuredClone(row), id)).toEqual(row)
    }),
  )
})
