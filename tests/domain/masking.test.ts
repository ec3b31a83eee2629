import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { masked } from '../../src/domain/masking.js'

it.each([
  ['mon mail est a.dubois+x@example.test, merci', 'mon mail est •••@•••, merci'],
  ['gsm 0470 12 34 56 ou +32 (0)2 511.11.11', 'gsm ••• ou •••'],
  ['NISS 85.07.30-033.28', 'NISS •••'],
  ['né le 30/07/1985', 'né le •••'],
  ['BE68 5390 0754 7034', 'BE•••'],
  ['ACT-2026-000042-5', 'ACT-•••'],
])('hides what could name a person: %s', (typed, shown) => {
  expect(masked(typed)).toBe(shown)
})

it.each([
  '600 actions par ETP en 2024',
  'art. 60 §7, axe 2',
  'le 1080 Molenbeek',
  'de 2023 à 2027, 5 objectifs',
  '37.000',
])('leaves what a question needs: %s', (typed) => {
  expect(masked(typed)).toBe(typed)
})

it('no run of six digits comes through, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^\d{6,14}$/), fc.string(), (before, number, after) => {
      expect(masked(`${before}${number}${after}`)).not.toContain(number)
    }),
  )
})
