import { z } from 'zod'
import { environment } from './environment.js'
import { FOLDER_ONLY, settingProblems } from './settingChecks.js'

/** What stops a start: settings that are missing or unsafe, each in a sentence. */
export class UnusableSettings extends Error {
  override readonly name = 'UnusableSettings'
}

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
  /** Where changes are pushed, when Actiris has a system of its own; every secret signs. */
  readonly actirisPush?: { readonly url: string; readonly secrets: readonly string[] } | undefined
  readonly nowOffsetS: number
  readonly logLevel: string
}

/** Reads the settings. Throws UnusableSettings with everything that is wrong at once; no secret has a default. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new UnusableSettings(z.prettifyError(parsed.error))
  const problems = settingProblems(parsed.data)
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
    actirisPush: settings.PASSERELLE_ACTIRIS_URL
      ? { url: settings.PASSERELLE_ACTIRIS_URL, secrets: settings.PASSERELLE_ACTIRIS_OUT_SECRET }
      : undefined,
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
