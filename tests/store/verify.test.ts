import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { folderSource } from '../../src/store/backup/folderSource.js'
import { verifyStore } from '../../src/store/check/verifyStore.js'
import { segmentPaths } from '../../src/store/segment.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { received, submitted } from '../builders/aReferral.js'
import { aDraft, aMessage, causeOf, filing, moving } from '../builders/stored.js'
import { commitsIn, EACH_COMMIT, KEY, StoreFolder, writtenOf } from '../fakes/storeFolder.js'

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

const aSecond = submitted({ id: 'r2', sequence: 43, person: { lastName: 'Ng', niss: undefined } })

async function fourCommits(): Promise<Store> {
  const store = await folder.open()
  await store.commit(filing(submitted(), { causes: [causeOf('press', submitted())] }))
  await store.commit(moving(received(), { outbox: [aMessage()] }))
  await store.commit(filing(aSecond))
  await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
  return store
}

async function verified(keys: readonly Buffer[] = [KEY]): Promise<{ whole: boolean; told: string }> {
  const vault = createVault(keys)
  const lines: string[] = []
  const whole = await verifyStore(await folderSource(folder.path, vault), vault, (line) => lines.push(line))
  return { whole, told: lines.join('\n') }
}

it('counts what stands, while a bot writes to it, and changes nothing', async () => {
  await fourCommits()
  const before = await folder.files()
  const { whole, told } = await verified()
  expect(whole).toBe(true)
  for (const count of ['referrals: 2', 'drafts: 1', 'outbox: 1', 'answers: 1']) expect(told).toContain(count)
  expect(told).toContain('commits in the journal, beside the snapshot: 4')
  expect(await folder.files()).toEqual(before)
})

it('a snapshot alone, and one with files of the journal that it holds already, are whole too', async () => {
  const store = await folder.open([KEY], EACH_COMMIT)
  await store.commit(filing(submitted()))
  await store.commit(moving(received()))
  await store.commit(filing(aSecond))
  await folder.compacted()
  expect(await verified()).toMatchObject({ whole: true, told: expect.stringContaining('referrals: 2') })
})

it('a last commit cut short is said, and is no damage', async () => {
  await fourCommits()
  await folder.cutOff()
  const bytes = writtenOf(await readFile(folder.journal))
  await writeFile(folder.journal, bytes.subarray(0, -9))
  const { whole, told } = await verified()
  expect([whole, told]).toEqual([true, expect.stringMatching(/drafts: 0.*\n.*last commit was cut short/s)])
})

describe('damage', () => {
  it('is all told, by file and line, with what can still be read', async () => {
    await fourCommits()
    await folder.cutOff()
    const [first = '', second, third, fourth] = commitsIn(await readFile(folder.journal, 'utf8'))
    await writeFile(folder.journal, [first.replace('Anaïs', 'Anais'), second, 'x\n', fourth].join(''))
    const { whole, told } = await verified()
    expect(whole).toBe(false)
    const lines = `${first}${second}`.split('\n').length
    expect(told).toMatch(/damaged\s+journal-000000000001\.jsonl: line 2 is not as it was written/)
    expect(told).toContain(`journal-000000000001.jsonl: line ${lines} is not as it was written`)
    expect(told).not.toContain('missing')
    expect(told).toContain('referrals: 1, drafts: 1')
    expect(told).not.toMatch(/Smet|Ana/)
    expect(third).toContain('Ng')
  })

  it('of commits that are gone names them', async () => {
    await fourCommits()
    await folder.cutOff()
    const commits = commitsIn(await readFile(folder.journal, 'utf8'))
    await writeFile(folder.journal, [commits[0], commits[3]].join(''))
    expect((await verified()).told).toContain('of the journal, commits 2 to 3 are missing')
  })

  it('of a row that is gone leaves out its commit, and no other', async () => {
    await fourCommits()
    await folder.cutOff()
    const [first = '', ...others] = commitsIn(await readFile(folder.journal, 'utf8'))
    await writeFile(folder.journal, [first.slice(first.indexOf('\n') + 1), ...others].join(''))
    const { told } = await verified()
    expect(told).toMatch(/damaged\s+journal-000000000001\.jsonl: line \d ends another commit than stands before it/)
    expect(told).toContain('commits in the journal, beside the snapshot: 3')
    expect(told).not.toContain('missing')
  })

  it('in a row of the snapshot leaves the other rows', async () => {
    await folder.close(await fourCommits())
    await folder.compact()
    await folder.cutOff()
    const text = await readFile(folder.snapshot, 'latin1')
    await writeFile(folder.snapshot, text.replace('"Ng"', '"No"'), 'latin1')
    const { told } = await verified()
    expect(told).toMatch(/damaged\s+passerelle\.json: line 5 is not as it was written/)
    expect(told).toContain('referrals: 1, drafts: 1')
  })

  it('of the snapshot’s first line leaves its rows', async () => {
    await folder.close(await fourCommits())
    await folder.compact()
    await folder.cutOff()
    const bytes = await readFile(folder.snapshot)
    bytes[20] = 0x21
    await writeFile(folder.snapshot, bytes)
    const { told } = await verified()
    expect(told).toMatch(/damaged\s+passerelle\.json: line 1 is damaged/)
    expect(told).toContain('referrals: 2, drafts: 1')
  })

  it('of any byte is found when a start refuses, and only then', async () => {
    await folder.close(await fourCommits())
    await folder.compact()
    await folder.cutOff()
    const files = await folder.files()
    const names = Object.keys(files).filter((name) => name !== 'lock')
    for (const name of names) {
      const bytes = files[name] as Buffer
      for (let at = 0; at < bytes.length; at += 97) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] as number) ^ 1
        await folder.become({ ...files, [name]: changed })
        const { whole } = await verified().catch(() => ({ whole: false }))
        const opens = await folder.open().then(
          async (store) => folder.close(store).then(() => true),
          () => false,
        )
        expect({ name, at, whole }).toEqual({ name, at, whole: opens })
      }
    }
  })
})

it('another key, and a folder without a store, are said in a sentence', async () => {
  await expect(verified()).rejects.toThrow('there is no store here')
  await fourCommits()
  await expect(verified([Buffer.alloc(32, 8)])).rejects.toThrow('PASSERELLE_KEY is not the one')
  expect(await segmentPaths(folder.path)).toHaveLength(1)
})
