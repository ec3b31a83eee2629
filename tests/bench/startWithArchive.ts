import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createVault } from '../../src/store/vault.js'
import { NOW } from '../builders/aReferral.js'
import { directoryFile } from '../builders/directoryFile.js'
import { writeArchive } from './archive.js'

const REQUESTS = 30_000
const KEY = Buffer.alloc(32, 7)
const KILOBYTES = 1_024
const LOOK_AGAIN_MS = 10

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

/** Starts the built bot on such an archive, on the day of the archive. */
export async function measureStart(): Promise<Started> {
  spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
  const store = join(folder, 'store')
  await mkdir(store)
  await writeFile(join(folder, 'directory.json'), directoryFile())
  await writeArchive(store, REQUESTS, createVault([KEY]))
  const started = performance.now()
  const bot = spawn(process.execPath, ['--import', ON_THE_DAY, '--max-semi-space-size=8', 'dist/index.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: '3989',
      PASSERELLE_ANONYMOUS: 'true',
      PASSERELLE_STORE: `file:${store}`,
      PASSERELLE_DIRECTORY: join(folder, 'directory.json'),
      PASSERELLE_KEY: KEY.toString('base64'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    while (!(await isUp())) await wait(LOOK_AGAIN_MS)
    const seconds = (performance.now() - started) / 1_000
    const rss = await memoryOf(bot)
    await wait(SETTLED_MS)
    return { seconds, rss, settled: await memoryOf(bot) }
  } finally {
    const gone = once(bot, 'exit')
    bot.kill('SIGKILL')
    await gone
    await rm(folder, { recursive: true })
  }
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * KILOBYTES) / 1e6
}

const isUp = () =>
  fetch('http://127.0.0.1:3989/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
