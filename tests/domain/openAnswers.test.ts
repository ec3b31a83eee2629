import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import { openAnswer } from '../../src/domain/openAnswers.js'
import type { Referral } from '../../src/domain/referral.js'
import { afterAct, anAppointment, infoRequested, later, stopped, warned } from '../builders/aReferral.js'

/** Acts one after the other, an hour apart, from an instant on; what waits is asked at the last. */
function waiting(start: Referral, from: number, acts: readonly Act[]): string | undefined {
  const end = acts.reduce((referral, act, index) => afterAct(referral, act, later(from + index)), start)
  return openAnswer(end, later(from + acts.length))?.type
}

const ANSWER: Act = { type: 'answerInfo', answer: 'B1' }
const MESSAGE: Act = { type: 'message', text: 'Merci' }
const PROOF: Act = { type: 'justify', text: 'Certificat médical' }
const ACCEPTED: Act = { type: 'justifyAbsence', text: 'Certificat reçu' }

describe('an answer of the CPAS', () => {
  it.each<[string, readonly Act[], string | undefined]>([
    ['waits', [ANSWER], 'infoAnswered'],
    ['waits on after a message', [ANSWER, MESSAGE], 'infoAnswered'],
    ['waits no more once Actiris acts', [ANSWER, anAppointment(later(100))], undefined],
    ['waits no more once Actiris asks again', [ANSWER, { type: 'askInfo', question: 'Et l’écrit ?' }], undefined],
    ['is none before', [], undefined],
  ])('%s', (_, acts, expected) => {
    expect(waiting(infoRequested(), 3, acts)).toBe(expected)
  })
})

describe.each([
  ['a warning', warned(), 60],
  ['a stop', stopped(), 230],
])('a proof after %s', (_, start, from) => {
  it.each<[string, readonly Act[], string | undefined]>([
    ['waits', [PROOF], 'justificationSent'],
    ['waits no more once it is accepted', [PROOF, ACCEPTED], undefined],
    ['waits again when another comes', [PROOF, PROOF], 'justificationSent'],
  ])('%s', (_title, acts, expected) => {
    expect(waiting(start, from, acts)).toBe(expected)
  })

  it('waits no more once Actiris wrote about it, nor after the absence’s last day', () => {
    const sent = afterAct(start, PROOF, later(from))
    expect(openAnswer(sent, later(24 * 60))).toBeUndefined()
    const byActiris = { by: { side: 'actiris' } } as const
    const told = afterAct(sent, { type: 'message', text: 'Certificat illisible' }, later(from + 1), byActiris)
    expect(openAnswer(told, later(from + 2))).toBeUndefined()
  })
})
