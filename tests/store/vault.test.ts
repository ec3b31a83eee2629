import { expect, it } from '@jest/globals'
import { createVault } from '../../src/store/vault.js'

const NONCE_BYTES = 12

it('no two seals of one vault begin alike, and each opens, however many are made', () => {
  const vault = createVault([Buffer.alloc(32, 7)])
  const seals = Array.from({ length: 1_000 }, () => vault.seal('01020300141'))
  const nonces = seals.map((seal) => Buffer.from(seal, 'base64').toString('hex', 0, NONCE_BYTES))
  expect(new Set(nonces).size).toBe(seals.length)
  expect(new Set(seals.map(vault.open))).toEqual(new Set(['01020300141']))
})
