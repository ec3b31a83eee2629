import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { checkCredentials } from '../../src/doctor/checkCredentials.js'
import { checkDelivery } from '../../src/doctor/checkDelivery.js'
import { checkManifest } from '../../src/doctor/checkManifest.js'
import { checkRunning } from '../../src/doctor/checkRunning.js'
import type { Finding } from '../../src/doctor/finding.js'
import { later, NOW } from '../builders/aReferral.js'

const lines = (findings: readonly Finding[]) => findings.map(({ level, text }) => `${level} ${text}`)
const GIVEN = {
  TEAMS_APP_ID: '7d1b2a64-0c1f-4c56-9a51-3f6f0f3f8a01',
  BOT_ID: '7d1b2a64-0c1f-4c56-9a51-3f6f0f3f8a02',
  DEVELOPER_NAME: 'Un fournisseur bruxellois',
  WEBSITE_URL: 'https://passerelle.example.test/',
  PRIVACY_URL: 'https://passerelle.example.test/vie-privee',
  TERMS_URL: 'https://passerelle.example.test/conditions',
}
const wrongIn = (findings: readonly Finding[]) => lines(findings).filter((line) => line.startsWith('wrong'))

describe('the manifest', () => {
  it('lacks what packaging has to be given', () => {
    const doubts = lines(checkManifest({})).filter((line) => line.startsWith('doubtful'))
    expect(doubts.map((line) => line.split(' ')[1]).sort()).toEqual(Object.keys(GIVEN).sort())
    expect(lines(checkManifest(GIVEN)).every((line) => line.startsWith('right'))).toBe(true)
  })

  it('takes no other bot, no address without https, no id that is none', () => {
    expect(wrongIn(checkManifest({ ...GIVEN, MicrosoftAppId: GIVEN.BOT_ID.toUpperCase() }))).toEqual([])
    expect(wrongIn(checkManifest({ ...GIVEN, MicrosoftAppId: GIVEN.TEAMS_APP_ID }))).toEqual([
      'wrong BOT_ID is not MicrosoftAppId: Teams would write to another bot.',
    ])
    const other = { ...GIVEN, TERMS_URL: 'http://passerelle.example.test', TEAMS_APP_ID: 'app' }
    expect(wrongIn(checkManifest(other))).toHaveLength(2)
  })

  it('is wrong when a file is missing or broken, or a place is nobody’s', () => {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-manifest-'))
    const at = pathToFileURL(`${folder}/`)
    for (const name of ['nl.json', 'en.json']) writeFileSync(join(folder, name), '{}')
    expect(wrongIn(checkManifest({}, at))).toEqual([expect.stringContaining('manifest.json cannot be read')])
    writeFileSync(join(folder, 'manifest.json'), '{')
    expect(wrongIn(checkManifest({}, at))).toEqual([expect.stringContaining('manifest.json cannot be read')])
    writeFileSync(join(folder, 'manifest.json'), '{"a": "${{ANOTHER}}"}')
    expect(wrongIn(checkManifest({}, at))).toEqual(['wrong ${{ANOTHER}} is a place that nobody fills in.'])
    rmSync(folder, { recursive: true })
  })
})

describe('the credentials', () => {
  const bot = { appType: 'SingleTenant', appId: 'app-id', password: 'p', tenantId: 't' }
  const token = async () => 'token'

  it('give a token or not, in one line', async () => {
    expect(wrongIn(await checkCredentials({ bot }, () => Promise.reject(new Error('invalid_client\nstack'))))).toEqual([
      'wrong no token for Teams can be had: invalid_client',
    ])
    const [first, second] = lines(await checkCredentials({ bot }, token))
    expect(first).toBe('right a token for Teams can be had.')
    expect(second).toMatch(/^doubtful when the client secret expires .*credential list --id app-id/)
  })

  it('of a managed identity do not expire; anonymous has none', async () => {
    const identity = { ...bot, appType: 'UserAssignedMSI' }
    expect(lines(await checkCredentials({ bot: identity }, token))).toHaveLength(1)
    expect(lines(await checkCredentials({ bot: { ...bot, appId: '' } }, token))).toEqual([
      'doubtful none, since turns are anonymous.',
    ])
  })
})

describe('delivery', () => {
  const counts = [
    { what: 'notice', state: 'sent', reason: '', count: 90 },
    { what: 'notice', state: 'blocked', reason: 'removed', count: 2 },
    { what: 'push', state: 'failed', reason: '410', count: 1 },
  ] as const

  it('tells what did not arrive and why', () => {
    expect(lines(checkDelivery({ counts, oldest: {} }, NOW))).toEqual([
      'doubtful 2 notices blocked: removed.',
      expect.stringMatching(/^doubtful 1 pushes to Actiris given up: 410/),
    ])
    expect(lines(checkDelivery({ counts: [counts[0]], oldest: {} }, NOW))).toEqual([
      'right everything that was due has arrived.',
    ])
  })

  it.each([
    [9 / 60, 'right'],
    [11 / 60, 'doubtful'],
    [23, 'doubtful'],
    [25, 'wrong'],
  ])('that has waited for %d hours is %s', (hours, level) => {
    const [finding] = checkDelivery({ counts: [], oldest: { push: later(-hours).toISOString() } }, NOW)
    expect(finding?.level).toBe(level)
  })
})

it.each([
  [200, { status: 'ready' }, /^right it runs/],
  [503, { status: 'not ready', problems: ['store', 'credentials'] }, /^wrong .* not ready: store, credentials\.$/],
  [503, 'nonsense', /^wrong .* not ready: status 503\.$/],
])('a bot that answers %d %j', async (status, body, expected) => {
  const server = createServer((_, response) => {
    response.statusCode = status
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const [finding] = lines(await checkRunning({ port, host: '0.0.0.0' }))
  expect(finding).toMatch(expected)
  await new Promise((closed) => server.close(closed))
})
