import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFileUpload } from '../../src/delivery/fileUpload.js'
import { FakeOneDrive } from '../fakes/fakeOneDrive.js'

const FILE = new TextEncoder().encode('a file')
let drive: FakeOneDrive
beforeEach(async () => {
  drive = await FakeOneDrive.start()
})
afterEach(() => drive.stop())

it('puts the whole file at once, with its range and without a token', async () => {
  expect(await createFileUpload(true)(`${drive.url}/up`, FILE)).toBe('done')
  const [put] = drive.files
  expect([put?.bytes.toString(), put?.headers['content-range'], put?.headers.authorization]).toEqual([
    'a file',
    'bytes 0-5/6',
    undefined,
  ])
})

describe('puts nothing', () => {
  it.each([
    'http://contoso-my.sharepoint.com/up',
    'https://contoso-my.sharepoint.com:8443/up',
    'https://sharepoint.com.evil.test/up',
    'https://evilsharepoint.com/up',
    'https://user:secret@contoso-my.sharepoint.com/up',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'no address',
  ])('at %s', async (address) => {
    for (const anonymous of [true, false]) expect(await createFileUpload(anonymous)(address, FILE)).toBe('refused')
  })

  it('on this machine, unless turns are anonymous', async () => {
    expect(await createFileUpload(false)(`${drive.url}/up`, FILE)).toBe('refused')
    expect(drive.files).toEqual([])
  })
})

it.each([500, 404, 429])('says that it failed on %i, after one attempt', async (status) => {
  drive.status = status
  expect(await createFileUpload(true)(`${drive.url}/up`, FILE)).toBe('failed')
  expect(drive.files).toHaveLength(1)
})

it('follows nobody elsewhere', async () => {
  const elsewhere = await FakeOneDrive.start()
  drive.location = `${elsewhere.url}/up`
  expect(await createFileUpload(true)(`${drive.url}/up`, FILE)).toBe('failed')
  expect(elsewhere.files).toEqual([])
  await elsewhere.stop()
})

it('gives up when no answer comes', async () => {
  drive.isSilent = true
  expect(await createFileUpload(true, 100)(`${drive.url}/up`, FILE)).toBe('failed')
})
