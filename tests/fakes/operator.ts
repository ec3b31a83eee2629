import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { KEY } from './storeFolder.js'

interface Ended {
  readonly code: number | null
  /** What stands on standard output, and on standard error. */
  readonly told: string
  readonly problems: string
}

interface Circumstances {
  /** Of 512 bytes, that no file may outgrow: what a disk does that gets full. */
  readonly fileBlocks?: number
  /** Whoever reads what is told has had enough before it comes. */
  readonly isHeard?: boolean
  readonly settings?: Readonly<Record<string, string>>
}

/** Runs a built command of the operator's (`npm run build`) under the tests' key. */
export async function operates(
  command: string,
  given: readonly string[],
  { fileBlocks, isHeard = true, settings = {} }: Circumstances = {},
): Promise<Ended> {
  const limit = fileBlocks === undefined ? '' : `ulimit -Sf ${fileBlocks}; `
  const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, `dist/${command}.js`, ...given], {
    env: { PATH: process.env.PATH, PASSERELLE_KEY: KEY.toString('base64'), ...settings },
  })
  const ended = once(child, 'exit')
  if (!isHeard) child.stdout.destroy()
  const [told, problems] = await Promise.all([isHeard ? text(child.stdout) : '', text(child.stderr)])
  const [code] = await ended
  return { code, told, problems }
}
