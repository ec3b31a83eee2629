import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isFound, nameSearch } from '../../src/domain/nameSearch.js'
import { ReferralIndex } from '../../src/store/referralIndex.js'
import { toReferralRow } from '../../src/store/rows.js'
import { createVault } from '../../src/store/vault.js'
import { submitted } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'

const aVault = createVault([Buffer.alloc(32, 7)])
const PART = fc.constantFrom('d', 'de', 'De ', "D'", 'del', 'Ng', 'é', '-', 'dens', 'a')
const NAME = fc.array(PART, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))

it('finds by any letters what every name gone through one by one would show, also once a name was corrected', () =>
  fc.assert(
    fc.property(fc.array(NAME, { maxLength: 12 }), NAME, NAME, (lastNames, corrected, typed) => {
      const index = new ReferralIndex()
      const put = (lastName: string, at: number) =>
        index.put(toReferralRow(submitted({ id: `r${at}`, person: { lastName } }), aVault))
      for (const [at, lastName] of [...lastNames, corrected].entries()) put(lastName, at)
      put(corrected, 0)
      const name = nameSearch(typed)
      const { listed, areNamed } = index.candidates({ name })
      const all = index.candidates({}).listed
      const ids = (some: typeof all) => some.map(({ id }) => id).sort()
      expect(ids(listed.filter(({ names }) => areNamed || isFound(names, name)))).toEqual(
        ids(all.filter(({ names }) => isFound(names, name))),
      )
    }),
    { numRuns: runs(100, 5_000) },
  ))

it('what was found stays as it was when a request changes while somebody goes through it', () => {
  const index = new ReferralIndex()
  const put = (id: string) => index.put(toReferralRow(submitted({ id, organisation: 'cpas-21004' }), aVault))
  for (const id of ['r1', 'r2', 'r3', 'r4']) put(id)
  const { listed } = index.candidates({ organisation: 'cpas-21004' })
  const ids = () => listed.map(({ id }) => id)
  for (const id of ['r1', 'r2', 'r3', 'r1', 'r5']) put(id)
  expect(ids()).toEqual(['r1', 'r2', 'r3', 'r4'])
  const now = index.candidates({ organisation: 'cpas-21004' }).listed.map(({ id }) => id)
  expect(now.sort()).toEqual(['r1', 'r2', 'r3', 'r4', 'r5'])
})
