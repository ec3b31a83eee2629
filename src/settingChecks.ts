import type { Environment } from './environment.js'
import { isLoopback, storeProblems } from './storeAddress.js'

const KEY_BYTES = 32
const SECRET_MIN_BYTES = 24
const TOKEN_MIN_LENGTH = 16

/** What is missing or unsafe in the settings taken together, each in a sentence without their values. */
export function settingProblems(settings: Environment): readonly string[] {
  return [...unsafe(settings), ...missing(settings), ...weak(settings), ...pushProblems(settings)]
}

/** Settings for demo and tests only, refused where others could reach the bot. */
function unsafe({ HOST, NODE_ENV, PASSERELLE_ANONYMOUS, PASSERELLE_NOW_OFFSET_S }: Environment): string[] {
  const isSheltered = isLoopback(HOST) && NODE_ENV !== 'production'
  const asked = [
    ...(PASSERELLE_ANONYMOUS ? ['PASSERELLE_ANONYMOUS'] : []),
    ...(PASSERELLE_NOW_OFFSET_S === 0 ? [] : ['PASSERELLE_NOW_OFFSET_S']),
  ]
  return isSheltered
    ? []
    : asked.map((name) => `${name} is for demo and tests: it needs HOST on loopback and no NODE_ENV=production.`)
}

function missing(settings: Environment): string[] {
  const { PASSERELLE_KEY: keys } = settings
  const needsApp = !settings.PASSERELLE_ANONYMOUS
  const needsPassword = needsApp && settings.MicrosoftAppType !== 'UserAssignedMSI'
  return [
    ...(needsApp && !settings.MicrosoftAppId
      ? ['MicrosoftAppId is missing (PASSERELLE_ANONYMOUS=true is for demo and tests).']
      : []),
    ...(needsPassword && !settings.MicrosoftAppPassword ? ['MicrosoftAppPassword is missing.'] : []),
    ...(needsApp && settings.MicrosoftAppType !== 'MultiTenant' && !settings.MicrosoftAppTenantId
      ? ['MicrosoftAppTenantId is missing.']
      : []),
    ...(settings.PASSERELLE_DIRECTORY ? [] : ['PASSERELLE_DIRECTORY is missing: the path of the directory file.']),
    ...keyProblems(keys),
    ...storeProblems(settings.PASSERELLE_STORE),
  ]
}

/** What is wrong with the keys, without them. */
export function keyProblems(keys: readonly string[]): readonly string[] {
  if (keys.length === 0) return ['PASSERELLE_KEY is missing: 32 random bytes in base64.']
  const areWhole = keys.every((key) => Buffer.from(key, 'base64').length === KEY_BYTES)
  return areWhole ? [] : ['PASSERELLE_KEY: every key is 32 bytes in base64.']
}

/** What opens the API of Actiris and the metrics must not be guessed. */
function weak(settings: Environment): string[] {
  const weakTokens = (['PASSERELLE_ACTIRIS_TOKEN', 'PASSERELLE_METRICS_TOKEN'] as const).filter(
    (name) => !settings[name].every((token) => token.length >= TOKEN_MIN_LENGTH && !/\s/.test(token)),
  )
  return [
    ...(settings.PASSERELLE_ACTIRIS_SECRETS.every(isStrongSecret)
      ? []
      : [`PASSERELLE_ACTIRIS_SECRETS: every secret is whsec_ and at least ${SECRET_MIN_BYTES} bytes in base64.`]),
    ...weakTokens.map(
      (name) => `${name}: every token has at least ${TOKEN_MIN_LENGTH} characters, none of them a space.`,
    ),
  ]
}

/** Pushes need an address that nobody reads on the way, and a signature; one without the other is a mistake. */
function pushProblems({ PASSERELLE_ACTIRIS_URL: url, PASSERELLE_ACTIRIS_OUT_SECRET: secrets }: Environment): string[] {
  return [
    ...(Boolean(url) === secrets.length > 0
      ? []
      : ['PASSERELLE_ACTIRIS_URL and PASSERELLE_ACTIRIS_OUT_SECRET: both are needed, or neither.']),
    ...(!url || isSafeAddress(url)
      ? []
      : ['PASSERELLE_ACTIRIS_URL: an https address without name and password (http only on loopback).']),
    ...(secrets.every(isStrongSecret)
      ? []
      : [`PASSERELLE_ACTIRIS_OUT_SECRET: every secret is whsec_ and at least ${SECRET_MIN_BYTES} bytes in base64.`]),
  ]
}

function isSafeAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.username || url.password) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname.replace(/^\[|\]$/g, '')))
}

function isStrongSecret(secret: string): boolean {
  return secret.startsWith('whsec_') && Buffer.from(secret.slice('whsec_'.length), 'base64').length >= SECRET_MIN_BYTES
}
