import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { encodeLine } from '../../src/store/checkedLine.js'
import { received, submitted } from '../builders/aReferral.js'
import { filing, moving } from '../builders/stored.js'
import { commitsIn, EACH_COMMIT, JOURNAL, StoreFolder, writtenOf } from '../fakes/storeFolder.js'

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

const journalText = () => readFile(folder.journal, 'utf8')
const journalLines = async () => (await journalText()).split('\n').slice(0, -1)
const journalCommits = async () => commitsIn(await journalText())
const rewrite = (lines: readonly string[]) => writeFile(folder.journal, lines.map((line) => `${line}\n`).join(''))

/** The start says that the store is damaged, and changes no byte of it. */
async function refusesToOpen(message: RegExp): Promise<void> {
  const before = folder.files()
  const opening = folder.open()
  await expect(opening).rejects.toMatchObject({ name: 'DamagedStore', message: expect.stringMatching(message) })
  const { lock: _, ...withoutLock } = before
  expect(folder.files()).toEqual(withoutLock)
}

describe('a last commit cut short by a crash', () => {
  it('is dropped wherever it was cut, and nothing else with it', async () => {
    await threeCommits()
    const crashed = folder.files()
    const whole = writtenOf(crashed[JOURNAL])
    const last = commitsIn(whole.toString('latin1')).at(-1) ?? ''
    const lastStart = whole.length - last.length
    const places = [1, 8, 9, 40, last.indexOf('\n'), last.indexOf('\n') + 1, last.length - 1]
    const cuts = places.map((kept) => whole.subarray(0, lastStart + kept))
    for (const cut of cuts.flatMap((torn) => [torn, Buffer.concat([torn], 65_536)])) {
      await folder.become({ ...crashed, [JOURNAL]: cut })
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

describe('damage before the last commit’s end', () => {
  it.each([
    ['a changed letter in the first commit', 'Anaïs', (line: string) => line.replace('Anaïs', 'Anais')],
    ['a changed letter in the last commit', '"Ng"', (line: string) => line.replace('"Ng"', '"No"')],
    ['a changed check', '"line":2', (line: string) => `${line.startsWith('0') ? 1 : 0}${line.slice(1)}`],
    ['an empty line', '"line":1', () => ''],
    ['a line without its beginning', '"line":1', (line: string) => line.slice(20)],
    ['two lines run into one', '"line":2', (line: string) => `${line}${line}`],
    ['a row of another commit', '"line":2', (line: string) => `${encodeLine('["drafts","none",null]')}${line}`, 1],
  ])('stops the start and touches nothing: %s', async (_, text, damage, later = 0) => {
    await threeCommits()
    const lines = await journalLines()
    const index = lines.findIndex((line) => line.includes(text))
    await rewrite(lines.with(index, damage(lines[index] ?? '')))
    await refusesToOpen(new RegExp(`${JOURNAL}: line ${index + 1 + later} is damaged`))
  })

  it.each([
    ['what ends a commit', '{"line":1', '{"line":2'],
    ['a row', '["referrals"', '{"line":1'],
  ])('stops the start when %s is gone, at the line that should have followed', async (_, gone, next) => {
    await threeCommits()
    const lines = await journalLines()
    const left = lines.toSpliced(
      lines.findIndex((line) => line.includes(gone)),
      1,
    )
    await rewrite(left)
    const line = left.findIndex((text) => text.includes(next)) + 1
    await refusesToOpen(new RegExp(`${JOURNAL}: line ${line} is damaged`))
  })

  it.each([
    ['the first commit', 0],
    ['a commit in the middle', 1],
  ])('stops the start when %s is missing', async (_, missing) => {
    await threeCommits()
    await writeFile(folder.journal, (await journalCommits()).toSpliced(missing, 1).join(''))
    await refusesToOpen(new RegExp(`${JOURNAL}: commit ${missing + 1} of the journal is missing`))
  })

  it('stops the start also when a torn line follows, which is left as it is', async () => {
    await threeCommits()
    await writeFile(folder.journal, (await journalCommits()).slice(1).join(''))
    await appendFile(folder.journal, '0123')
    await refusesToOpen(/commit 1 of the journal is missing/)
  })
})

describe('a damaged snapshot', () => {
  beforeEach(async () => {
    await threeCommits()
    await folder.compact()
  })
  const lineWith = async (text: string) => (await lines()).findIndex((line) => line.includes(text)) + 1
  const lines = async () => (await readFile(folder.snapshot, 'utf8')).split('\n')
  const damage = async (change: (text: string) => string) =>
    writeFile(folder.snapshot, change(await readFile(folder.snapshot, 'utf8')))
  const checked = (json: string) => encodeLine(json).toString().trimEnd()

  it.each([
    ['is empty', () => ''],
    ['is cut short in its first line', (text: string) => text.slice(0, 100)],
    ['is cut short', (text: string) => text.slice(0, -20)],
    ['goes on after its end', (text: string) => `${text}0`],
    ['is something else', () => '[]'],
    ['says something else of itself', (text: string) => text.replace('"lines":3', '"lines":2')],
  ])('that %s stops the start and is left as it is', async (_, change) => {
    await damage(change)
    await refusesToOpen(/passerelle\.json/)
  })

  it('with a changed letter stops the start, and the line is named', async () => {
    const line = await lineWith('Anaïs')
    await damage((text) => text.replace('Anaïs', 'Anaés'))
    await refusesToOpen(new RegExp(`passerelle\\.json: line ${line} is damaged`))
  })

  it('with a line that somebody else wrote stops the start, even with the right check', async () => {
    const changed = (line: string) => (line.includes('"Ng"') ? checked(line.slice(9).replace('"Ng"', '"No"')) : line)
    await damage((text) => text.split('\n').map(changed).join('\n'))
    await refusesToOpen(/its rows are not those that were written/)
  })

  it('with two lines exchanged stops the start', async () => {
    const [first = '', ...rows] = await lines()
    await damage(() => [first, ...rows.filter(Boolean).reverse(), ''].join('\n'))
    await refusesToOpen(/its rows are not those that were written/)
  })

  it('is not taken into another: what there was stays, and it is told', async () => {
    const failed = jest.fn<(error: unknown) => void>()
    const store = await folder.open(undefined, { ...EACH_COMMIT, failed })
    await damage((text) => text.replace('Anaïs', 'Anaés'))
    const before = await readFile(folder.snapshot)
    await store.commit({ draftRemoved: 'none' })
    while (failed.mock.calls.length === 0) await wait(5)
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ name: 'DamagedStore' }))
    expect(await readFile(folder.snapshot)).toEqual(before)
  })

  it('that is missing stops the start: an empty store would be a silent loss', async () => {
    await rm(folder.snapshot)
    await refusesToOpen(/passerelle\.json is missing/)
  })

  it('half written beside the good one is no damage, and goes', async () => {
    await writeFile(`${folder.snapshot}.new`, '{"version":1,"li')
    expect(await (await folder.open()).referral('r1')).toEqual(received())
    expect(Object.keys(folder.files())).not.toContain('passerelle.json.new')
  })
})
