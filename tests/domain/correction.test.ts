import { describe, expect, it } from '@jest/globals'
import type { Jobseeker } from '../../src/domain/application.js'
import { correctedFields, correctionOf } from '../../src/domain/correction.js'
import { transition } from '../../src/domain/machine.js'
import { fold } from '../../src/domain/progress.js'
import type { Referral } from '../../src/domain/referral.js'
import { afterAct, circumstances, DOERS, later, received, scheduled, submitted } from '../builders/aReferral.js'

const BIS = '03410300165'
const NATIONAL = '01020300141'

function correct(referral: Referral, other: Partial<Jobseeker>) {
  const person = { ...referral.person, ...other }
  return transition(referral, { type: 'correct', person }, circumstances(later(3), { by: DOERS.caseworker }))
}
const corrected = (referral: Referral, other: Partial<Jobseeker>): Referral =>
  afterAct(referral, { type: 'correct', person: { ...referral.person, ...other } }, later(3))

describe('a correction of the person', () => {
  it('keeps what was wrong beside what replaced it, only what changed, and changes no status', () => {
    const before = scheduled({ person: { phone: '02 000 00 00' } })
    const after = corrected(before, { lastName: 'De Smedt', phone: undefined, email: 'a@example.test' })
    expect(after.events.at(-1)).toMatchObject({
      type: 'corrected',
      before: { lastName: 'De Smet', phone: '02 000 00 00' },
      after: { lastName: 'De Smedt', email: 'a@example.test' },
    })
    expect(Object.keys(after.events.at(-1) ?? {})).toEqual(['at', 'by', 'type', 'before', 'after'])
    expect(after.person).toEqual({ ...submitted().person, lastName: 'De Smedt', email: 'a@example.test' })
    expect(after).toMatchObject({ status: 'scheduled', version: before.version + 1, appointment: before.appointment })
    expect(fold(after.events)).toMatchObject({ status: after.status, version: after.version })
  })

  it('that changes nothing is refused', () => {
    expect(correct(received(), {})).toMatchObject({ ok: false, code: 'REF_NOTHING_CHANGED' })
  })

  it('leaves the number alone where the form has none', () => {
    const typed = { ...submitted().person, niss: undefined, postcode: '1070' }
    const correction = correctionOf(submitted().person, typed)
    expect(correctedFields(correction)).toEqual(['postcode'])
    expect(correctedFields(correctionOf(submitted().person, { ...typed, noNissReason: 'refused' }))).toContain('niss')
  })

  it.each<[string, string, string | undefined, readonly string[] | undefined]>([
    ['a BIS number replaced by a national one stays as an alias', BIS, NATIONAL, [BIS]],
    ['a mistyped national number is no alias', '85073003328', NATIONAL, undefined],
    ['a mistyped BIS number is no alias', BIS, '03210300122', undefined],
    ['a national number that was a mistake for a BIS number is no alias', NATIONAL, BIS, undefined],
  ])('%s', (_, before, niss, aliases) => {
    const person = { niss: before, birthDate: '1903-01-03' }
    expect(corrected(received({ person }), { niss }).person).toMatchObject({ niss, ...(aliases ? { aliases } : {}) })
    expect(corrected(received({ person }), { niss }).person.aliases).toEqual(aliases)
  })

  it('keeps an alias through later corrections', () => {
    const once = corrected(received({ person: { niss: BIS } }), { niss: NATIONAL })
    expect(corrected(once, { lastName: 'Ng' }).person).toMatchObject({ aliases: [BIS], lastName: 'Ng' })
  })

  it('asks again what a young person may be referred for, when the birth date changes', () => {
    const staged = { ...submitted(), situation: { ...submitted().situation, insertionStage: true } }
    const young = { birthDate: '2001-07-30', niss: undefined, noNissReason: 'refused' } as const
    expect(correct(staged, young)).toMatchObject({ ok: false, code: 'YOUTH_BY_CPAS' })
    expect(correct(submitted(), young)).toMatchObject({ ok: true })
    expect(correct(staged, { lastName: 'Ng' })).toMatchObject({ ok: true })
  })
})
