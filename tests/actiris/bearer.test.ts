import { expect, it } from '@jest/globals'
import { isBearer } from '../../src/actiris/bearer.js'

const [FIRST, SECOND] = ['a-token-of-16-ch', 'another-token-of-16']

it.each([`Bearer ${FIRST}`, `Bearer ${SECOND}`, `bearer  ${FIRST}`])('"%s" opens', (header) => {
  expect(isBearer([FIRST, SECOND], header)).toBe(true)
})

it.each([
  '',
  'Bearer',
  'Bearer ',
  FIRST,
  `Basic ${FIRST}`,
  `Bearer ${FIRST} ${SECOND}`,
  `Bearer ${FIRST}x`,
  'Bearer x',
])('"%s" opens nothing', (header) => {
  expect(isBearer([FIRST, SECOND], header)).toBe(false)
})

it('nothing opens where no token is configured, an empty one least of all', () => {
  for (const header of ['', 'Bearer ', `Bearer ${FIRST}`]) expect(isBearer([], header)).toBe(false)
  expect(isBearer([''], 'Bearer ')).toBe(false)
})
