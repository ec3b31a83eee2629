import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const END_WITH_PARENT = new URL('./endWithParent.js', import.meta.url).href
const PATIENCE_MS = 5_000
const TAIL_CHARS = 4_000

/** What to start, and where its output goes instead of the newcomer's screen. */
export interface Start {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly logFile: string
}

/** A process of the demo, its group and the end of what it said. */
export interface Child {
  readonly name: string
  readonly tail: () => string
  readonly isRunning: () => boolean
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts node with `args` as the leader of a process group of its own, so that what it starts ends with it. */
export function startChild({ name, args, cwd, env, logFile }: Start): Child {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile, { mode: 0o600 })
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let tail = ''
  let running = true
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-TAIL_CHARS)
      log.write(chunk)
    })
  }
  // Not 'close': a grandchild may hold the pipes open long after.
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false
      log.end()
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  return { name, tail: () => tail.trim(), isRunning: () => running, ended, stop: () => stopGroup(child, ended) }
}

async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, 'SIGTERM')
  await Promise.race([ended, sleep(PATIENCE_MS, undefined, { ref: false })])
  // Also after a tidy end, for a grandchild that ignored the first signal.
  signalGroup(child, 'SIGKILL')
  await ended
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // The whole group is gone already.
  }
}

/** Resolves to true when `url` answers 200 before `timeoutMs`; false when it does not, or `child` ends first. */
export async function answers(url: string, child: Child, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (child.isRunning() && Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) })
      if (response.status === 200) return true
    } catch {
      // Not listening yet.
    }
    await sleep(100)
  }
  return false
}

/** Whether nothing listens on this port of the loopback interface. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
