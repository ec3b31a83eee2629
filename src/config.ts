import { z } from 'zod'
import { environment } from './environment.js'
import { keyProblems, settingProblems } from './settingChecks.js'
import { folderIn, storeProblems } from './storeAddress.js'

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
  /** The embedded store, and imported documents. */
  readonly storeFolder: string
  /** Address of the database that keeps everything but imported documents, instead of the folder. */
  readonly postgres?: string | undefined
  readonly directoryFile: string
  readonly keys: readonly Buffer[]
  readonly niss: boolean
  readonly actirisSecrets: readonly string[]
  readonly actirisTokens: readonly string[]
  /** Let others than this machine read the metrics and what is not ready. */
  readonly metricsTokens: readonly string[]
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
    ...storePlaces(settings.PASSERELLE_STORE),
    directoryFile: settings.PASSERELLE_DIRECTORY,
    keys: settings.PASSERELLE_KEY.map((key) => Buffer.from(key, 'base64')),
    niss: settings.PASSERELLE_NISS,
    actirisSecrets: settings.PASSERELLE_ACTIRIS_SECRETS,
    actirisTokens: settings.PASSERELLE_ACTIRIS_TOKEN,
    metricsTokens: settings.PASSERELLE_METRICS_TOKEN,
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
  const [problem] = storeProblems(PASSERELLE_STORE)
  if (problem) throw new UnusableSettings(problem)
  return { storeFolder: storePlaces(PASSERELLE_STORE).storeFolder, directoryFile: PASSERELLE_DIRECTORY }
}

/** Imported documents are files, beside a database too. */
function storePlaces(address: string): Pick<Config, 'storeFolder' | 'postgres'> {
  const storeFolder = folderIn(address)
  if (storeFolder !== undefined) return { storeFolder }
  return { storeFolder: './data/local', postgres: address }
}

/** The address of the store, for a command that looks at it, and where it comes from. */
export function readStoreAddress(env: Readonly<Record<string, string | undefined>> = process.env) {
  const said = env.PASSERELLE_STORE || undefined
  return {
    address: environment.shape.PASSERELLE_STORE.parse(said),
    taken: said === undefined ? 'the default' : 'the setting',
  } as const
}

/** The keys, for a command that opens stores. Throws UnusableSettings without a good one. */
export function readKeys(env: Readonly<Record<string, string | undefined>> = process.env): readonly Buffer[] {
  const keys = environment.shape.PASSERELLE_KEY.parse(env.PASSERELLE_KEY)
  const problems = keyProblems(keys)
  if (problems.length > 0) throw new UnusableSettings(problems.join('\n'))
  return keys.map((key) => Buffer.from(key, 'base64'))
}
