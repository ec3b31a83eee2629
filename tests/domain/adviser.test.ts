import { describe, expect, it } from '@jest/globals'
import { transition } from '../../src/domain/machine.js'
import type { Referral } from '../../src/domain/referral.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  anAdviser,
  anAppointment,
  circumstances,
  inProgress,
  later,
  received,
  scheduled,
  submitted,
} from '../builders/aReferral.js'

const AT = later(60)

describe('the adviser', () => {
  const other = { member: 'actiris:joris', name: 'Joris Maes', email: 'j.maes@example.test' }
  const nobody = { name: 'Nora Sans-Téléphone' }

  it('who first acts is in charge and stays so', () => {
    const waiting = afterAct(received(), anAppointment(later(48)), later(2), { adviser: other })
    expect(waiting.adviser).toEqual(anAdviser)
  })

  it('who writes before anybody took the request is in charge, until somebody takes it on', () => {
    const written = afterAct(submitted(), { type: 'message', text: 'Bonjour' }, later(1), { adviser: other })
    expect(written).toMatchObject({ status: 'submitted', adviser: other })
    expect(afterAct(written, { type: 'receive' }, later(2)).adviser).toEqual(anAdviser)
    expect(afterAct(written, { type: 'receive' }, later(2), { adviser: undefined }).adviser).toEqual(other)
  })

  it('changes when somebody takes the request', () => {
    expect(afterAct(received(), { type: 'take' }, later(2), { adviser: other }).adviser).toEqual(other)
    expect(afterAct(scheduled(), { type: 'take' }, later(3), { adviser: other })).toMatchObject({ status: 'scheduled' })
  })

  it('can be reached when a request is closed, or it is not', () => {
    const anonymous = afterAct(scheduled(), { type: 'attended', late: false }, later(49))
    const referral = { ...anonymous, adviser: undefined }
    const closing = anActOf('close', AT)
    expect(transition(referral, closing, circumstances(later(60), { adviser: undefined }))).toMatchObject({
      code: 'REF_NO_CONTACT',
    })
    expect(transition(referral, closing, circumstances(later(60), { adviser: nobody }))).toMatchObject({
      code: 'REF_NO_CONTACT',
    })
    expect(afterAct(referral, closing, later(60), { adviser: { ...nobody, words: 'Guichet 3' } }).status).toBe('closed')
  })

  it('named at the end is one person, never a mixture of two', () => {
    const contactOf = (referral: Referral) => {
      const closing = referral.events.at(-1)
      return closing?.type === 'closed' ? closing.contact : undefined
    }
    expect(contactOf(afterAct(inProgress(), anActOf('close', AT), later(60), { adviser: other }))).toEqual(other)
    expect(contactOf(afterAct(inProgress(), anActOf('close', AT), later(60), { adviser: nobody }))).toEqual(anAdviser)
    expect(contactOf(afterAct(inProgress(), anActOf('close', AT), later(60), { adviser: undefined }))).toEqual(
      anAdviser,
    )
  })
})
