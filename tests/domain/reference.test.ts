import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findReference, makeReference } from '../../src/domain/reference.js'

const years = fc.integer({ min: 2026, max: 2099 })
const sequences = fc.integer({ min: 1, max: 999_999 })

describe('a reference', () => {
  it.each([
    [2026, 42, 'ACT-2026-000042-5'],
    [2026, 1, 'ACT-2026-000001-1'],
    [2027, 999_999, 'ACT-2027-999999-7'],
  ])('of year %d and number %d is %s', (year, sequence, reference) => {
    expect(makeReference(year, sequence)).toBe(reference)
  })

  it('passes the check of Luhn over all its digits', () => {
    fc.assert(
      fc.property(years, sequences, (year, sequence) => {
        const digits = makeReference(year, sequence).replace(/\D/g, '')
        const sum = [...digits].reverse().reduce((total, digit, index) => {
          const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
          return total + Math.floor(doubled / 10) + (doubled % 10)
        }, 0)
        expect(sum % 10).toBe(0)
      }),
    )
  })

  it.each([
    'ACT-2026-000042-5',
    'act-2026-000042-5',
    'ACT 2026 000042 5',
    'act20260000425',
    'ACT – 2026 – 000042 – 5',
    'ACT-2026-000 042-5',
    'ACT\u00a02026\u00a0000042\u00a05',
    '  Act-2026000042-5.',
    'où en est la demande ACT-2026-000042-5 ?',
  ])('is found in "%s"', (typed) => {
    expect(findReference(typed)).toBe('ACT-2026-000042-5')
  })

  it.each(['', 'ACT', 'ACT-2026-42-5', 'ACT-2026-000042', 'ACT-2026-000042-55', '2026-000042-5', 'mes demandes'])(
    'is not seen in "%s"',
    (typed) => {
      expect(findReference(typed)).toBeUndefined()
    },
  )

  it('is found again however it was shortened', () => {
    const separators = fc.constantFrom('', '-', ' ', ' - ', '\u00a0')
    fc.assert(
      fc.property(years, sequences, separators, fc.boolean(), (year, sequence, separator, lower) => {
        const reference = makeReference(year, sequence)
        const typed = reference.replaceAll('-', separator)
        expect(findReference(lower ? typed.toLowerCase() : typed)).toBe(reference)
      }),
    )
  })

  it('with one digit mistyped is always noticed', () => {
    fc.assert(
      fc.property(years, sequences, fc.nat(10), fc.integer({ min: 1, max: 9 }), (year, sequence, place, shift) => {
        let seen = -1
        const mistyped = makeReference(year, sequence).replace(/\d/g, (digit) => {
          seen += 1
          return seen === place ? String((Number(digit) + shift) % 10) : digit
        })
        expect(findReference(mistyped)).toBe('wrong')
      }),
    )
  })
})
