import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PackedTable } from '../../src/store/packedTable.js'
import { idOf, tableAt } from '../../src/store/rowKey.js'
import { runs } from '../builders/longRun.js'

interface Row {
  readonly text: string
  readonly of: string
}

const SOME = ['a', 'b', 'id 1']

const act = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map(String),
  kind: fc.constantFrom('set', 'set', 'set', 'add', 'add', 'delete', 'index'),
  of: fc.constantFrom(...SOME),
  length: fc.oneof(fc.nat(200), fc.nat(90_000)),
})

/** Rows of a page that was read last before the last of them went. */
const A_PAGE_GONE = [
  { id: '11', length: 0 },
  { id: '1', length: 0 },
  { id: '11', length: 21_805 },
  { id: '1', length: 14 },
].map((one) => ({ ...one, kind: 'set' as const, of: 'a' }))

/** Rows in an order that does not depend on when they came. */
const inOrder = (rows: Iterable<unknown>) => [...rows].map((row) => JSON.stringify(row)).sort()

const tableBySome = () => new PackedTable<Row>('answers', ({ of }) => [`of ${of}`])

function expectSame(table: PackedTable<Row>, map: ReadonlyMap<string, Row>): void {
  expect(inOrder(table)).toEqual(inOrder(map))
  for (let id = 0; id <= 13; id++) {
    expect([table.has(String(id)), table.get(String(id))]).toEqual([map.has(String(id)), map.get(String(id))])
  }
  for (const some of SOME) {
    expect(inOrder(table.by(`of ${some}`))).toEqual(inOrder([...map.values()].filter(({ of }) => of === some)))
  }
}

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

function doBoth({ id, kind, of }: Act, text: string, table: PackedTable<Row>, map: Map<string, Row>, isNew: boolean) {
  if (kind === 'index') table.indexPage()
  else if (kind === 'delete') {
    table.delete(id)
    map.delete(id)
  } else {
    const row = { text, of }
    if (isNew && kind === 'add' && !map.has(id)) table.add(Buffer.from(JSON.stringify(['answers', id, row])))
    else table.set(id, row)
    map.set(id, row)
  }
}

it('a packed table answers as a map of the same rows would, over pages that fill, empty and are too small for a row, whenever it is indexed', () =>
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const table = tableBySome()
      const map = new Map<string, Row>()
      const begun = acts.findIndex(({ kind }) => kind === 'index')
      for (const [index, one] of acts.entries()) {
        doBoth(one, `é${index}`.repeat(one.length), table, map, begun < 0 || index < begun)
      }
      expectSame(table, map)
    }),
    { numRuns: runs(60, 2_000), examples: [[A_PAGE_GONE]] },
  ))

it('all rows are gone through, also when somebody looks for some of them meanwhile', () => {
  const table = tableBySome()
  for (let id = 0; id < 2_000; id++) table.set(String(id), { text: 'x'.repeat(100), of: 'a' })
  let rows = 0
  for (const _ of table) if (++rows === 5) expect(table.by('of a')).toHaveLength(2_000)
  expect(rows).toBe(2_000)
})

it('rows that share what they are found by come in the order in which they were written last', () => {
  const table = tableBySome()
  for (const id of ['1', '2', '3', '1']) table.set(id, { text: `row ${id}`, of: 'a' })
  expect(table.by('of a').map(({ text }) => text)).toEqual(['row 2', 'row 3', 'row 1'])
})

it('table and id are read from the beginning of a row, whatever stands in them', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', 'é', '\n', '😀') }), (id) => {
      const row = Buffer.from(JSON.stringify(['answers', id, { of: id }]))
      expect([tableAt(row, 0), idOf(row)]).toEqual(['answers', id])
    }),
  ))
