import type { Entry } from '../entry.js'

/** Something wrong with the knowledge data. An error must be put right; a warning is for a person to judge. */
export type Problem = {
  readonly severity: 'error' | 'warning'
  readonly check: string
  readonly file: string
  /** The entry's id; left out when the file as a whole is meant or the id cannot be read. */
  readonly entry?: string
  /** What is wrong, and what to do. */
  readonly text: string
}

/** An entry and the file that it stands in. */
export type FiledEntry = { readonly file: string; readonly entry: Entry }

/** Makes the problems of one check, so that a check only says what it found. */
export function problemsOf(check: string): {
  error(at: FiledEntry, text: string): Problem
  warning(at: FiledEntry, text: string): Problem
} {
  const problem = (severity: Problem['severity'], { file, entry }: FiledEntry, text: string): Problem => ({
    severity,
    check,
    file,
    entry: entry.id,
    text,
  })
  return {
    error: (at, text) => problem('error', at, text),
    warning: (at, text) => problem('warning', at, text),
  }
}
