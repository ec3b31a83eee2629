import { describe, expect, it } from '@jest/globals'
import type { Step, Typed } from '../../src/domain/draft.js'
import { readForm, stepFaults } from '../../src/domain/form.js'
import { TEXT_MAX } from '../../src/domain/formReading.js'
import { implausibleAge, NAME_MAX, readPerson } from '../../src/domain/personStep.js'
import { aForm, aFormWithout } from '../builders/aForm.js'

const rules = { today: '2026-09-01', niss: true }
const faultsOf = (step: Step, typed: Typed) =>
  stepFaults(step, typed, rules).map(({ field, code }) => `${field} ${code}`)
const long = (length: number) => 'a'.repeat(length)

describe('the step about the person', () => {
  it.each<[string, Typed]>([
    ['everything', {}],
    ['a reason instead of a number', { niss: '', noNissReason: 'unknown_yet' }],
    ['a number with no-break spaces', { niss: '85\u00a007\u00a030\u00a0033\u00a028' }],
    ['a birth date as Belgians write it', { birthDate: '30/07/1985' }],
    ['a name of the longest length', { lastName: long(NAME_MAX) }],
    ['a name in another script', { lastName: '王' }],
    ['telephone and e-mail', { phone: '+32 (0)2/555.12.34', email: 'a.b@example.test' }],
    ['a birth on the first possible day', { niss: '', noNissReason: 'refused', birthDate: '1900-01-01' }],
    ['a birth yesterday', { niss: '', noNissReason: 'refused', birthDate: '2026-08-31' }],
  ])('goes on with %s', (_, typed) => {
    expect(faultsOf('person', aForm(typed))).toEqual([])
  })

  it.each<[Typed, string]>([
    [{ lastName: ' ' }, 'lastName required'],
    [{ lastName: long(NAME_MAX + 1) }, 'lastName too_long'],
    [{ lastName: '---' }, 'lastName name'],
    [{ firstName: '' }, 'firstName required'],
    [{ firstName: long(NAME_MAX + 1) }, 'firstName too_long'],
    [{ firstName: '12' }, 'firstName name'],
    [{ niss: '' }, 'niss niss_or_reason'],
    [{ niss: '', noNissReason: 'because' }, 'niss niss_or_reason'],
    [{ niss: '123' }, 'niss niss_length'],
    [{ niss: '123', noNissReason: 'unknown_yet' }, 'niss niss_length'],
    [{ niss: '85073003329' }, 'niss niss_check'],
    [{ niss: '02022900158' }, 'niss niss_date'],
    [{ birthDate: '1985-07-31' }, 'niss niss_birth_date'],
    [{ niss: '01020300141', birthDate: '2001-02-03' }, 'niss niss_birth_date'],
    [{ birthDate: '' }, 'birthDate required'],
    [{ birthDate: '31/02/1985' }, 'birthDate date'],
    [{ niss: '', noNissReason: 'refused', birthDate: '1899-12-31' }, 'birthDate birth_date_range'],
    [{ niss: '', noNissReason: 'refused', birthDate: '2026-09-01' }, 'birthDate birth_date_range'],
    [{ language: '' }, 'language required'],
    [{ language: 'de' }, 'language required'],
    [{ phone: '12' }, 'phone phone'],
    [{ phone: 'ask the neighbour' }, 'phone phone'],
    [{ email: 'nobody' }, 'email email'],
    [{ email: 'a b@example.test' }, 'email email'],
    [{ postcode: '' }, 'postcode required'],
    [{ postcode: '0999' }, 'postcode postcode'],
    [{ postcode: '10000' }, 'postcode postcode'],
  ])('with %j says %s, and nothing else', (typed, fault) => {
    expect(faultsOf('person', aForm(typed))).toEqual([fault])
  })

  it('left empty says every required field at once', () => {
    expect(faultsOf('person', {})).toEqual([
      'lastName required',
      'firstName required',
      'niss niss_or_reason',
      'birthDate required',
      'language required',
      'postcode required',
    ])
  })

  it('keeps eleven digits, or the reason, never both', () => {
    expect(readPerson(aForm({ noNissReason: 'refused' }), rules).value).toMatchObject({ niss: '85073003328' })
    expect(readPerson(aForm({ noNissReason: 'refused' }), rules).value).not.toHaveProperty('noNissReason')
    expect(readPerson(aForm({ niss: '', noNissReason: 'refused' }), rules).value).not.toHaveProperty('niss')
  })

  it('asks and keeps no number when numbers are switched off', () => {
    const off = { ...rules, niss: false }
    expect(stepFaults('person', aFormWithout('niss'), off)).toEqual([])
    expect(stepFaults('person', aForm({ niss: 'wrong' }), off)).toEqual([])
    expect(readPerson(aForm(), off).value).not.toHaveProperty('niss')
  })

  it.each([
    ['2012-01-01', true],
    ['2011-09-01', false],
    ['1950-09-02', false],
    ['1950-09-01', true],
    ['1920-01-01', true],
    ['not a day', false],
  ])('born on %s, warns of an implausible age: %s', (birthDate, warns) => {
    expect(implausibleAge({ birthDate }, '2026-09-01')).toBe(warns)
  })
})

