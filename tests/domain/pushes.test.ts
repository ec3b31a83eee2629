import { describe, expect, it } from '@jest/globals'
import type { Actor } from '../../src/domain/people.js'
import { pushOf } from '../../src/domain/pushes.js'
import type { ReferralEvent } from '../../src/domain/referral.js'
import { NOW } from '../builders/aReferral.js'
import { everyRequest } from '../builders/everyRequest.js'
import { amelie, chloe, karim } from '../builders/people.js'

const CPAS: Actor = { side: 'cpas', member: amelie.id }
const at = NOW.toISOString()

describe('Actiris’ own system is told', () => {
  it.each<[ReferralEvent, string]>([
    [{ type: 'submitted', at, by: CPAS }, 'referral.submitted'],
    [{ type: 'infoAnswered', at, by: CPAS, answer: 'A2' }, 'referral.answered'],
    [{ type: 'justificationSent', at, by: CPAS, absenceOf: at, text: 'Certificat' }, 'referral.justified'],
    [{ type: 'messaged', at, by: CPAS, text: 'Bonjour' }, 'referral.messaged'],
    [{ type: 'corrected', at, by: CPAS, before: {}, after: { postcode: '1020' } }, 'referral.corrected'],
    [{ type: 'reassigned', at, by: CPAS, from: amelie.id, to: karim.id, name: karim.name }, 'referral.reassigned'],
    [{ type: 'withdrawn', at, by: CPAS, reason: 'MOVED' }, 'referral.withdrawn'],
  ])('of %j as %s', (event, push) => {
    expect(pushOf(event)).toBe(push)
  })

  it('of a request about the wrong person also when an adviser confirmed it: that system still holds the content', () => {
    const event: ReferralEvent = { type: 'enteredInError', at, by: { side: 'actiris', member: chloe.id } }
    expect(pushOf(event)).toBe('referral.entered_in_error')
  })

  it.each<[string, Actor]>([
    ['its own system', { side: 'actiris' }],
    ['an adviser at the desk', { side: 'actiris', member: chloe.id }],
  ])('nothing of what %s did', (_who, by) => {
    expect(pushOf({ type: 'messaged', at, by, text: 'Bonjour' })).toBeUndefined()
    expect(pushOf({ type: 'received', at, by })).toBeUndefined()
  })
})

it('of what the CPAS does only that the person was told, and an error not yet confirmed, is not pushed: nothing changes for Actiris', () => {
  const byCpas = everyRequest()
    .flatMap(({ events }) => events)
    .filter(({ by }) => by.side === 'cpas')
  const types = (events: readonly ReferralEvent[]) => [...new Set(events.map(({ type }) => type))].sort()
  expect(types(byCpas.filter((event) => !pushOf(event)))).toEqual(['errorReported', 'personInformed'])
})
