import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { submitted } from '../builders/aReferral.js'
import { filing } from '../builders/stored.js'
import { operates } from '../fakes/operator.js'
import { StoreFolder } from '../fakes/storeFolder.js'

const FAR = 'postgres://clerk:hush@db.example.invalid/a'
const DOWN = 'postgres://clerk:hush@localhost:1/a'

let folder: StoreFolder
let parent: string
let store: string
beforeEach(async () => {
  folder = await StoreFolder.create()
  const opened = await folder.open()
  await opened.commit(filing(submitted()))
  await opened.close()
  parent = await mkdtemp(join(tmpdir(), 'passerelle-words-'))
  store = `file:${folder.path}`
})
afterEach(async () => {
  await folder.dispose()
  await rm(parent, { recursive: true, force: true })
})

const within = (name: string) => join(parent, name)

/** Of one line, or with the lines that belong to it; nothing of what is secret. */
async function refuses(command: string, given: readonly string[], words: RegExp): Promise<void> {
  const { code, problems } = await operates(command, given)
  expect(problems).toMatch(words)
  expect(problems).not.toMatch(/hush|clerk|\n {4}at |Smet/)
  expect(code).toBe(1)
}

describe('an address that is no good', () => {
  it('is refused by the name of its place, with the reason and the usage, and is not shown', async () => {
    const tls = /: a database on another machine needs sslmode=verify-full.*\nnpm run store:/
    await refuses('storeMove', [store, FAR], new RegExp(`^The move is not finished. TO${tls.source}`))
    await refuses('storeMove', [FAR, store], new RegExp(`FROM${tls.source}`))
    await refuses('storeBackup', [FAR, within('b')], new RegExp(`FROM${tls.source}`))
    await refuses('storeRestore', [within('b'), FAR], new RegExp(`TO${tls.source}`))
    await refuses('storeVerify', [FAR], new RegExp(`PLACE${tls.source}`))
  })

  it('nor is one that is given where a file belongs', async () => {
    await refuses('storeBackup', [store, DOWN], /FILE: the path of a file, not the address of a store/)
    await refuses('storeVerify', [DOWN.replace(':', '')], /PLACE: file:DIR or postgres:/)
  })
})

it('FROM and TO that are one store are said to be the same, however they are spelt', async () => {
  await symlink(folder.path, within('link'))
  await refuses('storeMove', [store, `file:${within('link')}/`], /FROM and TO are the same/)
})

it('what cannot be reached or is none is said with the place that is meant and what to do', async () => {
  await refuses(
    'storeMove',
    [DOWN, store],
    /FROM: This database cannot be reached.*\(ECONNREFUSED\)\. Check host and port/,
  )
  await refuses('storeMove', [store, DOWN], /TO: This database cannot be reached/)
  await refuses('storeVerify', [`file:${parent}`], /There is no store in \/.*passerelle-words-.* Check the path/)
  await refuses('storeVerify', [parent], /passerelle-words-.* is a folder.*Write file:\//)
  await refuses('storeVerify', [within('b')], /There is no file .*\/b\. Check the path/)
  await refuses(
    'storeBackup',
    [store, within('none/b')],
    /There is no backup\. There is no folder .*\/none\. Make it first/,
  )
  await writeFile(within('text'), 'some\nlines\n')
  await refuses('storeRestore', [within('text'), `file:${within('to')}`], /text is no backup of Passerelle/)
  await refuses('storeMove', [store, `file:${within('text')}`], /TO: .*\/text is a file or lies in one/)
})

it('a place that nobody gave is named with where it comes from', async () => {
  const settings = { PASSERELLE_STORE: `file:${within('none')}` }
  const { problems } = await operates('storeVerify', [], { settings })
  expect(problems).toMatch(/no store in .*\/none\. .*No PLACE was given, so it is what PASSERELLE_STORE says/)
})

it('a full disk is said with what stands in TO, and where nothing stands nothing does', async () => {
  const full = { fileBlocks: 0 }
  const moved = await operates('storeMove', [store, `file:${within('to')}`], full)
  expect(moved).toMatchObject({
    code: 1,
    problems: expect.stringMatching(/TO: .*\/to has no room \(EFBIG\), and nothing/),
  })
  expect(await readdir(within('to'))).toEqual([])
  const copied = await operates('storeBackup', [store, within('b')], full)
  expect(copied).toMatchObject({ code: 1, problems: expect.stringMatching(/takes no copy of the store .* TMPDIR/) })
  await symlink('/dev/full', within('b.new'))
  await refuses(
    'storeBackup',
    [store, within('b')],
    /backup\. \/.* has no room \(ENOSPC\), and no part of the file stays/,
  )
  expect(await readdir(parent)).toEqual(['to'])
})

it('whoever has read enough of what is told hears no more, and the exit code stays that of the work', async () => {
  const unheard = { isHeard: false }
  expect(await operates('storeVerify', [store], unheard)).toMatchObject({ code: 0, problems: '' })
  const moved = await operates('storeMove', [store, `file:${within('to')}`], unheard)
  expect(moved).toMatchObject({ code: 0, problems: '' })
  expect((await operates('storeVerify', [`file:${within('to')}`])).told).toMatch(/referrals: 1/)
  await writeFile(folder.snapshot, 'something else')
  expect(await operates('storeVerify', [store], unheard)).toMatchObject({ code: 1, problems: '' })
})
