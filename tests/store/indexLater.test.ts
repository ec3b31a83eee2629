import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { createVault } from '../../src/store/vault.js'
import { writeArchive } from '../bench/archive.js'
import { NOW } from '../builders/aReferral.js'
import { moving } from '../builders/stored.js'
import { KEY } from '../fakes/storeFolder.js'

const vault = createVault([KEY])
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-store-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const DAY_MS = 86_400_000
/** As many as make several pages of what people hold. */
const REQUESTS = 600

it('a request that changes as soon as a store is open has every message about it edited, also when the store is closed at once', async () => {
  await writeArchive(folder, REQUESTS, vault, 0)
  const store = await openEmbeddedStore(folder, vault)
  const { items } = await store.listReferrals({ offset: 0, limit: 3 })
  const [first] = items
  if (!first) throw new Error('the archive has no request')
  const held = store.copiesOf(first.id)
  const changed = store.commit(moving({ ...first, version: first.version + 1 }))
  await store.close()
  expect(await changed).toBe('done')
  const again = await openEmbeddedStore(folder, vault)
  const shown = (await held).map(({ member, activityId }) => `${member} ${activityId}`)
  const queued = await again.claimDue(new Date(NOW.getTime() + DAY_MS), 50, 60)
  const edited = queued.map(
    (edit) => 'activityId' in edit && 'member' in edit.to && `${edit.to.member} ${edit.activityId}`,
  )
  expect(shown.length).toBeGreaterThanOrEqual(3)
  expect(edited.sort()).toEqual(shown.sort())
  await again.close()
})
