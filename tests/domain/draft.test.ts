import { describe, expect, it } from '@jest/globals'
import { type Draft, FIELDS, isBlank, STEPS, stepAfter, stepBefore, type Typed } from '../../src/domain/draft.js'
import { TEXT_MAX } from '../../src/domain/formReading.js'
import { withTyped, withWholeForm } from '../../src/domain/withTyped.js'
import { aForm, NEED, PERSON, SITUATION } from '../builders/aForm.js'

function aDraft(typed: Typed): Draft {
  const at = '2026-09-01T08:00:00.000Z'
  return {
    id: 'd1',
    owner: 'cpas-21004:amelie',
    organisation: 'cpas-21004',
    version: 1,
    step: 'person',
    typed,
    held: false,
    createdAt: at,
    changedAt: at,
  }
}

describe('what a press brings', () => {
  it('replaces the step when it is the whole form: what is absent was emptied', () => {
    const draft = aDraft({ ...PERSON, phone: '02 555 12 34', ...SITUATION })
    expect(withTyped(draft, 'person', PERSON)).toEqual({ ...PERSON, ...SITUATION })
  })

  it('replaces the step when at least half of what the step cannot do without came', () => {
    const draft = aDraft({ ...PERSON, phone: '02 555 12 34' })
    const brought = { lastName: 'Ng', firstName: 'Li', birthDate: '1990-01-01' }
    expect(withTyped(draft, 'person', brought)).toEqual(brought)
  })

  it('only adds when less than half came', () => {
    const draft = aDraft({ ...PERSON, phone: '02 555 12 34' })
    const brought = { lastName: 'Ng', firstName: 'Li' }
    expect(withTyped(draft, 'person', brought)).toEqual({ ...PERSON, phone: '02 555 12 34', ...brought })
  })

  it.each(STEPS)('without any input loses nothing of the step %s', (step) => {
    expect(withTyped(aDraft(aForm()), step, {})).toEqual(aForm())
  })

  it('keeps whole what is far too long, when only its beginning was shown and came back unchanged', () => {
    const long = 'x'.repeat(9_000)
    const draft = aDraft({ ...aForm(), project: long })
    expect(withTyped(draft, 'need', { ...NEED, project: long.slice(0, 4_000) }).project).toBe(long)
    expect(withWholeForm(draft, aForm({ project: long.slice(0, 4_000) })).project).toBe(long)
    for (const project of [`${long.slice(0, 4_000)}.`, long.slice(0, TEXT_MAX)]) {
      expect(withTyped(draft, 'need', { ...NEED, project }).project).toBe(project)
      expect(withWholeForm(draft, aForm({ project })).project).toBe(project)
    }
  })

  it('keeps a need and prior actions of the other axis, which the form could not show', () => {
    const chosen = {
      ...SITUATION,
      category: 'art60',
      need: 'remobilisation',
      project: 'Soins',
      priorActions: 'reception,cv',
    }
    const brought = { project: 'Soins', priorActions: 'reregistration' }
    expect(withTyped(aDraft(chosen), 'need', brought)).toEqual({ ...chosen, priorActions: 'reception,reregistration' })
    expect(withTyped(aDraft(chosen), 'need', { ...brought, need: 'grae' })).toMatchObject({ need: 'grae' })
  })

  it('empties prior actions of the own axis that were taken away', () => {
    const chosen = { ...SITUATION, ...NEED, priorActions: 'reception,cv' }
    expect(withTyped(aDraft(chosen), 'need', NEED)).toEqual({ ...SITUATION, ...NEED })
  })

  it('empties a field that came empty', () => {
    expect(withTyped(aDraft(PERSON), 'person', { lastName: '' })).toEqual({ ...PERSON, lastName: '' })
  })

  it('leaves fields of other steps alone, even when they come along', () => {
    const draft = aDraft({ ...PERSON, ...SITUATION })
    expect(withTyped(draft, 'need', { ...NEED, lastName: 'Forged', category: 'other' })).toEqual({
      ...PERSON,
      ...SITUATION,
      ...NEED,
    })
  })

  it('stays as it was typed, right or wrong', () => {
    const typed = { ...PERSON, niss: ' 85.07 ', birthDate: 'demain' }
    expect(withTyped(aDraft({}), 'person', typed)).toEqual(typed)
  })

  it('does not change the draft itself', () => {
    const draft = aDraft(Object.freeze({ ...PERSON }))
    withTyped(draft, 'person', { lastName: 'Ng' })
    expect(draft.typed).toEqual(PERSON)
  })
})

describe('the steps', () => {
  it('follow one another and stop at both ends', () => {
    expect(STEPS.map(stepAfter)).toEqual(['situation', 'need', 'review', 'review'])
    expect(STEPS.map(stepBefore)).toEqual(['person', 'person', 'situation', 'need'])
  })

  it('share no field', () => {
    expect(new Set(FIELDS).size).toBe(FIELDS.length)
  })
})

describe('a draft', () => {
  it.each<[Typed, boolean]>([
    [{}, true],
    [{ lastName: ' ', phone: '' }, true],
    [{ lastName: 'Ng' }, false],
  ])('with %j typed is blank: %s', (typed, blank) => {
    expect(isBlank(aDraft(typed))).toBe(blank)
  })
})
