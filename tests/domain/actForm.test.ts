import { describe, expect, it } from '@jest/globals'
import type { ActType } from '../../src/domain/act.js'
import type { ActInputs } from '../../src/domain/actFields.js'
import { readAct } from '../../src/domain/actForm.js'

/** Tuesday 1 September 2026, 10:00 in Brussels. */
const AT = new Date('2026-09-01T08:00:00.000Z')
const VISIT: ActInputs = {
  date: '2026-12-01',
  time: '09:00',
  service: 'Accueil',
  channel: 'office',
  place: 'Guichet 3',
}
const END: ActInputs = {
  outcome: 'EMPLOYED',
  facts: 'Bilan',
  needs: 'Néerlandais',
  perspectives: 'Stage',
  contact: '02 555 12 34',
}

const read = (type: ActType, inputs: ActInputs) => readAct(type, inputs, AT)
function faultsOf(type: ActType, inputs: ActInputs): readonly string[] {
  const outcome = read(type, inputs)
  return outcome.ok ? [] : outcome.faults.map(({ field, code }) => `${field} ${code}`)
}
function instantOf(inputs: ActInputs): string | undefined {
  const outcome = read('schedule', { ...VISIT, ...inputs })
  return outcome.ok && outcome.act.type === 'schedule' ? outcome.act.appointment.at : undefined
}

describe('an appointment', () => {
  it.each([
    ['09:00', '2026-12-01T08:00:00.000Z'],
    ['9:00', '2026-12-01T08:00:00.000Z'],
    ['14h30', '2026-12-01T13:30:00.000Z'],
    ['14u30', '2026-12-01T13:30:00.000Z'],
    ['14H30', '2026-12-01T13:30:00.000Z'],
    ['14 h 30', '2026-12-01T13:30:00.000Z'],
    ['14.30', '2026-12-01T13:30:00.000Z'],
    [' 14:30 ', '2026-12-01T13:30:00.000Z'],
  ])('at "%s" is at %s', (time, instant) => {
    expect(instantOf({ time })).toBe(instant)
  })

  it.each([
    ['2026-12-01', '2026-12-01T08:00:00.000Z'],
    ['01/12/2026', '2026-12-01T08:00:00.000Z'],
    ['2027-07-01', '2027-07-01T07:00:00.000Z'],
    ['2026-09-02', '2026-09-02T07:00:00.000Z'],
  ])('on "%s" at nine is at %s', (date, instant) => {
    expect(instantOf({ date })).toBe(instant)
  })

  it('keeps what was said of it', () => {
    const inputs = { ...VISIT, duration: '45', channel: 'video', place: '', bring: ' CV ' }
    expect(read('schedule', inputs)).toMatchObject({
      ok: true,
      act: {
        appointment: { durationMinutes: 45, service: 'Accueil', channel: 'video', place: undefined, bring: 'CV' },
      },
    })
  })

  it('at a place is at the office unless something else was said', () => {
    expect(read('schedule', { ...VISIT, channel: '' })).toMatchObject({ act: { appointment: { channel: 'office' } } })
  })

  it.each<[ActInputs, readonly string[]]>([
    [{ date: '' }, ['date required']],
    [{ date: 'demain' }, ['date date']],
    [{ date: '2026-02-30' }, ['date date']],
    [{ time: '' }, ['time required']],
    [{ time: '25:00' }, ['time time']],
    [{ time: 'midi' }, ['time time']],
    [{ date: '2027-03-28', time: '02:30' }, ['time local_time']],
    [{ date: '2026-08-31' }, ['date past']],
    [{ date: '2026-09-01', time: '10:00' }, ['time past']],
    [{ date: '2026-09-01', time: '10:01' }, []],
    [{ duration: '4' }, ['duration duration']],
    [{ duration: '481' }, ['duration duration']],
    [{ duration: 'une heure' }, ['duration duration']],
    [{ duration: '480' }, []],
    [{ service: ' ' }, ['service required']],
    [{ channel: '', place: '' }, ['place place_or_channel']],
    [{ channel: 'pigeon', place: '' }, ['place place_or_channel']],
    [
      { date: '', time: '', service: '', channel: '', place: '' },
      ['date required', 'time required', 'service required', 'place place_or_channel'],
    ],
  ])('with %j says %j', (inputs, faults) => {
    expect(faultsOf('schedule', { ...VISIT, ...inputs })).toEqual(faults)
  })

  it('at 02:30 of the night when clocks go back is at the first of the two', () => {
    expect(instantOf({ date: '2026-10-25', time: '02:30' })).toBe('2026-10-25T00:30:00.000Z')
  })
})

