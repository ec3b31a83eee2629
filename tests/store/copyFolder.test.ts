import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { copyFolder } from '../../src/store/copyFolder.js'
import { readFolder } from '../../src/store/folder.js'
import { createVault } from '../../src/store/vault.js'
import { aDraft } from '../builders/stored.js'
import { EACH_COMMIT, KEY, StoreFolder } from '../fakes/storeFolder.js'

const COMMITS = 60

it('a copy made while the bot writes and compacts holds all that was kept when it began, and nothing half', async () => {
  const folder = await StoreFolder.create()
  const store = await folder.open(undefined, EACH_COMMIT)
  let kept = 0
  const writing = (async () => {
    for (let version = 1; version <= COMMITS; version++) {
      await store.commit({ draft: { next: aDraft({ version }), expectedVersion: version - 1 } })
      kept = version
    }
  })()
  let copies = 0
  while (kept < COMMITS) {
    const copy = await mkdtemp(join(tmpdir(), 'passerelle-copy-'))
    const least = kept
    await copyFolder(folder.path, copy)
    const { tables, lines } = await readFolder(copy, createVault([KEY]))
    expect(lines).toBeGreaterThanOrEqual(least)
    expect(tables.drafts.get('draft-1')?.version ?? 0).toBe(lines)
    await rm(copy, { recursive: true })
    copies++
  }
  await writing
  expect(copies).toBeGreaterThan(3)
  await folder.dispose()
})
