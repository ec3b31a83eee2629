import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PlaceIndex } from '../../src/store/placeIndex.js'
import { runs } from '../builders/longRun.js'

const act = fc.record({
  text: fc.integer({ min: 1, max: 300 }).map((number) => `request ${number}`),
  place: fc.integer({ min: 0, max: 5 }).map((number) => number * 2 ** 40),
  removes: fc.boolean(),
})

/** The index beside what it has to hold: each place once for a text. */
class Both {
  readonly index = new PlaceIndex()
  readonly model = new Map<string, Set<number>>()

  remove(text: string, place: number): void {
    this.index.remove(text, place)
    this.model.get(text)?.delete(place)
  }

  add(text: string, place: number): void {
    const places = this.model.get(text) ?? new Set()
    if (!places.has(place)) this.index.add(text, place)
    this.model.set(text, places.add(place))
  }
}

it('gives the places that were added for a text and not removed, while it grows and empties', () =>
  fc.assert(
    fc.property(fc.array(act, { maxLength: 5_000, size: 'max' }), (acts) => {
      const both = new Both()
      for (const { text, place, removes } of acts) both[removes ? 'remove' : 'add'](text, place)
      for (const [text, places] of both.model) expect([...both.index.find(text)].sort()).toEqual([...places].sort())
      expect(both.index.find('request 0')).toEqual([])
    }),
    { numRuns: runs(20, 500) },
  ))

it('finds a hundred thousand texts, hardly any by the hash of another', () => {
  const index = new PlaceIndex()
  for (let number = 0; number < 100_000; number++) index.add(`0199${number}.held.actiris:somebody`, number)
  let others = 0
  for (let number = 0; number < 100_000; number++) {
    const found = index.find(`0199${number}.held.actiris:somebody`)
    if (!found.includes(number)) throw new Error(`${number} is not found`)
    others += found.length - 1
  }
  expect(others).toBeLessThan(20)
})

it('takes no more room when the same few are written anew over and over', () => {
  const index = new PlaceIndex()
  const before = process.memoryUsage().arrayBuffers
  for (let time = 0; time < 1_000; time++) {
    for (let number = 0; number < 1_000; number++) {
      if (time > 0) index.remove(`request ${number}`, time - 1)
      index.add(`request ${number}`, time)
    }
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
})
