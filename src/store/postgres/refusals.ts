import pg from 'pg'

/**
 * Classes of SQLSTATE that say what is wrong with what was to be written: nothing of it was, and there is nothing wrong with
 * the connection. Of all others something may be, even when it answers: it may have reached a server that takes no writes.
 */
export const isOfTheChange = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && /^(?:PA|22|23|40)/.test(error.code ?? '')
