/** Runs a command of the operator's: what cannot be done is said in a sentence on standard error, with exit code 1. */
export function runCommand(work: (given: readonly string[]) => Promise<void>, failure: string): void {
  work(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${failure} ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
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
