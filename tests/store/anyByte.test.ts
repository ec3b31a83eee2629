import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { submitted } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { filing } from '../builders/stored.js'
import { commitsIn, JOURNAL, StoreFolder, writtenOf } from '../fakes/storeFolder.js'

const COMMITS = 4

/** Runs a test on what a crash after a few commits left. */
async function afterCrash(
  test: (folder: StoreFolder, files: Readonly<Record<string, Buffer>>, journal: Buffer) => Promise<void>,
): Promise<void> {
  const folder = await StoreFolder.create()
  try {
    const store = await folder.open()
    for (let index = 1; index <= COMMITS; index++) {
      const person = { lastName: 'Ngô'.repeat(index), niss: undefined }
      await store.commit(filing(submitted({ id: `r${index}`, sequence: index, person })))
    }
    const files = folder.files()
    await test(folder, files, writtenOf(files[JOURNAL]))
  } finally {
    await folder.dispose()
  }
}

it('a journal cut at any byte gives back exactly the commits that were whole', () =>
  afterCrash((folder, files, journal) =>
    fc.assert(
      fc.asyncProperty(fc.nat(journal.length), async (cut) => {
        const kept = journal.subarray(0, cut)
        await folder.become({ ...files, [JOURNAL]: kept })
        const whole = commitsIn(kept.toString()).length
        const { items } = await (await folder.open()).listReferrals({ offset: 0, limit: 10 })
        expect(items.map(({ id }) => id).sort()).toEqual(['r1', 'r2', 'r3', 'r4'].slice(0, whole))
      }),
      { numRuns: runs(25, 1_000) },
    ),
  ))

it('a journal with any byte changed does not open, unless the last commit lost its end', () =>
  afterCrash((folder, files, journal) =>
    fc.assert(
      fc.asyncProperty(fc.nat(journal.length - 2), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed = Buffer.from(journal)
        changed[at] = (changed[at] ?? 0) ^ difference
        await folder.become({ ...files, [JOURNAL]: changed })
        await expect(folder.open()).rejects.toMatchObject({ name: 'DamagedStore' })
        expect(folder.files()[JOURNAL]).toEqual(changed)
      }),
      { numRuns: runs(25, 1_000) },
    ),
  ))
