/**
 * Nothing of a change was kept, for sure: the disk is full, read-only or failing. The same change again may be kept later,
 * and is then kept once. Thrown by `Store.commit`; a failure whose outcome is unknown is another error.
 */
export class NothingKept extends Error {
  override readonly name = 'NothingKept'

  /** @param code what the system or the database says, without personal data: `ENOSPC`, `53100`… */
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`nothing can be kept now (${code})`, options)
  }
}

/** What work that has to keep something gives, or what stands in for it when nothing could be kept; other failures go on. */
export async function keptOr<T, O>(work: () => Promise<T>, otherwise: () => O | Promise<O>): Promise<T | O> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NothingKept) return otherwise()
    throw error
  }
}
