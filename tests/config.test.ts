import { describe, expect, it } from '@jest/globals'
import { readConfig, UnusableSettings } from '../src/config.js'
import { SETTING_NAMES } from '../src/environment.js'

const KEY = Buffer.alloc(32, 1).toString('base64')
const SECRET = `whsec_${Buffer.alloc(24, 2).toString('base64')}`
const TOKEN = 'a-token-of-16-ch'
const DEMO = { PASSERELLE_ANONYMOUS: 'true', PASSERELLE_DIRECTORY: 'directory.json', PASSERELLE_KEY: KEY }
const PUSH = {
  PASSERELLE_ACTIRIS_URL: 'https://actiris.example.test/passerelle',
  PASSERELLE_ACTIRIS_OUT_SECRET: SECRET,
}
const REAL = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'password',
  MicrosoftAppTenantId: 'tenant',
  PASSERELLE_DIRECTORY: 'directory.json',
  PASSERELLE_KEY: KEY,
  PASSERELLE_ACTIRIS_SECRETS: SECRET,
  PASSERELLE_ACTIRIS_TOKEN: TOKEN,
  PASSERELLE_METRICS_TOKEN: TOKEN,
  HOST: '0.0.0.0',
  NODE_ENV: 'production',
}

/** What a start with these settings is refused with, a sentence a line. */
function refusals(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof UnusableSettings) return error.message.split('\n')
    throw error
  }
  return []
}

