import { ownWords } from './operatorWords.js'
import { codeOf } from './store/diskRefusals.js'

/** Runs a command of the operator's: what cannot be done is said in a sentence on standard error, with exit code 1. */
export function runCommand(work: (given: readonly string[]) => Promise<void>, failure: string): void {
  process.stdout.on('error', untold)
  process.stderr.on('error', () => undefined)
  work(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${failure} ${ownWords(error)}\n`)
    process.exit(1)
  })
}

/**
 * Whoever reads may have enough (`| head`): the rest goes nowhere, while the work goes on to its end and its exit code, since
 * a move must not stop for that. Anything else that takes no output is a failure.
 */
function untold(error: unknown): void {
  if (codeOf(error) === 'EPIPE') return
  process.exitCode = 1
  process.stderr.write(`Not everything could be told (${ownWords(error)}).\n`)
}

/** A line of what is told. */
export const tell = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Gives what is open to the work, and closes it however that ends. */
export async function closing<T extends { close(): Promise<void> }, R>(
  opening: Promise<T>,
  work: (opened: T) => Promise<R>,
): Promise<R> {
  const opened = await opening
  return work(opened).finally(() => opened.close())
}
