import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { IndexLater } from '../../src/store/indexLater.js'
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

/** A table of which pages wait to be taken in. */
class Pages {
  constructor(public waiting: number) {}

  get isIndexed(): boolean {
    return this.waiting === 0
  }

  indexPage(): boolean {
    for (const end = performance.now() + 0.3; performance.now() < end; ); // a few to a slice
    return this.waiting > 0 && this.waiting-- > 0
  }
}

it('who asks first looks first, whether the rows are all there by then or not', async () => {
  const [asked, looked]: [number[], number[]] = [[], []]
  const index = new IndexLater(new Pages(20))
  const looks: Promise<void>[] = []
  const ask = (number: number) => {
    asked.push(number)
    looks.push(index.before(async () => void looked.push(number)))
  }
  for (let number = 0; number < 60; number++) {
    ask(number)
    void Promise.resolve().then(() => ask(100 + number))
    await turn()
  }
  await Promise.all(looks)
  expect(looked).toEqual(asked)
})

it('rows that come later are taken in before anybody looks, too', async () => {
  const pages = new Pages(0)
  const index = new IndexLater(pages)
  await index.before(async () => undefined)
  pages.waiting = 5
  expect(await index.before(async () => pages.waiting)).toBe(0)
  await index.end()
})
