/** What was looked at, and how it stands. `wrong` keeps Passerelle from working; `doubtful` is for a person to judge. */
export interface Finding {
  readonly level: 'right' | 'doubtful' | 'wrong'
  readonly about: string
  readonly text: string
}

/** Findings about one thing, one line each. */
export const findingsAbout = (about: string) => ({
  right: (text: string): Finding => ({ level: 'right', about, text }),
  doubtful: (text: string): Finding => ({ level: 'doubtful', about, text }),
  wrong: (text: string): Finding => ({ level: 'wrong', about, text }),
})

/** For logs and terminals: what kind of error, in one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : String(error)).split('\n')[0]?.slice(0, 300) ?? ''
