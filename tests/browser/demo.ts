import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const READY_LINE = /^Ctrl-C arrête tout\.$/m
const READY_TIMEOUT_MS = 90_000
const PAGES = 3

/** A running demo of a test's own. */
export interface Demo {
  readonly caseworker: string
  readonly coordinator: string
  readonly adviser: string
  /** The bot's own address, for what comes from Actiris. */
  readonly bot: string
  /** Its store, logs and, in `demo.json`, its secrets. */
  readonly dir: string
  /** Ends the demo and removes its folder; gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts the built demo (`dist/`) on free ports with a throw-away store, and waits until its pages answer. */
export async function startDemo(env: NodeJS.ProcessEnv = {}): Promise<Demo> {
  const dir = mkdtempSync(join(tmpdir(), 'passerelle-demo-'))
  const [botPort = 0, ...pagePorts] = await freePorts(1 + PAGES)
  const [firstPage = 0] = pagePorts
  const child = spawn(process.execPath, ['dist/demo/demo.js'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '', // jest's own
      PORT: String(botPort),
      PASSERELLE_DEMO_PLAYGROUND_PORT: String(firstPage),
      PASSERELLE_DEMO_DIR: dir,
      ...env,
    },
    // With the channel, the demo ends when the tests are killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const stop = async () => {
    const code = await ended(child)
    rmSync(dir, { recursive: true, force: true })
    return code
  }
  try {
    await ready(child)
  } catch (error) {
    await stop()
    throw error
  }
  const [caseworker = '', coordinator = '', adviser = ''] = pagePorts.map(address)
  return { caseworker, coordinator, adviser, bot: address(botPort), dir, stop }
}

const address = (port: number) => `http://127.0.0.1:${port}`

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`the demo is not ready:\n${output}`)), READY_TIMEOUT_MS)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the demo ended with ${code}:\n${output}`))
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (!READY_LINE.test(output)) return
        clearTimeout(timer)
        resolve()
      })
    }
  })
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGINT')
  })
}

/** Free consecutive ports of loopback, below those that the system gives to outgoing connections. */
async function freePorts(count: number): Promise<number[]> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const ports = Array.from({ length: count }, (_, index) => first + index)
    const free = await Promise.all(ports.map(isFree))
    if (free.every(Boolean)) return ports
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
