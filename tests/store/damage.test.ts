import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { received, submitted } from '../builders/aReferral.js'
import { filing, moving } from '../builders/stored.js'
import { StoreFolder } from '../fakes/storeFolder.js'

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

/** A journal of three commits, left by a crash. */
async function threeCommits(): Promise<void> {
  const store = await folder.open()
  await store.commit(filing(submitted()))
  await store.commit(moving(received()))
  await store.commit(filing(aSecond))
  await folder.cutOff()
}
const aSecond = submitted({ id: 'r2', sequence: 43, person: { lastName: 'Ng', niss: undefined } })

async function journalLines(): Promise<string[]> {
  return (await readFile(folder.journal, 'utf8')).split('\n').slice(0, -1)
}
const rewrite = (lines: readonly string[]) => writeFile(folder.journal, lines.map((line) => `${line}\n`).join(''))

/** The start says that the store is damaged, and changes no byte of it. */
async function refusesToOpen(message: RegExp): Promise<void> {
  const before = await folder.files()
  const opening = folder.open()
  await expect(opening).rejects.toMatchObject({ name: 'DamagedStore', message: expect.stringMatching(message) })
  const { lock: _, ...withoutLock } = before
  expect(await folder.files()).toEqual(withoutLock)
}

describe('a last line cut short by a crash', () => {
  it('is dropped wherever it was cut, and nothing else with it', async () => {
    await threeCommits()
    const crashed = await folder.files()
    const whole = crashed['journal.jsonl'] as Buffer
    const lastStart = whole.lastIndexOf(0x0a, -2) + 1
    for (const kept of [1, 8, 9, 40, whole.length - lastStart - 1]) {
      await folder.become({ ...crashed, 'journal.jsonl': whole.subarray(0, lastStart + kept) })
      const store = await folder.open()
      expect([await store.referral('r1'), await store.referral('r2')]).toEqual([received(), undefined])
      expect(await store.commit(filing(aSecond))).toBe('done')
      await folder.cutOff()
      expect(await (await folder.open()).referral('r2')).toEqual(aSecond)
    }
  })

  it('is dropped when it is all that the journal has, and when the disk left zeros there', async () => {
    const store = await folder.open()
    await folder.close(store)
    for (const tail of ['0', '00000000 {"line"', '\0'.repeat(4096)]) {
      await writeFile(folder.journal, tail)
      const again = await folder.open()
      expect(await again.commit({ draftRemoved: 'none' })).toBe('done')
      await folder.close(again)
    }
  })
})

describe('damage before the last line’s end', () => {
  it.each([
    ['a changed letter in the first line', 0, (line: string) => line.replace('Anaïs', 'Anais')],
    ['a changed letter in the last line', 2, (line: string) => line.replace('"Ng"', '"No"')],
    ['a changed check', 1, (line: string) => `${line.startsWith('0') ? 1 : 0}${line.slice(1)}`],
    ['an empty line', 1, () => ''],
    ['a line without its beginning', 1, (line: string) => line.slice(20)],
    ['two lines run into one', 1, (line: string) => `${line}${line}`],
  ])('stops the start and touches nothing: %s', async (_, index, damage) => {
    await threeCommits()
    const lines = await journalLines()
    await rewrite(lines.map((line, at) => (at === index ? damage(line) : line)))
    await refusesToOpen(new RegExp(`journal\\.jsonl: line ${index + 1} is damaged`))
  })

  it.each([
    ['the first line', 0],
    ['a line in the middle', 1],
  ])('stops the start when %s is missing', async (_, missing) => {
    await threeCommits()
    await rewrite((await journalLines()).filter((_line, index) => index !== missing))
    await refusesToOpen(new RegExp(`journal\\.jsonl: line ${missing + 1} is missing`))
  })

  it('stops the start also when a torn line follows, which is left as it is', async () => {
    await threeCommits()
    await rewrite((await journalLines()).slice(1))
    await appendFile(folder.journal, '0123')
    await refusesToOpen(/line 1 is missing/)
  })
})

describe('a damaged snapshot', () => {
  async function closedStore(): Promise<Record<string, never>> {
    await threeCommits()
    await folder.close(await folder.open())
    return JSON.parse(await readFile(folder.snapshot, 'utf8'))
  }

  it.each([
    ['is empty', ''],
    ['is cut short', '{"version":1,"lines":3,"tables":{"refe'],
    ['is something else', '[]'],
    ['has no tables', '{"version":1,"lines":3}'],
    ['has not all tables', '{"version":1,"lines":3,"tables":{"referrals":{}}}'],
    ['does not say which lines it holds', '{"version":1,"tables":{}}'],
  ])('that %s stops the start and is left as it is', async (_, text) => {
    await closedStore()
    await writeFile(folder.snapshot, text)
    await refusesToOpen(/passerelle\.json/)
  })

  it.each([
    ['a row without what every such row has', { status: undefined }, /referrals\/r1 cannot be read: status/],
    ['a status that there is not', { status: 'lost' }, /referrals\/r1 cannot be read: status/],
    ['a status that does not follow from the events', { status: 'closed' }, /fold of its events/],
    ['a version that does not follow from the events', { version: 9 }, /fold of its events/],
  ])('with %s stops the start, and says nothing of the row’s content', async (_, change, message) => {
    const data = (await closedStore()) as unknown as { tables: { referrals: Record<string, object> } }
    const referrals = { ...data.tables.referrals, r1: { ...data.tables.referrals.r1, ...change } }
    await writeFile(folder.snapshot, JSON.stringify({ ...data, tables: { ...data.tables, referrals } }))
    await refusesToOpen(message)
    await expect(folder.open()).rejects.not.toThrow(/Smet|Anaïs/)
  })

  it('that is missing stops the start: an empty store would be a silent loss', async () => {
    await closedStore()
    await rm(folder.snapshot)
    await refusesToOpen(/passerelle\.json is missing/)
  })

  it('written by a newer version stops the start and is left as it is', async () => {
    const data = await closedStore()
    await writeFile(folder.snapshot, JSON.stringify({ ...data, version: 99 }))
    const before = await folder.files()
    await expect(folder.open()).rejects.toThrow(/newer version/)
    expect(await folder.files()).toEqual(before)
  })

  it('half written beside the good one is no damage', async () => {
    await closedStore()
    await writeFile(`${folder.snapshot}.new`, '{"version":1,"li')
    expect(await (await folder.open()).referral('r1')).toEqual(received())
  })
})

describe('a crash between the snapshot and the emptying of the journal', () => {
  it('leaves lines that the snapshot holds already, and they are passed over', async () => {
    await threeCommits()
    const lines = await readFile(folder.journal)
    await folder.close(await folder.open())
    await writeFile(folder.journal, lines)
    const store = await folder.open()
    expect([await store.referral('r1'), await store.referral('r2')]).toEqual([received(), aSecond])
    expect(await store.commit(moving(received()))).toBe('stale')
  })
})
