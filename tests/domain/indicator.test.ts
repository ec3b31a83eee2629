import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { plusDays } from '../../src/domain/calendarDay.js'
import { indicatorOf, postSpans } from '../../src/domain/indicator.js'
import { isCovered, type PostInputs, readPost } from '../../src/domain/subsidisedPost.js'
import { aPost } from '../builders/stored.js'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const indicator = (logged: number, today: string, ...posts: Parameters<typeof aPost>[0][]) =>
  postSpans(posts.map((post) => aPost(post))).map((span) => indicatorOf(span, logged, today))

describe('the indicator of 600 actions per subsidised full-time post', () => {
  it('asks for nothing without posts', () => {
    expect(indicator(12, '2026-06-30')).toEqual([])
  })

  it('asks for 600 for each full-time equivalent over its whole period', () => {
    const [only] = indicator(12, '2026-06-30', { fte: 1.5, ...YEAR })
    expect(only).toMatchObject({ ...YEAR, fte: 1.5, target: 900, logged: 12 })
  })

  it('tells the part of the days gone by, today included', () => {
    const elapsed = (today: string) =>
      indicator(0, today, { fte: 1, from: '2026-01-01', to: '2026-01-10' })[0]?.elapsedTarget
    expect(['2025-12-31', '2026-01-01', '2026-01-05', '2026-01-10', '2027-01-01'].map(elapsed)).toEqual([
      0, 60, 300, 600, 600,
    ])
  })

  it('counts posts together whose periods overlap, and apart those of another period, the latest first', () => {
    const spans = indicator(
      0,
      '2026-06-30',
      { fte: 2, ...YEAR },
      { fte: 1, from: '2025-01-01', to: '2025-12-31' },
      { fte: 0.25, from: '2026-07-01', to: '2027-06-30' },
    )
    expect(spans).toEqual([
      { from: '2026-01-01', to: '2027-06-30', fte: 2.25, target: 1350, logged: 0, elapsedTarget: 595 },
      { from: '2025-01-01', to: '2025-12-31', fte: 1, target: 600, logged: 0, elapsedTarget: 600 },
    ])
  })

  it('spans of posts never overlap, and hold each post once', () => {
    const post = fc.record({ start: fc.nat(400), length: fc.nat(200) })
    fc.assert(
      fc.property(fc.array(post, { maxLength: 8 }), (drawn) => {
        const posts = drawn.map(({ start, length }) => {
          const from = plusDays('2026-01-01', start)
          return aPost({ from, to: plusDays(from, length) })
        })
        const spans = postSpans(posts)
        expect(spans.flatMap(({ posts: own }) => own)).toHaveLength(posts.length)
        for (const [index, { from }] of spans.entries()) {
          const earlier = spans[index + 1]
          if (earlier) expect(earlier.to < from).toBe(true)
        }
      }),
    )
  })
})

describe('the form of subsidised posts', () => {
  const typed: PostInputs = { fte: '1,5', from: '2026-01-01', to: '31/12/2026' }
  const faultsOf = (inputs: PostInputs) => {
    const read = readPost(inputs)
    return read.ok ? [] : read.faults.map(({ field, code }) => `${field} ${code}`)
  }

  it.each([
    ['1,5', 1.5],
    ['0.25', 0.25],
    ['12', 12],
  ])('reads "%s" full-time equivalents', (fte, value) => {
    expect(readPost({ ...typed, fte })).toEqual({ ok: true, post: { fte: value, ...YEAR } })
  })

  it.each<[string, PostInputs, readonly string[]]>([
    ['sent empty', {}, ['fte required', 'from required', 'to required']],
    ['with no post at all', { ...typed, fte: '0' }, ['fte fte']],
    ['with a negative number', { ...typed, fte: '-1' }, ['fte fte']],
    ['with three decimals', { ...typed, fte: '1,555' }, ['fte fte']],
    ['with a word', { ...typed, fte: 'deux' }, ['fte fte']],
    ['with a day that does not exist', { ...typed, from: '2026-02-30' }, ['from date']],
    ['that ends before it begins', { ...typed, to: '2025-12-31' }, ['to period_order']],
    ['of eleven years', { ...typed, to: '2036-12-31' }, ['to period_long']],
  ])('%s says what is wrong', (_, inputs, faults) => {
    expect(faultsOf(inputs)).toEqual(faults)
  })

  it('may be for one day, or for ten years', () => {
    expect(faultsOf({ ...typed, to: '2026-01-01' })).toEqual([])
    expect(faultsOf({ ...typed, to: '2035-12-31' })).toEqual([])
  })
})

it('a day is covered from the first to the last of a post', () => {
  const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
  expect(days.map((day) => isCovered(day, [aPost(YEAR)]))).toEqual([false, true, true, false])
})
