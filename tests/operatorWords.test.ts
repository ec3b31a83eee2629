import { describe, expect, it } from '@jest/globals'
import type { Spot } from '../src/operatorSentences.js'
import { operatorWords } from '../src/operatorWords.js'

const folder: Spot = { as: 'TO', kind: 'folder', path: '/srv/bot', use: 'written' }
const database: Spot = { as: 'FROM', kind: 'database', path: '', use: 'held' }
const file: Spot = { as: 'FILE', kind: 'file', path: '/srv/kept/b', use: 'written' }

const coded = (code: string, message = `${code}: whatever, open '/srv/bot/lock'`) =>
  Object.assign(new Error(message), { code })
const none = new Error('there is no store here')

describe('an operator reads what to do', () => {
  it.each<[string, Spot, RegExp]>([
    [
      'ENOSPC',
      folder,
      /^TO: \/srv\/bot has no room \(ENOSPC\), and nothing of this was kept there\. Make room and start/,
    ],
    ['EDQUOT', folder, /^TO: \/srv\/bot has no room \(EDQUOT\)/],
    ['ENOSPC', { ...folder, as: 'FROM', use: 'held' }, /^FROM: \/srv\/bot has no room .* for the lock .* Make room/],
    ['EROFS', folder, /^TO: \/srv\/bot takes no writes \(EROFS\)\. Mount its disk writable and start again\.$/],
    ['EROFS', { ...folder, as: 'FROM', use: 'held' }, /^FROM: .* not even the lock .* go by store:backup/],
    ['EROFS', { ...folder, as: 'PLACE', use: 'read' }, /^\/.* takes no copy of the store \(EROFS\).* TMPDIR\.$/],
    ['EACCES', folder, /not open to the user that runs this command \(EACCES\).* right to write there\.$/],
    ['EACCES', { ...folder, use: 'read' }, /right to read it\.$/],
    ['EIO', folder, /The disk of \/srv\/bot fails \(EIO\)/],
    [
      'ENOTDIR',
      { ...folder, as: 'PLACE', use: 'read' },
      /^\/srv\/bot is a file .* A backup is given by its path alone\.$/,
    ],
    [
      'ECONNREFUSED',
      database,
      /^FROM: This database cannot be reached, or went away \(ECONNREFUSED\)\. Check host and/,
    ],
    [
      'ENOTFOUND',
      { ...database, as: 'TO', use: 'written' },
      /^TO: .*; then start again, which goes on from what is there\.$/,
    ],
    ['57P01', database, /went away \(57P01\)/],
    ['28P01', database, /refuses the user, the password or this machine \(28P01\)/],
    ['ENOENT', database, /names a file or a socket that is not there/],
    ['ENOENT', { ...folder, use: 'read' }, /takes no copy of the store \(ENOENT\)/],
    ['ENOENT', folder, /^TO: \/srv\/bot cannot be made/],
    ['3D000', database, /has no database of that name\. Make it first/],
    ['42501', database, /Give the address of its owner/],
    ['42P01', database, /tables of another program/],
    [
      '53100',
      { ...database, as: 'TO', use: 'written' },
      /no room \(53100\)\. Make room and start again, which goes on/,
    ],
    ['25006', database, /takes no writes \(25006\)/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', database, /certificate .* is not trusted .* sslrootcert=FILE/],
    ['ENOENT', file, /^There is no folder \/srv\/kept\. Make it first\.$/],
    ['ENOENT', { ...file, use: 'read' }, /^There is no file \/srv\/kept\/b\. Check the path\.$/],
    [
      'EISDIR',
      { ...file, as: 'PLACE', use: 'read' },
      /^\/srv\/kept\/b is a folder\. Write file:\/srv\/kept\/b for the store in it\.$/,
    ],
    ['ENOSPC', file, /^\/srv\/kept has no room \(ENOSPC\), and no part of the file stays/],
    ['EROFS', file, /^\/srv\/kept takes no writes \(EROFS\)/],
    ['EACCES', file, /right to write there/],
  ])('from %s of %o', (code, spot, words) => {
    expect(operatorWords(coded(code), spot)).toMatch(words)
    expect(operatorWords(coded(code), spot)).not.toMatch(/whatever|\.new|\/lock/)
  })

  it('where no store is, with the place that was looked at', () => {
    expect(operatorWords(none, { ...folder, as: 'PLACE' })).toMatch(/^There is no store in \/srv\/bot\. Check the path/)
    expect(operatorWords(none, database)).toMatch(/^FROM: There is no store in this database\. Check the name/)
    const taken = operatorWords(none, { ...folder, as: 'PLACE', taken: 'the default' })
    expect(taken).toMatch(/No PLACE was given, so it is file:\.\/data\/local, as PASSERELLE_STORE says nothing\.$/)
  })

  it('of a database that says nothing in time, or went away', () => {
    for (const message of ['timeout expired', 'Connection terminated unexpectedly'])
      expect(operatorWords(new Error(message), database)).toContain(`went away (${message})`)
  })

  it('of a host with several addresses, whose error has no message', () => {
    expect(operatorWords(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }), database)).toContain(
      'reached',
    )
  })

  it('what nobody foresaw in its own words, once with its place', () => {
    expect(operatorWords(new Error('what is this'), database)).toBe('FROM: what is this.')
    expect(operatorWords(new Error('TO holds something already'), folder)).toBe('TO holds something already.')
    expect(operatorWords(coded('EWHAT', 'what is this'), file)).toBe('what is this.')
    expect(operatorWords(new AggregateError([]), file)).toBe('AggregateError.')
  })
})