describe('the steps about situation, need and review', () => {
  it.each<[Step, Typed, readonly string[]]>([
    ['situation', {}, []],
    ['situation', { category: '' }, ['category required']],
    ['situation', { category: 'rich' }, ['category required']],
    ['situation', { registered: '' }, ['registered required']],
    ['situation', { category: 'art60' }, ['contractEnd contract_end_required']],
    ['situation', { category: 'art60', contractEnd: 'soon' }, ['contractEnd date']],
    ['situation', { category: 'art60', contractEnd: '31/12/2026' }, []],
    ['need', {}, []],
    ['need', { need: '' }, ['need required']],
    ['need', { need: 'money' }, ['need required']],
    ['need', { need: 'grae' }, ['need need_other_axis']],
    ['need', { category: 'art60', need: 'reference_adviser' }, ['need need_other_axis']],
    ['need', { category: 'art60', need: 'remobilisation' }, ['need need_other_axis']],
    ['need', { category: 'art60', need: 'transition_link' }, []],
    ['need', { category: 'art60', need: 'job_search' }, []],
    ['need', { project: '  ' }, ['project required']],
    ['need', { project: long(TEXT_MAX) }, []],
    ['need', { project: long(TEXT_MAX + 1) }, ['project too_long']],
    ['need', { proposal: long(TEXT_MAX + 1) }, ['proposal too_long']],
    ['review', {}, []],
    ['review', { informed: 'false' }, ['informed informed']],
    ['review', { informed: '' }, ['informed informed']],
  ])('%s with %j says %j', (step, typed, faults) => {
    expect(faultsOf(step, aForm(typed))).toEqual(faults)
  })
})

describe('the whole form', () => {
  it('becomes an application', () => {
    const typed = aForm({
      category: 'art60',
      contractEnd: '31/12/2026',
      need: 'grae',
      priorActions: 'cv, reregistration;languages',
      obstacles: 'debt,language,unheard_of',
      proposal: ' Un stage ',
    })
    expect(readForm(typed, rules)).toMatchObject({
      ok: true,
      application: {
        person: { lastName: 'De Smet', niss: '85073003328', birthDate: '1985-07-30' },
        situation: { category: 'art60', contractEnd: '2026-12-31', insertionStage: false },
        trajectory: {
          need: 'grae',
          priorActions: ['cv', 'reregistration'],
          obstacles: ['language', 'debt'],
          proposal: 'Un stage',
        },
      },
    })
  })

  it('forgets the end of a contract that the situation does not have', () => {
    const read = readForm(aForm({ contractEnd: '2026-12-31' }), rules)
    expect(read).toMatchObject({ ok: true, application: { situation: { category: 'ris' } } })
    expect(read.ok && read.application.situation.contractEnd).toBeUndefined()
  })

  it.each<[Step, Typed]>([
    ['person', { postcode: '', category: '', informed: '' }],
    ['situation', { category: '', need: '', informed: '' }],
    ['need', { need: '', informed: '' }],
    ['review', { informed: '' }],
  ])('goes back to the first step with a fault: %s', (step, typed) => {
    expect(readForm(aForm(typed), rules)).toMatchObject({ ok: false, step })
  })
})
