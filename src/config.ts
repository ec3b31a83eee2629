import { isIP } from 'node:net'
import { z } from 'zod'

/** What stops a start: settings that are missing or unsafe, each in a sentence. */
export class UnusableSettings extends Error {
  override readonly name = 'UnusableSettings'
}

const KEY_BYTES = 32
const SECRET_MIN_BYTES = 24
const TOKEN_MIN_LENGTH = 16
const FOLDER_ONLY = 'PASSERELLE_STORE: this version keeps its data in a folder (file:DIR).'
const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )
const flag = z.stringbool({ truthy: ['true', 'on', '1'], falsy: ['false', 'off', '0', ''] })

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().default(''),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).default('SingleTenant'),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppTenantId: z.string().default(''),
  PASSERELLE_ANONYMOUS: flag.default(false),
  PASSERELLE_STORE: z.string().default('file:./data/local'),
  PASSERELLE_DIRECTORY: z.string().default(''),
  PASSERELLE_KEY: list,
  PASSERELLE_NISS: flag.default(true),
  PASSERELLE_ACTIRIS_SECRETS: list,
  PASSERELLE_ACTIRIS_TOKEN: list,
  PASSERELLE_NOW_OFFSET_S: z.coerce.number().int().default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})
type Environment = z.infer<typeof environment>

/** Names of the settings, for the README's table. */
export const SETTING_NAMES: readonly string[] = Object.keys(environment.shape)

/** The settings, checked; nothing else reads the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly bot: {
    readonly appType: string
    readonly appId: string
    readonly password: string
    readonly tenantId: string
  }
  readonly storeFolder: string
  readonly directoryFile: string
  readonly keys: readonly Buffer[]
  readonly niss: boolean
  readonly actirisSecrets: readonly string[]
  readonly actirisTokens: readonly string[]
  readonly nowOffsetS: number
  readonly logLevel: string
}

/** Reads the settings. Throws UnusableSettings with everything that is wrong at once; no secret has a default. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new UnusableSettings(z.prettifyError(parsed.error))
  const problems = [...unsafe(parsed.data), ...missing(parsed.data), ...weak(parsed.data), ...notYet(given)]
  if (problems.length > 0) throw new UnusableSettings(problems.join('\n'))
  const settings = parsed.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    bot: {
      appType: settings.MicrosoftAppType,
      appId: settings.PASSERELLE_ANONYMOUS ? '' : settings.MicrosoftAppId,
      password: settings.MicrosoftAppPassword,
      tenantId: settings.MicrosoftAppTenantId,
    },
    storeFolder: settings.PASSERELLE_STORE.slice('file:'.length),
    directoryFile: settings.PASSERELLE_DIRECTORY,
    keys: settings.PASSERELLE_KEY.map((key) => Buffer.from(key, 'base64')),
    niss: settings.PASSERELLE_NISS,
    actirisSecrets: settings.PASSERELLE_ACTIRIS_SECRETS,
    actirisTokens: settings.PASSERELLE_ACTIRIS_TOKEN,
    nowOffsetS: settings.PASSERELLE_NOW_OFFSET_S,
    logLevel: settings.LOG_LEVEL,
  }
}

/**
 * The settings that the import of documents needs: no secret of the bot's. Throws UnusableSettings when there is no folder
 * to import into.
 */
export function readImportSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Pick<Config, 'storeFolder' | 'directoryFile'> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { PASSERELLE_STORE, PASSERELLE_DIRECTORY } = environment.parse({
    PASSERELLE_STORE: given.PASSERELLE_STORE,
    PASSERELLE_DIRECTORY: given.PASSERELLE_DIRECTORY,
  })
  if (!PASSERELLE_STORE.startsWith('file:')) throw new UnusableSettings(FOLDER_ONLY)
  return { storeFolder: PASSERELLE_STORE.slice('file:'.length), directoryFile: PASSERELLE_DIRECTORY }
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
    ...(keys.length > 0 ? [] : ['PASSERELLE_KEY is missing: 32 random bytes in base64.']),
    ...(keys.every((key) => Buffer.from(key, 'base64').length === KEY_BYTES)
      ? []
      : ['PASSERELLE_KEY: every key is 32 bytes in base64.']),
    ...(settings.PASSERELLE_STORE.startsWith('file:') ? [] : [FOLDER_ONLY]),
  ]
}

/** What opens the API of Actiris must not be guessed. */
function weak({ PASSERELLE_ACTIRIS_SECRETS: secrets, PASSERELLE_ACTIRIS_TOKEN: tokens }: Environment): string[] {
  return [
    ...(secrets.every(isStrongSecret)
      ? []
      : [`PASSERELLE_ACTIRIS_SECRETS: every secret is whsec_ and at least ${SECRET_MIN_BYTES} bytes in base64.`]),
    ...(tokens.every((token) => token.length >= TOKEN_MIN_LENGTH && !/\s/.test(token))
      ? []
      : [`PASSERELLE_ACTIRIS_TOKEN: every token has at least ${TOKEN_MIN_LENGTH} characters, none of them a space.`]),
  ]
}

/** Settings of the contract whose part is not built yet: better no start than a promise not kept. */
function notYet(given: Readonly<Record<string, unknown>>): string[] {
  return ['PASSERELLE_ACTIRIS_URL', 'PASSERELLE_ACTIRIS_OUT_SECRET']
    .filter((name) => given[name] !== undefined)
    .map((name) => `${name}: this version does not push to Actiris yet; leave it out.`)
}

function isStrongSecret(secret: string): boolean {
  return secret.startsWith('whsec_') && Buffer.from(secret.slice('whsec_'.length), 'base64').length >= SECRET_MIN_BYTES
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
