import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** `npm run bench [-- PART-OF-NAME]`: each benchmark in a process of its own, so that none warms or fills the heap of another. */
const HERE = new URL('./', import.meta.url)
const [wanted = ''] = process.argv.slice(2)
const files = readdirSync(HERE).filter(
  (name) => name.endsWith('.bench.ts') && name.toLowerCase().includes(wanted.toLowerCase()),
)
if (files.length === 0) process.stderr.write(`No benchmark is called "${wanted}".\n`)
/** Parameter properties are more than types to be left out. */
const TYPES = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning']
const failed = files.filter((file) => {
  process.stdout.write(`\n${file}\n`)
  const hooks = new URL('typeScriptHooks.ts', HERE).href
  const args = ['--expose-gc', ...TYPES, '--import', hooks, fileURLToPath(new URL(file, HERE))]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0
})
process.exitCode = files.length === 0 || failed.length > 0 ? 1 : 0
