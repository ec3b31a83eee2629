/** What a disk says that has no room left: full, over quota, or the file would outgrow what it may. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** And what else a disk says that takes nothing: read-only, failing. */
const REFUSALS = [...FULL, 'EROFS', 'EIO']

/** What the system calls an error; '' for others. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

export const isFull = (error: unknown): boolean => FULL.includes(codeOf(error))

/** Whether a disk takes nothing, for whatever reason: nothing of what was to be written is kept. */
export const isDiskRefusal = (error: unknown): boolean => REFUSALS.includes(codeOf(error))

/** What a start needs to write and could not, in words for who runs the bot. */
export class UnwritableFolder extends Error {
  override readonly name = 'UnwritableFolder'
}

const NOT_ALLOWED = ['EACCES', 'EPERM']

/** That error as a start tells it, when it says that the store's folder cannot be written to; else the error as it is. */
export function toldOfFolder(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  const told = (words: string) => new UnwritableFolder(`The store's folder ${folder} ${words}`, { cause: error })
  if (isFull(error)) return told(`has no room (${code}) for what a start has to write. Make room and start again.`)
  const why = 'a process that has the store leaves its lock there, so that no second one takes it'
  if (NOT_ALLOWED.includes(code))
    return told(`takes no writes (${code}), and ${why}. Give the user that the bot runs as the right to write there.`)
  if (isDiskRefusal(error))
    return told(`takes no writes (${code}), and ${why}. Mount its disk writable and start again.`)
  return error
}
