import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { createVault } from '../../src/store/vault.js'
import { NOW } from '../builders/aReferral.js'
import { directoryFile } from '../builders/directoryFile.js'
import { writeArchive } from './archive.js'

const REQUESTS = 30_000
const KEY = Buffer.alloc(32, 7)
const KILOBYTES = 1_024

/** The bot lives on the day of the archive: on another it would first forget messages and remind of months. */
const CLOCK = `const Real = Date, behind = Real.now() - ${NOW.getTime()}
globalThis.Date = class extends Real {
  constructor(...at) { super(...(at.length > 0 ? at : [Real.now() - behind])) }
  static now() { return Real.now() - behind }
}`
const ON_THE_DAY = `data:text/javascript,${encodeURIComponent(CLOCK)}`

/** Until everything has been done that a start leaves for later. */
const SETTLED_MS = 20_000

interface Started {
  /** To the first 200. */
  readonly seconds: number
  /** MB, then and when it has settled. */
  readonly rss: number
  readonly settled: number
}

/**
 * Starts the built bot on such an archive, on the day of the archive.
 * @param database an empty one to move the archive to; without it, the embedded store
 */
export async function measureStart(database?: string): Promise<Started> {
  run('npm', ['run', '--silent', 'build'])
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
  const store = join(folder, 'store')
  await mkdir(store)
  await writeFile(join(folder, 'directory.json'), directoryFile())
  await writeArchive(store, REQUESTS, createVault([KEY]))
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    PASSERELLE_ANONYMOUS: 'true',
    PASSERELLE_STORE: database ?? `file:${store}`,
    PASSERELLE_DIRECTORY: join(folder, 'directory.json'),
    PASSERELLE_KEY: KEY.toString('base64'),
  }
  if (database) run(process.execPath, ['dist/storeMove.js', `file:${store}`, database], env)
  const started = performance.now()
  const bot = spawn(process.execPath, ['--import', ON_THE_DAY, '--max-semi-space-size=8', 'dist/index.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(bot, 'exit')
  try {
    const port = await Promise.race([portOf(bot.stdout), gone.then(endedEarly)])
    const [answer] = await once(get(`http://127.0.0.1:${port}/healthz`), 'response') // always 200
    answer.resume()
    const seconds = (performance.now() - started) / 1_000
    const rss = await memoryOf(bot)
    await wait(SETTLED_MS)
    return { seconds, rss, settled: await memoryOf(bot) }
  } finally {
    bot.kill('SIGKILL')
    await gone
    await rm(folder, { recursive: true })
  }
}

/** Runs a command to its end; throws with what it said when it fails. */
function run(command: string, given: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, stdout } = spawnSync(command, given, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Error(`${command} ${given.join(' ')} ended with ${status}: ${stdout}`)
}

/** The port on which the bot says that it listens. */
function portOf(log: Readable): Promise<string> {
  return new Promise((found) => {
    createInterface(log).on('line', (line) => {
      const port = /"port":(\d+)/.exec(line)?.[1]
      if (port) found(port)
    })
  })
}

function endedEarly(): never {
  throw new Error('the bot ended before it listened')
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * KILOBYTES) / 1e6
}