describe('an act that is one text', () => {
  it.each([
    ['askInfo', 'question'],
    ['answerInfo', 'answer'],
    ['message', 'text'],
  ] as const)('%s keeps it without the spaces around it, and needs it', (type, field) => {
    expect(read(type, { [field]: ' Niveau de français ? ' })).toEqual({
      ok: true,
      act: { type, [field]: 'Niveau de français ?' },
    })
    expect(faultsOf(type, { [field]: '  ' })).toEqual([`${field} required`])
    expect(faultsOf(type, { [field]: 'x'.repeat(3_001) })).toEqual([`${field} too_long`])
  })
})

describe('moving and cancelling', () => {
  const CHANGE: ActInputs = { askedBy: 'person', why: ' Examen ' }

  it('a move is a whole appointment, with who asked for it and why', () => {
    expect(read('reschedule', { ...VISIT, ...CHANGE })).toMatchObject({
      ok: true,
      act: {
        type: 'reschedule',
        appointment: { at: '2026-12-01T08:00:00.000Z', service: 'Accueil' },
        askedBy: 'person',
        reason: 'Examen',
      },
    })
  })

  it('a cancelling says who asked for it and why', () => {
    const act = { type: 'cancelAppointment', askedBy: 'person', reason: 'Examen' }
    expect(read('cancelAppointment', CHANGE)).toEqual({ ok: true, act })
  })

  it.each<[ActType, ActInputs, readonly string[]]>([
    ['reschedule', { ...VISIT, date: '', why: 'x' }, ['date required', 'askedBy required']],
    ['reschedule', { ...VISIT, ...CHANGE, date: '2026-08-31' }, ['date past']],
    ['reschedule', { ...VISIT, ...CHANGE, why: ' ' }, ['why required']],
    ['cancelAppointment', {}, ['askedBy required', 'why required']],
    ['cancelAppointment', { askedBy: 'neighbour', why: 'x' }, ['askedBy required']],
    ['cancelAppointment', { ...CHANGE, why: 'x'.repeat(3_001) }, ['why too_long']],
    ['cancelAppointment', { ...CHANGE, why: 'x'.repeat(3_000) }, []],
  ])('%s with %j says %j', (type, inputs, faults) => {
    expect(faultsOf(type, inputs)).toEqual(faults)
  })
})

describe('a justification', () => {
  const missed = '2026-09-03T08:00:00.000Z'

  it.each<[ActInputs, object]>([
    [
      { text: ' Certificat ', absenceOf: missed },
      { text: 'Certificat', motive: undefined, absenceOf: missed },
    ],
    [
      { text: 'Certificat', motive: 'illness' },
      { text: 'Certificat', motive: 'illness', absenceOf: undefined },
    ],
  ])('with %j, of Actiris or sent to it', (inputs, act) => {
    for (const type of ['justifyAbsence', 'justify'] as const) {
      expect(read(type, inputs)).toEqual({ ok: true, act: { type, ...act } })
    }
  })

  it.each<[ActInputs, readonly string[]]>([
    [{}, ['text required']],
    [{ text: 'x'.repeat(3_001) }, ['text too_long']],
    [{ text: 'Certificat', absenceOf: 'hier' }, ['absenceOf date']],
  ])('with %j says %j', (inputs, faults) => {
    expect(faultsOf('justifyAbsence', inputs)).toEqual(faults)
  })
})

