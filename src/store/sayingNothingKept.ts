import { NothingKept } from '../usecases/nothingKept.js'
import type { Store } from '../usecases/ports.js'
import { codeOf, isDiskRefusal } from './diskRefusals.js'

/**
 * What PostgreSQL says when its disk takes nothing (https://www.postgresql.org/docs/current/errcodes-appendix.html: disk full,
 * out of memory, read-only, input or output error).
 */
const DATABASE_REFUSALS = ['53100', '53200', '25006', '58030']

/** A store whose commits tell a disk that takes nothing from other failures. @param told of each such refusal, by its code */
export function sayingNothingKept(store: Store, told: (code: string) => void): Store {
  return {
    ...store,
    commit: async (change) => {
      try {
        return await store.commit(change)
      } catch (error) {
        const code = codeOf(error)
        if (!isDiskRefusal(error) && !DATABASE_REFUSALS.includes(code)) throw error
        told(code)
        throw new NothingKept(code, { cause: error })
      }
    },
  }
}
