import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const BOT_PORT = 3978
const FIRST_PLAYGROUND_PORT = 56150

/** What the demo needs to know before it starts anything. */
export interface Settings {
  readonly root: string
  readonly dir: string
  readonly directoryFile: string
  readonly botPort: number
  readonly playgroundPort: number
  readonly withPlayground: boolean
}

interface Secrets {
  readonly key: string
  readonly actirisSecret: string
  readonly actirisToken: string
}

/** Reads the demo's few settings: ports, the folder it writes in, and the flag `--no-playground`. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  return {
    root,
    dir: resolve(root, env.PASSERELLE_DEMO_DIR || 'data/local'),
    directoryFile: join(root, 'data/demo/directory.json'),
    botPort: portOf(env.PORT, BOT_PORT),
    playgroundPort: portOf(env.PASSERELLE_DEMO_PLAYGROUND_PORT, FIRST_PLAYGROUND_PORT),
    withPlayground: !args.includes('--no-playground'),
  }
}

function portOf(text: string | undefined, fallback: number): number {
  if (!text) return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_534) return port
  throw new Error(`« ${text} » n’est pas un numéro de port (1 à 65533).`)
}

/** The bot's environment. Nothing of the machine's own Passerelle settings slips in, its credentials least of all. */
export function botEnvironment(settings: Settings, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { key, actirisSecret, actirisToken } = demoSecrets(settings.dir)
  return {
    ...childEnvironment(env),
    PORT: String(settings.botPort),
    HOST: '127.0.0.1',
    PASSERELLE_ANONYMOUS: 'true',
    PASSERELLE_STORE: `file:${join(settings.dir, 'demo')}`,
    PASSERELLE_DIRECTORY: settings.directoryFile,
    PASSERELLE_KEY: key,
    PASSERELLE_ACTIRIS_SECRETS: actirisSecret,
    PASSERELLE_ACTIRIS_TOKEN: actirisToken,
    LOG_LEVEL: 'warn',
  }
}

const KEPT = new Set(['PASSERELLE_NISS', 'PASSERELLE_NOW_OFFSET_S'])

/** What children inherit: no bot settings, no `NODE_ENV`, and no proxy between the demo's own processes. */
export function childEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const inherited = Object.entries(env).filter(
    ([name]) => KEPT.has(name) || !(/^(PASSERELLE_|MicrosoftApp)/.test(name) || name === 'NODE_ENV'),
  )
  const noProxy = [env.NO_PROXY ?? env.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',')
  return { ...Object.fromEntries(inherited), NO_PROXY: noProxy, no_proxy: noProxy }
}

/** The demo's secrets, made at random once: the store of yesterday stays readable, and no secret is in the code. */
function demoSecrets(dir: string): Secrets {
  const file = join(dir, 'demo.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets: Secrets = {
    key: randomBytes(32).toString('base64'),
    actirisSecret: `whsec_${randomBytes(32).toString('base64')}`,
    actirisToken: randomBytes(32).toString('base64url'),
  }
  mkdirSync(dir, { recursive: true })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
  return secrets
}