describe('the other acts', () => {
  it.each(['receive', 'take'] as const)('%s asks nothing', (type) => {
    expect(read(type, {})).toEqual({ ok: true, act: { type } })
  })

  it.each<[ActType, ActInputs, object]>([
    ['attended', {}, { late: false }],
    ['attended', { late: 'false' }, { late: false }],
    ['attended', { late: 'true' }, { late: true }],
    ['absent', { justified: 'yes', motive: 'illness' }, { justified: true, motive: 'illness' }],
    ['absent', { justified: 'no' }, { justified: false, motive: undefined }],
    ['absent', { justified: 'service_fault' }, { justified: false, motive: undefined, fault: 'service' }],
    ['reject', { reason: 'DUPLICATE', text: ' ' }, { reason: 'DUPLICATE', text: undefined }],
    ['reject', { reason: 'OTHER', text: ' Déjà suivie ailleurs ' }, { reason: 'OTHER', text: 'Déjà suivie ailleurs' }],
    ['reassign', { owner: ' cpas-21004:karim ' }, { owner: 'cpas-21004:karim' }],
    ['handOver', { adviser: 'actiris:joris' }, { adviser: 'actiris:joris' }],
    ['correctResult', { result: 'attended', why: ' Erreur ' }, { result: 'attended', why: 'Erreur' }],
    ['withdraw', { reason: 'EMPLOYED' }, { reason: 'EMPLOYED', text: undefined }],
    ['withdraw', { reason: 'OTHER', text: ' Partie à l’étranger ' }, { reason: 'OTHER', text: 'Partie à l’étranger' }],
    ['feedback', { needs: ' Un stage ' }, { facts: undefined, needs: 'Un stage', perspectives: undefined }],
  ])('%s with %j', (type, inputs, act) => {
    expect(read(type, inputs)).toEqual({ ok: true, act: { type, ...act } })
  })

  it('close keeps how to reach the adviser, in the adviser’s words', () => {
    expect(read('close', END)).toEqual({
      ok: true,
      act: { type: 'close', outcome: 'EMPLOYED', facts: 'Bilan', needs: 'Néerlandais', perspectives: 'Stage' },
      contact: '02 555 12 34',
    })
  })

  it.each<[ActType, ActInputs, readonly string[]]>([
    ['absent', {}, ['justified required']],
    ['absent', { justified: 'perhaps' }, ['justified required']],
    ['reject', {}, ['reason required']],
    ['reject', { reason: 'BECAUSE' }, ['reason required']],
    ['reject', { reason: 'OTHER', text: 'x'.repeat(3_001) }, ['text too_long']],
    ['correctResult', {}, ['result required', 'why required']],
    ['correctResult', { result: 'late', why: 'x' }, ['result required']],
    ['withdraw', {}, ['reason required']],
    ['reassign', { owner: ' ' }, ['owner required']],
    ['handOver', {}, ['adviser required']],
    ['withdraw', { reason: 'NO_CAPACITY' }, ['reason required']],
    ['feedback', { facts: ' ' }, ['facts one_of']],
    ['close', { ...END, outcome: '' }, ['outcome required']],
    ['close', { ...END, facts: '' }, ['facts required']],
    ['close', { ...END, needs: ' ' }, ['needs required']],
    ['close', { ...END, perspectives: '' }, ['perspectives required']],
    ['close', { ...END, contact: '' }, ['contact required']],
    [
      'close',
      {},
      ['outcome required', 'facts required', 'needs required', 'perspectives required', 'contact required'],
    ],
  ])('%s with %j says %j', (type, inputs, faults) => {
    expect(faultsOf(type, inputs)).toEqual(faults)
  })

  it.each<[ActType, ActInputs, string, number]>([
    ['schedule', VISIT, 'service', 3_000],
    ['schedule', VISIT, 'place', 3_000],
    ['reschedule', { ...VISIT, askedBy: 'person', why: 'Examen' }, 'bring', 3_000],
    ['feedback', { facts: 'Vu' }, 'needs', 5_000],
    ['close', END, 'facts', 5_000],
    ['close', END, 'contact', 3_000],
  ])('%s with %j: the %s may have %i characters, and no more', (type, inputs, field, most) => {
    expect(faultsOf(type, { ...inputs, [field]: 'x'.repeat(most) })).toEqual([])
    expect(faultsOf(type, { ...inputs, [field]: 'x'.repeat(most + 1) })).toEqual([`${field} too_long`])
  })
})