describe('settings that can be used', () => {
  it('for a demo are few, with the contract’s defaults', () => {
    expect(readConfig(DEMO)).toEqual({
      port: 3978,
      host: '127.0.0.1',
      bot: { appType: 'SingleTenant', appId: '', password: '', tenantId: '' },
      storeFolder: './data/local',
      directoryFile: 'directory.json',
      keys: [Buffer.alloc(32, 1)],
      niss: true,
      actirisSecrets: [],
      actirisTokens: [],
      metricsTokens: [],
      nowOffsetS: 0,
      logLevel: 'info',
    })
  })

  it('for a deployment are the usual ones', () => {
    expect(readConfig(REAL)).toMatchObject({
      host: '0.0.0.0',
      bot: { appType: 'SingleTenant', appId: 'app', password: 'password', tenantId: 'tenant' },
      actirisSecrets: [SECRET],
      actirisTokens: [TOKEN],
      metricsTokens: [TOKEN],
    })
  })

  it('hold several keys and secrets, the first current', () => {
    const other = Buffer.alloc(32, 9).toString('base64')
    const config = readConfig({
      ...DEMO,
      PASSERELLE_KEY: `${other}, ${KEY}`,
      PASSERELLE_ACTIRIS_SECRETS: `${SECRET},`,
      PASSERELLE_ACTIRIS_TOKEN: `${TOKEN}, another-${TOKEN}`,
    })
    expect(config.actirisTokens).toEqual([TOKEN, `another-${TOKEN}`])
    expect(config.keys).toEqual([Buffer.alloc(32, 9), Buffer.alloc(32, 1)])
    expect(config.actirisSecrets).toEqual([SECRET])
  })

  it('push to Actiris’ system at an https address, or on this machine, signing with one secret or several', () => {
    expect(readConfig(DEMO).actirisPush).toBeUndefined()
    expect(readConfig({ ...DEMO, ...PUSH }).actirisPush).toEqual({
      url: PUSH.PASSERELLE_ACTIRIS_URL,
      secrets: [SECRET],
    })
    for (const PASSERELLE_ACTIRIS_URL of ['http://127.0.0.1:8080/', 'http://localhost/push', 'http://[::1]:8080/']) {
      const env = { ...DEMO, PASSERELLE_ACTIRIS_URL, PASSERELLE_ACTIRIS_OUT_SECRET: `${SECRET}, ${SECRET}` }
      expect(readConfig(env).actirisPush).toEqual({ url: PASSERELLE_ACTIRIS_URL, secrets: [SECRET, SECRET] })
    }
  })

  it.each([
    'postgres://localhost/passerelle',
    'postgresql://me:secret@127.0.0.1:5433/passerelle',
    'postgres://me:secret@[::1]/passerelle',
    'postgres://me:secret@db.example.test/passerelle?sslmode=verify-full&sslrootcert=ca.pem',
    'postgres://me:secret@db/passerelle?sslmode=disable',
    'postgres://localhost/passerelle?host=/var/run/postgresql',
  ])('keep everything in a database, imported documents beside it: %s', (PASSERELLE_STORE) => {
    expect(readConfig({ ...DEMO, PASSERELLE_STORE })).toMatchObject({
      postgres: PASSERELLE_STORE,
      storeFolder: './data/local',
    })
    expect(readConfig(DEMO).postgres).toBeUndefined()
  })

  it('take an empty value for an absent one', () => {
    expect(readConfig({ ...DEMO, PORT: '', LOG_LEVEL: '', PASSERELLE_NISS: '' })).toMatchObject({
      port: 3978,
      niss: true,
    })
  })

  it('switch national numbers off by name', () => {
    expect(readConfig({ ...DEMO, PASSERELLE_NISS: 'off' }).niss).toBe(false)
  })

  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('may be anonymous on %s', (HOST) => {
    expect(refusals({ ...DEMO, HOST })).toEqual([])
  })

  it('never use an app id of an anonymous bot', () => {
    expect(readConfig({ ...DEMO, MicrosoftAppId: 'app' }).bot.appId).toBe('')
  })

  it('with a managed identity need no password; for several tenants no tenant', () => {
    expect(refusals({ ...REAL, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' })).toEqual([])
    expect(refusals({ ...REAL, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' })).toEqual([])
  })
})

describe('a start is refused, saying why,', () => {
  it('without anything: every missing setting is named at once', () => {
    const named = refusals({}).map((sentence) => sentence.split(' ')[0])
    expect(named).toEqual([
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'PASSERELLE_DIRECTORY',
      'PASSERELLE_KEY',
    ])
    for (const sentence of refusals({})) expect(sentence).toMatch(/\.$/)
  })

  it.each(['0.0.0.0', '::', '10.0.0.1', 'bot.example.test', '127.example.test'])('anonymous on %s', (HOST) => {
    expect(refusals({ ...DEMO, HOST })).toEqual([expect.stringMatching(/^PASSERELLE_ANONYMOUS is for demo and tests/)])
  })

  it.each([{ PASSERELLE_ANONYMOUS: 'true' }, { PASSERELLE_ANONYMOUS: 'false', PASSERELLE_NOW_OFFSET_S: '60' }])(
    'in production with %j',
    (unsafe) => {
      const env = { ...REAL, HOST: '127.0.0.1', ...unsafe }
      expect(refusals(env)).toEqual([expect.stringMatching(/is for demo and tests.*NODE_ENV=production/)])
    },
  )

  it.each([
    [{ PASSERELLE_KEY: Buffer.alloc(31).toString('base64') }, /^PASSERELLE_KEY: every key is 32 bytes/],
    [{ PASSERELLE_KEY: `${KEY},short` }, /^PASSERELLE_KEY: every key is 32 bytes/],
    [{ PASSERELLE_ACTIRIS_SECRETS: Buffer.alloc(32).toString('base64') }, /^PASSERELLE_ACTIRIS_SECRETS/],
    [{ PASSERELLE_ACTIRIS_SECRETS: `${SECRET},whsec_short` }, /^PASSERELLE_ACTIRIS_SECRETS/],
    [{ PASSERELLE_METRICS_TOKEN: TOKEN.slice(1) }, /^PASSERELLE_METRICS_TOKEN: every token/],
    [{ PASSERELLE_ACTIRIS_TOKEN: TOKEN.slice(1) }, /^PASSERELLE_ACTIRIS_TOKEN: every token/],
    [{ PASSERELLE_ACTIRIS_TOKEN: `${TOKEN},short` }, /^PASSERELLE_ACTIRIS_TOKEN: every token/],
    [{ PASSERELLE_ACTIRIS_TOKEN: 'a token with spaces' }, /^PASSERELLE_ACTIRIS_TOKEN: every token/],
    [{ PASSERELLE_STORE: './data/local' }, /^PASSERELLE_STORE: file:DIR or postgres/],
    [{ PASSERELLE_STORE: 'file:' }, /^PASSERELLE_STORE: file:DIR or postgres/],
    [{ PASSERELLE_STORE: 'mysql://localhost/passerelle' }, /^PASSERELLE_STORE: file:DIR or postgres/],
    [{ PASSERELLE_STORE: 'postgres://localhost' }, /^PASSERELLE_STORE: file:DIR or postgres/],
    [
      { PASSERELLE_STORE: 'postgres://me:hush@db.example.test/passerelle' },
      /^PASSERELLE_STORE: .* sslmode=verify-full/,
    ],
    [{ PASSERELLE_STORE: 'postgres://localhost/passerelle?host=db' }, /^PASSERELLE_STORE: .* sslmode=verify-full/],
    [
      { PASSERELLE_STORE: 'postgres://db/passerelle?sslmode=disable&sslmode=no-verify' },
      /^PASSERELLE_STORE: .* sslmode/,
    ],
    [{ PASSERELLE_STORE: 'postgres://db/passerelle?sslmode=prefer' }, /^PASSERELLE_STORE: .* sslmode=verify-full/],
    [{ PASSERELLE_ACTIRIS_URL: PUSH.PASSERELLE_ACTIRIS_URL }, /^PASSERELLE_ACTIRIS_URL and .* both are needed/],
    [{ PASSERELLE_ACTIRIS_OUT_SECRET: SECRET }, /^PASSERELLE_ACTIRIS_URL and .* both are needed/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_URL: 'http://actiris.example.test/push' }, /^PASSERELLE_ACTIRIS_URL: an https/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_URL: 'http://127.example.test/push' }, /^PASSERELLE_ACTIRIS_URL: an https/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_URL: 'ftp://127.0.0.1/push' }, /^PASSERELLE_ACTIRIS_URL: an https/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_URL: 'actiris.example.test' }, /^PASSERELLE_ACTIRIS_URL: an https/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_URL: 'https://me:hush@actiris.example.test' }, /^PASSERELLE_ACTIRIS_URL: an https/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_OUT_SECRET: 'a-secret-without-prefix' }, /^PASSERELLE_ACTIRIS_OUT_SECRET/],
    [{ ...PUSH, PASSERELLE_ACTIRIS_OUT_SECRET: `${SECRET},whsec_short` }, /^PASSERELLE_ACTIRIS_OUT_SECRET/],
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: 'http' }, /PORT/],
    [{ PASSERELLE_ANONYMOUS: 'perhaps' }, /PASSERELLE_ANONYMOUS/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ MicrosoftAppType: 'Other' }, /MicrosoftAppType/],
  ])('with %j', (wrong, why) => {
    expect(refusals({ ...DEMO, ...wrong }).join('\n')).toMatch(why)
  })

  it('without showing a secret', () => {
    const wrong = {
      ...DEMO,
      PASSERELLE_KEY: 'not-so-secret',
      PASSERELLE_ACTIRIS_SECRETS: 'whsec_hush',
      PASSERELLE_ACTIRIS_TOKEN: 'hush',
      PASSERELLE_ACTIRIS_URL: 'https://me:hush@actiris.example.test',
      PASSERELLE_ACTIRIS_OUT_SECRET: 'whsec_hush',
      PASSERELLE_STORE: 'postgres://me:hush@db.example.test/passerelle',
    }
    expect(refusals(wrong)).toHaveLength(6)
    expect(refusals(wrong).join()).not.toMatch(/not-so-secret|hush/)
  })
})

it('names every setting of the environment once, for the README', () => {
  expect(new Set(SETTING_NAMES).size).toBe(SETTING_NAMES.length)
  for (const name of Object.keys(REAL)) expect(SETTING_NAMES).toContain(name)
})
