import { describe, expect, it } from '@jest/globals'
import { candidates } from '../../src/usecases/candidates.js'
import { received, submitted } from '../builders/aReferral.js'
import { amelie, bram, chloe, directory, joris, karim } from '../builders/people.js'

const of = candidates(directory)

describe('whom a request may be given to', () => {
  it('is, at the CPAS, every other caseworker and coordinator of the organisation, by name', () => {
    expect(of('reassign', received(), amelie)).toEqual([bram, karim])
    expect(of('reassign', { ...received(), owner: bram.id }, bram)).toEqual([amelie, karim])
  })

  it('is, at Actiris, every other adviser than who is in charge and who asks', () => {
    expect(of('handOver', received(), chloe)).toEqual([joris])
    expect(of('handOver', submitted(), joris)).toEqual([chloe])
    expect(of('handOver', received(), joris)).toEqual([])
  })
})
