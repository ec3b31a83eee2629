import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { agreesWithBirthDate, parseNationalNumber } from '../../src/domain/nationalNumber.js'
import { runs } from '../builders/longRun.js'

/** A birth date, the serial number of that day, and what a BIS number adds to the month. */
const births = fc.record({
  at: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-08-31'), noInvalidDate: true }),
  serial: fc.integer({ min: 1, max: 998 }),
  bis: fc.constantFrom(0, 20, 40),
})

const two = (value: number) => String(value).padStart(2, '0')

function numberOf(year: number, month: number, day: number, serial: number): string {
  const nine = `${two(year % 100)}${two(month)}${two(day)}${String(serial).padStart(3, '0')}`
  const check = 97 - (Number(`${year < 2000 ? '' : '2'}${nine}`) % 97)
  return `${nine}${two(check)}`
}

function agrees(text: string, birthDate: string): boolean {
  const parsed = parseNationalNumber(text)
  return parsed.ok && agreesWithBirthDate(parsed.number, birthDate)
}

describe('a national number', () => {
  it.each([
    ['01020300141', '1901-02-03', false],
    ['01020300240', '1901-02-03', false],
    ['05061512359', '1905-06-15', false],
    ['07123199849', '1907-12-31', false],
    ['03410300165', '1903-01-03', true],
    ['03210300122', '1903-01-03', true],
    ['85073003328', '1985-07-30', false],
    ['17073003384', '2017-07-30', false],
  ])('%s belongs to a birth on %s', (digits, birthDate, bis) => {
    const [year, month, day] = birthDate.split('-').map(Number)
    expect(parseNationalNumber(digits)).toEqual({ ok: true, number: { digits, bis, year, month, day } })
  })

  it.each([
    ['85.07.30-033.28', 'dots and a dash'],
    [' 850730 033 28 ', 'spaces'],
    ['85\u00a007\u00a030\u00a0033\u00a028', 'no-break spaces'],
    ['85\u202f07\u202f30\u202f033\u202f28', 'narrow no-break spaces'],
    ['850730\u2011033\u201128', 'no-break hyphens'],
    ['85/07/30-033-28', 'slashes'],
  ])('may be typed with %s (%s)', (typed) => {
    expect(parseNationalNumber(typed)).toMatchObject({ ok: true, number: { digits: '85073003328' } })
  })

  it.each([
    ['', 'niss_length'],
    ['8507300332', 'niss_length'],
    ['850730033281', 'niss_length'],
    ['8507300332x', 'niss_length'],
    ['85073003329', 'niss_check'],
    ['00000000000', 'niss_check'],
    ['02022900158', 'niss_date'],
    [numberOf(1985, 13, 1, 1), 'niss_date'],
    [numberOf(1985, 33, 1, 1), 'niss_date'],
    [numberOf(1985, 53, 1, 1), 'niss_date'],
    [numberOf(1985, 4, 31, 1), 'niss_date'],
    [numberOf(1985, 0, 32, 1), 'niss_date'],
  ])('%s is refused as %s', (typed, fault) => {
    expect(parseNationalNumber(typed)).toEqual({ ok: false, fault })
  })

  it('has the check digits 97 when the division leaves nothing', () => {
    const serials = Array.from({ length: 998 }, (_, index) => numberOf(1985, 7, 30, index + 1))
    const full = serials.filter((digits) => digits.endsWith('97'))
    expect(full.length).toBeGreaterThan(0)
    expect(full.filter((digits) => !parseNationalNumber(digits).ok)).toEqual([])
  })

  it.each([
    [numberOf(1985, 0, 0, 5), '1985-11-23', true],
    [numberOf(1985, 20, 0, 5), '1985-11-23', true],
    [numberOf(1985, 7, 0, 5), '1985-07-23', true],
    [numberOf(1985, 7, 0, 5), '1985-08-23', false],
    [numberOf(1985, 0, 0, 5), '1986-11-23', false],
  ])('%s, with parts unknown, against a birth on %s: %s', (digits, birthDate, agreed) => {
    expect(agrees(digits, birthDate)).toBe(agreed)
  })

  it.each([
    ['85073003328', '1985-07-30', true],
    ['85073003328', '1985-07-31', false],
    ['85073003328', '1985-08-30', false],
    ['01020300141', '2001-02-03', false],
    ['17073003384', '1917-07-30', false],
    ['03410300165', '1903-01-03', true],
  ])('%s against a birth on %s: %s', (digits, birthDate, agreed) => {
    expect(agrees(digits, birthDate)).toBe(agreed)
  })
})

describe('every number that the registers can give', () => {
  const born = ({ at }: { at: Date }) => at.toISOString().slice(0, 10)
  const digitsOf = ({ at, serial, bis }: { at: Date; serial: number; bis: number }) =>
    numberOf(at.getUTCFullYear(), at.getUTCMonth() + 1 + bis, at.getUTCDate(), serial)

  it('is read, and agrees with its birth date', () => {
    fc.assert(
      fc.property(births, (birth) => {
        const parsed = parseNationalNumber(digitsOf(birth))
        expect(parsed).toMatchObject({ ok: true, number: { bis: birth.bis > 0 } })
        expect(agrees(digitsOf(birth), born(birth))).toBe(true)
      }),
      { numRuns: runs(500, 50_000) },
    )
  })

  it('no longer agrees with its birth date when one digit is mistyped', () => {
    fc.assert(
      fc.property(births, fc.nat(10), fc.integer({ min: 1, max: 9 }), (birth, place, shift) => {
        const digits = digitsOf(birth)
        const wrong = (Number(digits[place]) + shift) % 10
        expect(agrees(`${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`, born(birth))).toBe(false)
      }),
      { numRuns: runs(500, 50_000) },
    )
  })
})
