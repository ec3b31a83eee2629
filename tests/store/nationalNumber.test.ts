import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { identityOf } from '../../src/domain/samePerson.js'
import { readFolder } from '../../src/store/folder.js'
import { createVault } from '../../src/store/vault.js'
import { afterAct, later, received, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aDraft, causeOf, filing, moving } from '../builders/stored.js'
import { KEY, StoreFolder } from '../fakes/storeFolder.js'

const NUMBER = '85073003328'
/** A BIS number, and the national one that replaces it. */
const BIS = '03410300165'
const OTHER = '01020300240'
const NEW_KEY = Buffer.alloc(32, 8)
/** As it is typed, printed or encoded without a key. */
const SPELLINGS = [
  NUMBER,
  '85.07.30-033.28',
  '85 07 30 033 28',
  '850730-033-28',
  '85073003328'.split('').reverse().join(''),
  Buffer.from(NUMBER).toString('base64').replace(/=+$/, ''),
  Buffer.from(NUMBER).toString('hex'),
  Buffer.from(NUMBER, 'utf16le').toString('latin1'),
]

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

/** A request and drafts with the number, however typed. */
async function keptNumbers(keys?: readonly Buffer[]): Promise<void> {
  const store = await folder.open(keys)
  await store.commit(filing(submitted({ person: { niss: NUMBER } }), { causes: [causeOf('c', submitted())] }))
  await store.commit(moving(received({ person: { niss: NUMBER } })))
  const bis = { niss: BIS, birthDate: '1903-01-03', lastName: 'Jacobs' }
  const before = submitted({ id: 'r9', sequence: 49, person: bis })
  await store.commit(filing(before))
  await store.commit(moving(afterAct(before, { type: 'correct', person: { ...before.person, niss: OTHER } }, later(1))))
  for (const [index, niss] of SPELLINGS.slice(0, 4).entries()) {
    const next = aDraft({ id: `draft-${index}`, typed: { lastName: 'De Smet', niss } })
    await store.commit({ draft: { next, expectedVersion: 0 } })
  }
}

async function clearTexts(): Promise<readonly string[]> {
  const files = Object.values(folder.files()).map((bytes) => bytes.toString('latin1'))
  expect(files.join('').length).toBeGreaterThan(1_000)
  return [...SPELLINGS, BIS, OTHER].filter((spelling) => files.some((text) => text.includes(spelling)))
}

describe('the national number', () => {
  it('is in no file of the folder, neither in the journal nor in the snapshot', async () => {
    await keptNumbers()
    await folder.cutOff()
    expect(await clearTexts()).toEqual([])
    await folder.compact()
    expect(folder.files()['passerelle.json']?.toString()).toContain('sealedNiss')
    expect(await clearTexts()).toEqual([])
  })

  it('is read back as it was, in requests and in drafts as typed', async () => {
    await keptNumbers()
    await folder.cutOff()
    const store = await folder.open()
    expect((await store.referral('r1'))?.person.niss).toBe(NUMBER)
    const corrected = await store.referral('r9')
    expect(corrected?.person).toMatchObject({ niss: OTHER, aliases: [BIS] })
    expect(corrected?.events.at(-1)).toMatchObject({ before: { niss: BIS }, after: { niss: OTHER } })
    const typed = (await store.draftsOf(amelie.id)).map((draft) => draft.typed.niss)
    expect(typed.sort()).toEqual(SPELLINGS.slice(0, 4).sort())
  })

  it('opens with no other key, and the error says neither the number nor the key', async () => {
    await keptNumbers()
    await folder.cutOff()
    await expect(folder.open([NEW_KEY])).rejects.toThrow('PASSERELLE_KEY')
    await expect(folder.open([NEW_KEY])).rejects.not.toThrow(NUMBER)
  })
})

describe('a new key before the old one', () => {
  it('opens in that order only: look-ups are made with the last', async () => {
    await keptNumbers()
    await folder.cutOff()
    await expect(folder.open([KEY, NEW_KEY])).rejects.toThrow('last')
  })

  it('opens what the old one sealed, seals what comes, and finds the same person', async () => {
    await keptNumbers()
    await folder.cutOff()
    const store = await folder.open([NEW_KEY, KEY])
    expect((await store.referral('r1'))?.person.niss).toBe(NUMBER)
    const same = submitted({ id: 'r2', sequence: 43, person: { niss: NUMBER, lastName: 'Ng' } })
    expect(await store.commit(filing(same))).toBe('conflict')
    expect(await store.referralsOf(identityOf(same.person))).toHaveLength(1)
    const next = submitted({ id: 'r3', sequence: 44, person: { niss: '01020300141', birthDate: '2001-02-03' } })
    expect(await store.commit(filing(next))).toBe('done')
    await folder.close(store)
    const { tables } = await readFolder(folder.path, createVault([NEW_KEY, KEY]))
    const sealed = (id: string) => tables.referrals.get(id)?.person.sealedNiss ?? ''
    expect(createVault([NEW_KEY]).open(sealed('r3'))).toBe('01020300141')
    expect(createVault([KEY]).open(sealed('r1'))).toBe(NUMBER)
  })
})

describe('a vault', () => {
  const vault = createVault([KEY])

  it('seals the same text differently each time, and opens each', () => {
    const sealed = [vault.seal(NUMBER), vault.seal(NUMBER)]
    expect(sealed[0]).not.toBe(sealed[1])
    expect(sealed.map((text) => vault.open(text))).toEqual([NUMBER, NUMBER])
  })

  it.each([0, 12, 28, 38])('does not open what was changed at byte %s', (at) => {
    const bytes = Buffer.from(vault.seal(NUMBER), 'base64')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(() => vault.open(bytes.toString('base64'))).toThrow('PASSERELLE_KEY')
  })

  it.each(['', 'c2hvcnQ=', NUMBER])('does not open what was never sealed: "%s"', (text) => {
    expect(() => vault.open(text)).toThrow('PASSERELLE_KEY')
  })

  it('makes the same look-up key of the same text, another with another key', () => {
    expect(vault.lookup(NUMBER)).toBe(createVault([NEW_KEY, KEY]).lookup(NUMBER))
    expect(vault.lookup(NUMBER)).not.toBe(createVault([NEW_KEY]).lookup(NUMBER))
    expect(vault.lookup(NUMBER)).not.toBe(vault.lookup('85073003329'))
  })

  it('needs a key', () => {
    expect(() => createVault([])).toThrow('at least one key')
  })
})
