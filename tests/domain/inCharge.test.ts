import { describe, expect, it } from '@jest/globals'
import { partsOf } from '../../src/domain/parts.js'
import { filedBy } from '../../src/domain/progress.js'
import { afterAct, DOERS, later, received, submitted } from '../builders/aReferral.js'
import { amelie, chloe, joris, karim } from '../builders/people.js'

describe('who is in charge of a request', () => {
  it('at the CPAS, is who filed it until somebody else is put in charge, and the history tells from whom to whom', () => {
    const before = received()
    const after = afterAct(before, { type: 'reassign', owner: karim.id }, later(2))
    expect([before.owner, after.owner]).toEqual([amelie.id, karim.id])
    expect(after.events.at(-1)).toMatchObject({ from: amelie.id, to: karim.id, name: karim.name })
    expect(filedBy(after)).toBe(amelie.id)
  })

  it('at the CPAS, alone has the owner’s part', () => {
    const after = afterAct(received(), { type: 'reassign', owner: karim.id }, later(2))
    expect(partsOf(after, DOERS.owner)).toEqual(['caseworker'])
    expect(partsOf(after, DOERS.caseworker)).toEqual(['owner', 'caseworker'])
  })

  it('at Actiris, is who first acted until it is handed over, with how to reach the new adviser', () => {
    const after = afterAct(received(), { type: 'handOver', adviser: joris.id }, later(2))
    expect([received().adviser?.member, after.adviser]).toEqual([
      chloe.id,
      { member: joris.id, name: joris.name, phone: undefined, email: joris.email },
    ])
  })

  it('at Actiris, may be named before anybody has received the request', () => {
    const after = afterAct(submitted(), { type: 'handOver', adviser: joris.id }, later(2))
    expect(after).toMatchObject({ status: 'submitted', adviser: { member: joris.id } })
  })
})
