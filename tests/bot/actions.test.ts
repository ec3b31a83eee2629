import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { executeData, parseAction } from '../../src/bot/actions.js'
import { runs } from '../builders/longRun.js'

const DRAFT = { verb: 'referral.next', draftId: 'd1', version: 3 }
const parsed = (data: unknown) => {
  const read = parseAction(data)
  return read.ok ? read.action : read.problem
}

describe('a press', () => {
  it('is read with what was typed into the inputs of its form, and nothing else', () => {
    const press = { ...DRAFT, lastName: 'De Smet', informed: true, owner: 'somebody', status: 'closed' }
    expect(parsed(press)).toEqual({ ...DRAFT, inputs: { lastName: 'De Smet', informed: 'true' } })
  })

  it('may bring its version as text, as some clients do', () => {
    expect(parsed({ ...DRAFT, version: '3' })).toEqual({ ...DRAFT, inputs: {} })
  })

  it.each([
    [undefined, 'bad data'],
    [null, 'bad data'],
    ['referral.next', 'bad data'],
    [{}, 'bad data'],
    [{ verb: 7 }, 'bad data'],
    [{ verb: 'referral.nex' }, 'unknown verb'],
    [{ verb: 'x'.repeat(65) }, 'bad data'],
    [{ ...DRAFT, version: 0 }, 'bad data'],
    [{ ...DRAFT, version: 1.5 }, 'bad data'],
    [{ ...DRAFT, draftId: 'd'.repeat(65) }, 'bad data'],
    [{ ...DRAFT, lastName: ['De Smet'] }, 'bad data'],
    [{ ...DRAFT, project: 'x'.repeat(20_001) }, 'bad data'],
    [{ verb: 'referral.open', list: 'everything' }, 'bad data'],
  ])('that is wrong is told apart: %j is %s', (data, problem) => {
    expect(parsed(data)).toBe(problem)
  })

  it('never throws, whatever a client sends', () => {
    const verb = fc.oneof(
      fc.constantFrom('referral.next', 'referral.open', 'desk.reject', 'desk.close', 'knowledge.ask'),
      fc.string(),
    )
    const press = fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything()))
    fc.assert(
      fc.property(press, verb, (data, name) => {
        expect(typeof parseAction(data).ok).toBe('boolean')
        const withVerb = typeof data === 'object' ? { ...data, verb: name } : data
        expect(typeof parseAction(withVerb).ok).toBe('boolean')
      }),
      { numRuns: runs(200, 20_000) },
    )
  })
})

describe('an Execute press', () => {
  it.each([
    [{ action: { verb: 'desk.open', data: { page: 1 } } }, { verb: 'desk.open', page: 1 }],
    [{ action: { data: { verb: 'desk.open' } } }, { verb: 'desk.open' }],
    [{ action: { verb: 'desk.open', data: null } }, { verb: 'desk.open' }],
    [{ action: { verb: 'desk.open', data: 'page' } }, undefined],
    [{ data: { verb: 'desk.open' } }, undefined],
    [undefined, undefined],
  ])('%j holds %j', (value, data) => {
    expect(executeData(value)).toEqual(data)
  })
})
