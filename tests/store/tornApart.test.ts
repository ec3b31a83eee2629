import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { folderSource } from '../../src/store/backup/folderSource.js'
import { verifyStore } from '../../src/store/check/verifyStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { runs } from '../builders/longRun.js'
import { aDraft } from '../builders/stored.js'
import { JOURNAL, KEY, StoreFolder, writtenOf } from '../fakes/storeFolder.js'

const SECTOR = 512
let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

/** Writes of some commits each; every draft is of some length. */
const sizes = fc.integer({ min: 0, max: 2_000 })
const writes = fc.array(fc.array(sizes, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 })

const draftOf = (write: number, commit: number, length = 0) =>
  aDraft({ id: `${write}.${commit}`, typed: { lastName: 'x'.repeat(length) } })

/** Makes each write in turn, and gives back where in the journal each begins, and where the last ends. */
async function written(store: Store, lengths: readonly (readonly number[])[]): Promise<readonly number[]> {
  const ends = [0]
  for (const [write, commits] of lengths.entries()) {
    const next = commits.map((length, commit) => draftOf(write, commit, length))
    await Promise.all(next.map((draft) => store.commit({ draft: { next: draft, expectedVersion: 0 } })))
    ends.push(writtenOf(folder.files()[JOURNAL]).length)
  }
  return ends
}

/** A write of which the disk left out some sectors: they are as they were before it, zeros. */
function without(journal: Buffer, [from, to]: readonly [number, number], lost: readonly boolean[]): Buffer {
  const left = Buffer.from(journal)
  for (let at = from, index = 0; at < to; index++) {
    const next = Math.min(to, (Math.floor(at / SECTOR) + 1) * SECTOR)
    if (lost[index % lost.length]) left.fill(0, at, next)
    at = next
  }
  return left
}

const lostSectors = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }).filter((lost) => lost.includes(true))

/** The journal after those writes with sectors of one of them left out; the store was cut off. */
async function tornWrite(lengths: readonly (readonly number[])[], lost: readonly boolean[], torn: number) {
  await folder.become({})
  const ends = await written(await folder.open(), lengths)
  const files = folder.files()
  const journal = files[JOURNAL] as Buffer
  const left = without(journal, [ends.at(torn) as number, ends.at(torn + 1) ?? journal.length], lost)
  await folder.become({ ...files, [JOURNAL]: left })
  return { isWhole: left.equals(journal) }
}

it('whatever sectors of its last write a power cut left out, all before it is there, and the journal goes on', () =>
  fc.assert(
    fc.asyncProperty(writes, lostSectors, async (lengths, lost) => {
      await tornWrite(lengths, lost, lengths.length - 1)
      const source = await folderSource(folder.path, createVault([KEY]))
      expect(await verifyStore(source, createVault([KEY]), () => undefined)).toBe(true)
      const store = await folder.open()
      for (const [write, commits] of lengths.slice(0, -1).entries())
        for (const [commit, length] of commits.entries())
          expect(await store.draft(`${write}.${commit}`)).toEqual(draftOf(write, commit, length))
      const again = aDraft({ id: 'again' })
      expect(await store.commit({ draft: { next: again, expectedVersion: 0 } })).toBe('done')
      await folder.cutOff()
      expect(await (await folder.open()).draft('again')).toEqual(again)
    }),
    { numRuns: runs(20, 500) },
  ))

it('sectors missing in a write after which another was kept are damage, which stops the start and is found', () =>
  fc.assert(
    fc.asyncProperty(writes, lostSectors, fc.nat(), async (lengths, lost, chosen) => {
      const { isWhole } = await tornWrite(lengths, lost, chosen % (lengths.length - 1))
      fc.pre(!isWhole)
      const before = folder.files()[JOURNAL]
      await expect(folder.open()).rejects.toMatchObject({ name: 'DamagedStore' })
      expect(folder.files()[JOURNAL]).toEqual(before)
      const { damage, tables } = await surveyed()
      expect(damage.length).toBeGreaterThan(0)
      expect(tables).toContain(`${lengths.length - 1}.0`)
    }),
    { numRuns: runs(20, 500) },
  ))

/** What is wrong, and the drafts that can still be read. */
async function surveyed() {
  const source = await folderSource(folder.path, createVault([KEY]))
  const tables: string[] = []
  for await (const rows of source.read('drafts', 0)) tables.push(...rows.map(({ id }) => id))
  await source.close()
  return { damage: source.damage, tables }
}

it('the journal of a store that was closed holds its lines and nothing else', async () => {
  const store = await folder.open()
  await written(store, [[10], [20, 30]])
  expect(folder.files()[JOURNAL]?.includes(0)).toBe(true)
  await folder.close(store)
  const journal = await readFile(folder.journal)
  expect(journal.includes(0)).toBe(false)
  await writeFile(folder.journal, journal)
  expect(await (await folder.open()).draft('1.1')).toEqual(draftOf(1, 1, 30))
})
