import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PackedTable } from '../../src/store/packedTable.js'
import { runs } from '../builders/longRun.js'

const act = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map(String),
  kind: fc.constantFrom('set', 'set', 'set', 'keep', 'delete'),
  length: fc.oneof(fc.nat(200), fc.nat(90_000)),
})

it('a packed table answers as a map of the same rows would, over pages that fill, empty and are too small for a row', () =>
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const table = new PackedTable<{ readonly text: string }>()
      const map = new Map<string, { readonly text: string }>()
      for (const [index, { id, kind, length }] of acts.entries()) {
        const row = { text: `é${index}`.repeat(length) }
        if (kind === 'delete') {
          table.delete(id)
          map.delete(id)
        } else {
          if (kind === 'keep') table.keep(id, Buffer.from(JSON.stringify(row)))
          else table.set(id, row)
          map.set(id, row)
        }
      }
      expect([...table]).toEqual([...map])
      for (let id = 0; id <= 13; id++) {
        expect([table.has(String(id)), table.get(String(id))]).toEqual([map.has(String(id)), map.get(String(id))])
      }
    }),
    { numRuns: runs(60, 2_000) },
  ))
