import { describe, expect, it } from '@jest/globals'
import { ACTION_DOMAINS, byMonth, daysOfMonth, isRemovable, removed } from '../../src/domain/ownAction.js'
import { type ActionInputs, readAction } from '../../src/domain/ownActionForm.js'
import { AXIS_1_NEEDS } from '../../src/domain/vocabulary.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie, karim } from '../builders/people.js'
import { anAction } from '../builders/stored.js'

const TODAY = '2026-09-01'
const typed: ActionInputs = { axis: '1', domain: 'remobilisation', date: '2026-09-01' }
const faultsOf = (inputs: ActionInputs) => {
  const read = readAction(inputs, TODAY)
  return read.ok ? [] : read.faults.map(({ field, code }) => `${field} ${code}`)
}

it('the domains of axis 1 are the needs of axis 1 but for the adviser, who is no action of the CPAS', () => {
  expect(['reference_adviser', ...ACTION_DOMAINS[1]]).toEqual(AXIS_1_NEEDS)
})

describe('the form of an action', () => {
  it.each<[string, ActionInputs, object]>([
    ['of today without anybody', typed, { axis: 1, domain: 'remobilisation', date: TODAY, person: undefined }],
    ['of a day as Belgians write it', { ...typed, date: '31/08/2026' }, { date: '2026-08-31' }],
    [
      'with a request, however its reference is written',
      { ...typed, person: 'act 2026 000042 5' },
      { person: { reference: 'ACT-2026-000042-5' } },
    ],
    ['with a name', { ...typed, person: ' Anaïs De Smet ' }, { person: { name: 'Anaïs De Smet' } }],
    [
      'with a name beside a number, which is not kept',
      { ...typed, person: 'De Smet 85.07.30-033.28' },
      { person: { name: 'De Smet •••' } },
    ],
    ['of axis 2', { ...typed, axis: '2', domain: 'reregistration' }, { axis: 2, domain: 'reregistration' }],
  ])('%s', (_, inputs, expected) => {
    expect(readAction(inputs, TODAY)).toMatchObject({ ok: true, action: expected })
  })

  it.each<[string, ActionInputs, readonly string[]]>([
    ['sent empty', {}, ['axis required', 'domain required', 'date required']],
    ['dated tomorrow', { ...typed, date: '2026-09-02' }, ['date future']],
    ['dated on no day', { ...typed, date: '30/02/2026' }, ['date date']],
    ['with the other axis’ domain', { ...typed, axis: '2' }, ['domain domain_other_axis']],
    ['with a domain before its axis', { ...typed, axis: '' }, ['axis required']],
    ['with an unknown domain', { ...typed, domain: 'cooking' }, ['domain required']],
    ['with an unknown axis', { ...typed, axis: '3' }, ['axis required']],
    ['with a mistyped reference', { ...typed, person: 'ACT-2026-000042-6' }, ['person request_unknown']],
    ['with a novel for a name', { ...typed, person: 'a'.repeat(101) }, ['person too_long']],
  ])('%s says what is wrong', (_, inputs, faults) => {
    expect(faultsOf(inputs)).toEqual(faults)
  })
})

describe('an action', () => {
  it('is taken back by its author for 30 days', () => {
    const action = anAction()
    expect(isRemovable(action, amelie.id, later(30 * 24))).toBe(true)
    expect(isRemovable(action, amelie.id, new Date(later(30 * 24).getTime() + 1))).toBe(false)
    expect(isRemovable(action, karim.id, NOW)).toBe(false)
    expect(isRemovable(removed(action, NOW), amelie.id, NOW)).toBe(false)
  })

  it('taken back keeps no person', () => {
    const left = removed(anAction({ person: { name: 'Anaïs De Smet' } }), NOW)
    expect(left).toMatchObject({ version: 2, removedAt: NOW.toISOString(), axis: 1 })
    expect(JSON.stringify(left)).not.toContain('Anaïs')
  })
})

it('actions stand month by month in their order', () => {
  const days = ['2026-09-01', '2026-08-31', '2026-08-01', '2025-08-31']
  const months = byMonth(days.map((date, index) => anAction({ id: String(index), date })))
  expect(months.map(({ month, actions }) => [month, actions.length])).toEqual([
    ['2026-09', 1],
    ['2026-08', 2],
    ['2025-08', 1],
  ])
})

it.each([
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
])('the month %s ends on %s', (month, to) => {
  expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to })
})
