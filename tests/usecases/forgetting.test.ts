import { expect, it } from '@jest/globals'
import { keptSince, whyKept } from '../../src/usecases/forgetting.js'
import { EXAMPLES, NIGHT } from '../builders/forgettable.js'

it.each(EXAMPLES)('$what: $kept', ({ message, around, kept }) => {
  expect(whyKept(message, around, keptSince(NIGHT))).toBe(kept)
})
