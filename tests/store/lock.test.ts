import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { submitted } from '../builders/aReferral.js'
import { filing } from '../builders/stored.js'
import { diskFull, fileHandles } from '../fakes/fileHandles.js'
import { StoreFolder } from '../fakes/storeFolder.js'

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await folder.dispose()
})

it('a store in use by a living process is refused, saying whose it is, and left as it is', async () => {
  const other = process.ppid
  await folder.close(await folder.open())
  await writeFile(folder.lock, String(other))
  const before = folder.files()
  await expect(folder.open()).rejects.toThrow(`in use by process ${other}`)
  expect(folder.files()).toEqual(before)
})

it('a store is not opened twice by one process either, and the first goes on', async () => {
  const store = await folder.open()
  await expect(folder.open()).rejects.toThrow(`in use by process ${process.pid}`)
  expect(await store.commit(filing(submitted()))).toBe('done')
  await folder.close(store)
  expect(await (await folder.open()).referral('r1')).toEqual(submitted())
})

const stale: readonly (readonly [string, () => string])[] = [
  ['of a process that is gone', () => String(spawnSync(process.execPath, ['--version']).pid)],
  ['of an earlier life with our own number, as in a container', () => String(process.pid)],
  ['that a crash left empty', () => ''],
  ['that says nothing useful', () => 'somebody'],
]
it.each(stale)('a lock %s is taken over', async (_, content) => {
  await folder.close(await folder.open())
  await writeFile(folder.lock, content())
  await folder.open()
  expect(await readFile(folder.lock, 'utf8')).toBe(String(process.pid))
})

it('a holder that is just ending is waited for', async () => {
  await folder.close(await folder.open())
  const ending = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)'])
  await writeFile(folder.lock, String(ending.pid))
  await folder.open()
  expect(await readFile(folder.lock, 'utf8')).toBe(String(process.pid))
})

it('a holder that has ended and that nobody took note of holds nothing', async () => {
  await folder.close(await folder.open())
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'])
  try {
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    await writeFile(folder.lock, line.toString().trim())
    await folder.open()
    expect(await readFile(folder.lock, 'utf8')).toBe(String(process.pid))
  } finally {
    parent.kill()
  }
})

/** The disk takes a file's name, and not a byte of it. */
async function noBytes(): Promise<void> {
  const handles = await fileHandles()
  jest.spyOn(handles, 'writeFile').mockRejectedValue(diskFull())
  jest.spyOn(handles, 'write').mockRejectedValue(diskFull())
}

it.each([
  ['after the store was closed', undefined],
  ['over that of a process that is gone', () => String(spawnSync(process.execPath, ['--version']).pid)],
])('on a full disk, too, one process at a time has the store, %s', async (_, left) => {
  await folder.close(await folder.open())
  if (left) await writeFile(folder.lock, left())
  await noBytes()
  const store = await folder.open()
  expect(await readlink(folder.lock)).toBe(String(process.pid))
  await expect(folder.open()).rejects.toThrow('in use by process')
  jest.restoreAllMocks()
  await folder.close(store)
  expect(Object.keys(folder.files())).not.toContain('lock')
})

it('what a process wrote as its lock on a full disk is heeded, and taken over once that process is gone', async () => {
  await folder.close(await folder.open())
  await symlink(String(process.ppid), folder.lock)
  await expect(folder.open()).rejects.toThrow(`in use by process ${process.ppid}`)
  await rm(folder.lock)
  await symlink(String(spawnSync(process.execPath, ['--version']).pid), folder.lock)
  await folder.open()
  expect(await readFile(folder.lock, 'utf8')).toBe(String(process.pid))
})

it('the lock goes when the store is closed', async () => {
  const store = await folder.open()
  expect(Object.keys(folder.files())).toContain('lock')
  await folder.close(store)
  expect(Object.keys(folder.files())).not.toContain('lock')
})
