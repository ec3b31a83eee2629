import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW } from '../builders/aReferral.js'
import { directoryFile } from '../builders/directoryFile.js'

const KEY = Buffer.alloc(32, 7)
const STARTED = /^\{.*"port":(\d+).*"msg":"listening".*$/m

/** The built bot (`npm run build`) as a process of its own, which can be killed; its store outlives it. */
export class BotProcess {
  /** What every life of it logged. */
  output = ''
  /** How much later than that of others its time is, from its next start. */
  hoursAhead = 0
  private child: ChildProcess | undefined
  private port = ''

  private constructor(
    private readonly folder: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /**
   * Not running yet.
   * @param settings further ones of the environment
   */
  static async create(
    settings: Readonly<Record<string, string>> = {},
    directory = directoryFile(),
  ): Promise<BotProcess> {
    const bot = new BotProcess(await mkdtemp(join(tmpdir(), 'passerelle-process-')), settings)
    await bot.hasDirectory(directory)
    return bot
  }

  static async start(settings: Readonly<Record<string, string>> = {}, fileBlocks?: number): Promise<BotProcess> {
    const bot = await BotProcess.create(settings)
    try {
      await bot.start(fileBlocks)
    } catch (error) {
      await bot.remove()
      throw error
    }
    return bot
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Where its store is, as in `PASSERELLE_STORE`. */
  get store(): string {
    return `file:${join(this.folder, 'store')}`
  }

  /** @param fileBlocks of 512 bytes, that no file of it may outgrow: what a disk does that gets full */
  async start(fileBlocks?: number): Promise<void> {
    // With the channel, the bot ends when the tests are killed.
    const command = [process.execPath, '--import', './dist/demo/endWithParent.js', 'dist/index.js']
    const limit = fileBlocks === undefined ? '' : `ulimit -Sf ${fileBlocks}; `
    const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, ...command], {
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.child = child
    this.port = await this.listening(child)
  }

  /** From now on its files may grow again. */
  async hasRoom(): Promise<void> {
    await promisify(execFile)('prlimit', [`--pid=${this.child?.pid}`, '--fsize=unlimited:'])
  }

  /** A start that has to end by itself, under a command that is given it as its last words; exit code and all it printed. */
  refusesToStart(...under: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
    return this.executes([...under, process.execPath, 'dist/index.js'])
  }

  /** The text of its directory file from now on. */
  hasDirectory(text: string): Promise<void> {
    return writeFile(join(this.folder, 'directory.json'), text)
  }

  /** `kill -9`, now; resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  /** Lets it finish what it has in hand; its exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM')
  }

  /** Runs a built command of the operator's in the bot's environment; its exit code and all that it printed. */
  runs(command: string, ...given: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
    return this.executes([process.execPath, `dist/${command}.js`, ...given])
  }

  /** Looks into the store of the stopped bot. */
  async look<T>(see: (store: Store) => Promise<T>): Promise<T> {
    const store = await openEmbeddedStore(join(this.folder, 'store'), createVault([KEY]))
    return see(store).finally(() => store.close())
  }

  async remove(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }

  private executes([file = '', ...given]: readonly string[]): Promise<{
    readonly code: number
    readonly text: string
  }> {
    return new Promise((resolve) => {
      const ended = execFile(file, given, { env: this.environment() }, (_, out, problems) =>
        resolve({ code: ended.exitCode ?? -1, text: `${out}${problems}` }),
      )
    })
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const { child } = this
    if (!child) return null
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill(signal)
      await gone
    }
    return child.exitCode
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      PORT: '0',
      PASSERELLE_ANONYMOUS: 'true',
      PASSERELLE_STORE: this.store,
      PASSERELLE_DIRECTORY: join(this.folder, 'directory.json'),
      PASSERELLE_KEY: KEY.toString('base64'),
      PASSERELLE_NOW_OFFSET_S: String(AHEAD_S + this.hoursAhead * 3_600),
      ...this.settings,
    }
  }

  private listening(child: ChildProcess): Promise<string> {
    const from = this.output.length
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the bot ended with ${code}:\n${this.output.slice(from)}`)))
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          this.output += chunk.toString()
          const port = STARTED.exec(this.output.slice(from))?.[1]
          if (port) resolve(port)
        })
      }
    })
  }
}

/** The bot's time begins on `NOW` of the builders and goes on through all its lives. */
const AHEAD_S = Math.round((NOW.getTime() - Date.now()) / 1_000)

/** What the clock of every bot process says. */
export const processNow = (): Date => new Date(Date.now() + AHEAD_S * 1_000)
