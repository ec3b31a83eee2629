import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseDirectory, readDirectoryFile } from '../src/directoryFile.js'
import { openDirectory } from '../src/directoryUpkeep.js'
import type { Member } from '../src/domain/people.js'
import { NOW } from './builders/aReferral.js'
import { directoryFile } from './builders/directoryFile.js'
import { aMember, amelie, organisations } from './builders/people.js'
import { FakeClock } from './fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from './fakes/temporaryStore.js'

const EVERY_MS = 5
const zoe = aMember('Zoé Lens', amelie.organisation, 'caseworker')
const WITH_ZOE = directoryFile([zoe])

let kept: TemporaryStore
let folder: string
let path: string
let stop: () => Promise<void>
let log: { level: string; message: string; fields: object }[]
beforeEach(async () => {
  kept = await temporaryStore()
  folder = await mkdtemp(join(tmpdir(), 'passerelle-directory-'))
  path = join(folder, 'directory.json')
  await writeFile(path, directoryFile())
  log = []
})
afterEach(async () => {
  await stop?.()
  await kept.remove()
  await rm(folder, { recursive: true, force: true })
})

async function started(store = kept.store) {
  const line = (level: string) => (fields: object, message: string) => void log.push({ level, message, fields })
  const logging = { info: line('info'), warn: line('warn'), error: line('error') }
  const parts = { path, store, clock: new FakeClock(NOW), log: logging }
  const { live, upkeep } = await openDirectory(readDirectoryFile(path), parts, EVERY_MS)
  upkeep.start()
  stop = upkeep.stop
  return { directory: live.directory, upkeep }
}

const lines = (message: string) => log.filter((line) => line.message.startsWith(message))
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(1)
}

describe('a file that changes while the bot runs is taken in', () => {
  it.each<[string, () => Promise<void>]>([
    ['written over', () => writeFile(path, WITH_ZOE)],
    [
      'put in its place, as editors do',
      async () => {
        await writeFile(`${path}.new`, WITH_ZOE)
        await rename(`${path}.new`, path)
      },
    ],
    [
      'behind a link that is swapped, as Kubernetes does',
      async () => {
        await mkdir(join(folder, 'mounted'))
        await writeFile(join(folder, 'mounted', 'directory.json'), WITH_ZOE)
        await symlink(join(folder, 'mounted', 'directory.json'), `${path}.link`)
        await rename(`${path}.link`, path)
      },
    ],
  ])('%s', async (_, changes) => {
    const { directory } = await started()
    expect(directory.byId(zoe.id)).toBeUndefined()
    await changes()
    await until(() => directory.byId(zoe.id) !== undefined)
    expect(directory.byId(amelie.id)).toMatchObject({ name: amelie.name })
  })

  it('with its organisations: another tenant is known at once', async () => {
    const { directory } = await started()
    const { members, ...rest } = JSON.parse(directoryFile())
    const moved = organisations.map((one) => ({ ...one, tenants: [...one.tenants, `new-${one.id}`] }))
    await writeFile(path, JSON.stringify({ ...rest, members, organisations: moved }))
    await until(() => directory.knowsTenant(`new-${amelie.organisation}`))
    expect(directory.member(`new-${amelie.organisation}`, amelie.aadObjectId)).toMatchObject({ id: amelie.id })
  })
})

describe('a file that cannot be used', () => {
  it.each<[string, string, RegExp]>([
    ['cut short', WITH_ZOE.slice(0, -20), /^it is not JSON \(line \d+ column \d+\)$/],
    ['with a role that there is not', WITH_ZOE.replace('"caseworker"', '"boss"'), /members\[\d+\]\.roles\[0\]/],
    ['with a member of no organisation', directoryFile([{ ...zoe, organisation: 'x' }]), /belongs to x, which is not/],
  ])('%s changes nothing, and is told of once, without what stands in it', async (_, written, problem) => {
    const { directory, upkeep } = await started()
    await writeFile(path, written)
    await until(() => upkeep.figures().isRefused)
    await wait(10 * EVERY_MS)
    expect(lines('directory file refused')).toEqual([
      { level: 'error', message: expect.any(String), fields: { problem: expect.stringMatching(problem) } },
    ])
    expect(directory.byId(amelie.id)).toMatchObject({ name: amelie.name })
    expect(JSON.stringify(log)).not.toMatch(/Lens|zoe|Dubois|example\.test/i)
    await writeFile(path, WITH_ZOE)
    await until(() => directory.byId(zoe.id) !== undefined)
    expect([upkeep.figures().isRefused, lines('directory file can be used again')]).toEqual([
      false,
      [expect.anything()],
    ])
  })

  it('is refused when it is gone, too', async () => {
    const { directory, upkeep } = await started()
    await rm(path)
    await until(() => upkeep.figures().isRefused)
    expect(lines('directory file refused')[0]?.fields).toEqual({ problem: 'it cannot be read: ENOENT' })
    expect(directory.byId(amelie.id)).toBeDefined()
  })

  it('says at the start where it is and what is wrong, without what stands in it', async () => {
    await writeFile(path, '{ "members": [{ "name": "Amélie Dubois", }] }')
    expect(() => readDirectoryFile(path)).toThrow(new Error(`${path}: it is not JSON (line 1 column 42)`))
  })
})

it('a store that keeps nothing does not stop the start; the file is taken in once it can be', async () => {
  let isFull = true
  const store = {
    ...kept.store,
    commit: (change: Parameters<typeof kept.store.commit>[0]) =>
      isFull ? Promise.reject(new Error('ENOSPC')) : kept.store.commit(change),
  }
  const { directory } = await started(store)
  expect(directory.knowsTenant(`tenant-${amelie.organisation}`)).toBe(true)
  expect(lines('directory file not taken in')).toHaveLength(1)
  isFull = false
  await until(() => directory.byId(amelie.id) !== undefined)
})

it('of two entries of one person in one organisation the later counts, at every start', () => {
  const twice = [zoe, { ...zoe, language: 'nl' as const }]
  const { seeds } = parseDirectory(directoryFile(twice))
  expect(seeds.filter(({ member }) => member.id === zoe.id).map(({ member }) => member.language)).toEqual(['nl'])
})

it('an entry is the same however its fields are ordered and spaced', () => {
  const digestOf = (entry: object) =>
    parseDirectory(JSON.stringify({ organisations, members: [entry] }, null, 2)).seeds[0]?.digest
  const { id: _, ...entry }: Member = zoe
  const turned = Object.fromEntries(Object.entries(entry).reverse())
  expect(digestOf(turned)).toBe(digestOf(entry))
  expect(digestOf({ ...entry, language: 'nl' })).not.toBe(digestOf(entry))
})
