import { readFile, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { encodeLine } from '../../src/store/checkedLine.js'
import { commitsIn, operationsOf } from '../../src/store/journalFormat.js'
import { received, scheduled, submitted } from '../builders/aReferral.js'
import { aDraft, filing, moving } from '../builders/stored.js'
import { StoreFolder } from '../fakes/storeFolder.js'

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
  const store = await folder.open()
  await store.commit(filing(submitted()))
  await folder.close(store)
})
afterEach(() => folder.dispose())

async function refusesToOpen(message: RegExp, name = 'DamagedStore'): Promise<void> {
  const before = folder.files()
  await expect(folder.open()).rejects.toMatchObject({ name, message: expect.stringMatching(message) })
  expect(folder.files()).toEqual(before)
}

it('a folder of before opens, goes on, and has a snapshot with a line for each row from then on', async () => {
  await folder.becomeOld()
  const store = await folder.open()
  expect(await store.referral('r1')).toEqual(submitted())
  expect(await store.commit(moving(received()))).toBe('done')
  expect(folder.files()['passerelle.json']?.toString()).not.toMatch(/^\{/)
  await folder.cutOff()
  expect(await (await folder.open()).referral('r1')).toEqual(received())
})

it('its journal is read over its snapshot, a torn last line dropped', async () => {
  const before = folder.files()
  const store = await folder.open()
  await store.commit(moving(received()))
  const journal = folder.files()
  await folder.close(store)
  await folder.become(before)
  await folder.becomeOld()
  const [bytes] = Object.entries(journal).flatMap(([name, content]) => (name.startsWith('journal') ? [content] : []))
  await writeFile(`${folder.path}/journal.jsonl`, Buffer.concat([bytes as Buffer, Buffer.from('0123')]))
  const opened = await folder.open()
  expect(await opened.referral('r1')).toEqual(received())
  expect(await opened.commit({ draftRemoved: 'none' })).toBe('done')
  await folder.cutOff()
  expect(await (await folder.open()).referral('r1')).toEqual(received())
})

/** The journal as it was written before each row had a line: without the numbers of changes, at first without `after`. */
function asBefore(journal: Buffer, saysAfter: boolean): Buffer {
  const lines = [...commitsIn(journal)].flatMap(({ ended }) => {
    if (!ended?.rows) return []
    const operations = operationsOf({ line: ended.line, rows: ended.rows }).map(({ table, id, row }) => {
      const { change: _, ...old } = (row ?? {}) as { readonly change?: number }
      return { table, id, row: row && old }
    })
    return encodeLine(JSON.stringify({ line: ended.line, ...(saysAfter ? { after: ended.after } : {}), operations }))
  })
  return Buffer.concat(lines)
}

it.each([false, true])(
  'a journal of commits in one line each is read, goes on, and goes into the snapshot',
  async (says) => {
    const store = await folder.open()
    await store.commit(moving(received()))
    await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
    await store.commit({ draftRemoved: aDraft().id })
    await folder.close(store)
    const journal = await readFile(folder.journal)
    await writeFile(folder.journal, asBefore(journal, says))
    const opened = await folder.open()
    expect(await opened.commit(moving(scheduled()))).toBe('done')
    const changes = await opened.changes({ limit: 9 })
    await folder.close(opened)
    const again = await folder.open()
    expect(await again.changes({ limit: 9 })).toEqual(changes)
    await folder.close(again)
    await folder.compact()
    const last = await folder.open()
    expect([await last.referral('r1'), await last.draft(aDraft().id)]).toEqual([scheduled(), undefined])
    expect(await last.changes({ limit: 9 })).toEqual(changes)
  },
)

it.each([
  ['is cut short', (text: string) => text.slice(0, 40)],
  ['has no tables', () => '{"version":1,"lines":3}'],
  ['does not say which lines it holds', () => '{"version":1,"tables":{}}'],
])('a snapshot of before that %s stops the start and is left as it is', async (_, change) => {
  await folder.becomeOld()
  const text = folder.files()['passerelle.json']?.toString() ?? ''
  await writeFile(folder.snapshot, change(text))
  await refusesToOpen(/passerelle\.json/)
})

it.each([
  ['a row without what every such row has', { status: undefined }, /referrals\/r1 cannot be read: status/],
  ['a status that there is not', { status: 'lost' }, /referrals\/r1 cannot be read: status/],
  ['a status that does not follow from the events', { status: 'closed' }, /fold of its events/],
  ['a version that does not follow from the events', { version: 9 }, /fold of its events/],
])(
  'a snapshot of before with %s stops the start, and says nothing of the row’s content',
  async (_, change, message) => {
    await folder.becomeOld((snapshot) => {
      Object.assign(snapshot.tables.referrals.r1 ?? {}, change)
      return snapshot
    })
    await refusesToOpen(message)
    await expect(folder.open()).rejects.not.toThrow(/Smet|Anaïs/)
  },
)

it('a snapshot written by a newer version stops the start and is left as it is', async () => {
  await folder.becomeOld((snapshot) => ({ ...snapshot, version: 99 }))
  await refusesToOpen(/newer version/, 'Error')
})
