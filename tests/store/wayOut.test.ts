import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { folderSource } from '../../src/store/backup/folderSource.js'
import { verifyStore } from '../../src/store/check/verifyStore.js'
import { folderPlace } from '../../src/store/move/folderPlace.js'
import { createVault } from '../../src/store/vault.js'
import { later, received, submitted } from '../builders/aReferral.js'
import { aDraft, aMessage, causeOf, filing, moving } from '../builders/stored.js'
import { backsUp, restoresInto } from '../fakes/backups.js'
import { commitsIn, JOURNAL, KEY, StoreFolder } from '../fakes/storeFolder.js'

const VAULT = createVault([KEY])
const aSecond = submitted({ id: 'r2', sequence: 43, person: { lastName: 'Ng', niss: undefined } })

let folder: StoreFolder
let file: string
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

/** Six commits, the third of which, a request with its message, is damaged. */
async function damaged(): Promise<void> {
  const store = await folder.open()
  await store.commit(filing(submitted(), { causes: [causeOf('press', submitted())] }))
  await store.commit(moving(received()))
  await store.commit(filing(aSecond, { causes: [causeOf('other press', aSecond)] }))
  await store.commit({ outbox: [aMessage({ referralId: 'r2', version: 1 }), aMessage({ state: 'sent' })] })
  await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
  await folder.cutOff()
  file = join(folder.path, 'backup')
  const commits = commitsIn(await readFile(folder.journal, 'utf8'))
  await writeFile(folder.journal, commits.with(2, commits[2]?.replace('Ng', 'No') ?? '').join(''))
}

const source = () => folderSource(folder.path, VAULT)
const putsAside = async () => {
  await mkdir(join(folder.path, 'aside'))
  for (const name of ['passerelle.json', JOURNAL]) {
    await rename(join(folder.path, name), join(folder.path, 'aside', name))
  }
}

it('from damage in the middle leads by what is still readable, which says what it lacks', async () => {
  await damaged()
  await expect(folder.open()).rejects.toThrow(/line \d is damaged/)
  await expect(backsUp(source(), file)).rejects.toThrow(/FROM is damaged \(.*line \d .*npm run store:verify/)
  const told = await backsUp(source(), file, true)
  expect(told).toContain('referrals: 1\n')
  expect(told).toContain('outbox: 1, 1 left out')
  expect(told).toMatch(/^damaged {2}journal-\d+\.jsonl: line \d+ is not as it was written$/m)
  await expect(restoresInto(folderPlace(folder.path, VAULT), file)).rejects.toThrow(/line \d is damaged/)
  await putsAside()
  await restoresInto(folderPlace(folder.path, VAULT), file)
  expect(await verifyStore(await source(), VAULT, () => undefined)).toBe(true)
  const store = await folder.open()
  expect([await store.referral('r1'), await store.referral('r2')]).toEqual([received(), undefined])
  expect(await store.draft('draft-1')).toEqual(aDraft())
  expect(await store.commit(filing(aSecond, { causes: [causeOf('other press', aSecond)] }))).toBe('done')
  expect(await store.changes({ limit: 9 })).toMatchObject({
    items: [{ referral: { id: 'r1' } }, { referral: { id: 'r2' } }],
  })
  expect((await store.claimDue(later(1), 9, 60)).length).toBe(0)
})

it('leads by the last backup, and the files put aside stay as they are', async () => {
  const store = await folder.open()
  await store.commit(filing(submitted()))
  const parent = await StoreFolder.create()
  file = join(parent.path, 'backup')
  await backsUp(source(), file)
  await store.commit(moving(received()))
  await folder.cutOff()
  await writeFile(folder.snapshot, 'something else')
  await expect(folder.open()).rejects.toThrow('passerelle.json')
  await putsAside()
  await restoresInto(folderPlace(folder.path, VAULT), file)
  expect(await (await folder.open()).referral('r1')).toEqual(submitted())
  expect((await readdir(join(folder.path, 'aside'))).sort()).toEqual([JOURNAL, 'passerelle.json'])
  await parent.dispose()
})
