import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createVault } from '../../src/store/vault.js'
import { directoryFile } from '../builders/directoryFile.js'
import { writeArchive } from './archive.js'

const REQUESTS = 30_000
const KEY = Buffer.alloc(32, 7)
const KILOBYTES = 1_024
const LOOK_AGAIN_MS = 10

/** Starts the built bot on such an archive: seconds to its first 200, and its memory (MB) when it has settled. */
export async function measureStart(): Promise<{ readonly seconds: number; readonly rss: number }> {
  spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
  const store = join(folder, 'store')
  await mkdir(store)
  await writeFile(join(folder, 'directory.json'), directoryFile())
  await writeArchive(store, REQUESTS, createVault([KEY]))
  const started = performance.now()
  const bot = spawn(process.execPath, ['--max-semi-space-size=16', 'dist/index.js'], {
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
    const status = await readFile(`/proc/${bot.pid}/status`, 'utf8')
    return { seconds, rss: (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * KILOBYTES) / 1e6 }
  } finally {
    const gone = once(bot, 'exit')
    bot.kill('SIGKILL')
    await gone
    await rm(folder, { recursive: true })
  }
}

const isUp = () =>
  fetch('http://127.0.0.1:3989/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
