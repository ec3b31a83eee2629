import type pg from 'pg'
import type { Store } from '../../usecases/ports.js'
import type { Vault } from '../vault.js'
import { changeReads } from './changeReads.js'
import { commits, leavesNow } from './commits.js'
import { copies } from './copies.js'
import { openDatabase } from './database.js'
import { errandUnderWay, unfinished } from './errand.js'
import { forgetMessages } from './forgetting.js'
import { watchMembers } from './memberWatch.js'
import { outbox } from './outbox.js'
import { ownReads } from './ownReads.js'
import { prepare } from './prepare.js'
import { referralReads } from './referralReads.js'
import { ABANDON_LEASES, IN_USE, openSession } from './session.js'

/**
 * The store in a PostgreSQL database, which several processes may share. Brings the schema up to date first. Throws when
 * the database cannot be reached, was written with another key or by a newer version.
 *
 * @param lost told of connections that are lost; calls meanwhile throw, and work again once the database is back
 */
export async function openPostgresStore(url: string, vault: Vault, lost: (error: Error) => void): Promise<Store> {
  const [queued, members] = [new Listeners(), new Listeners()]
  // First of all: while a move has the database for itself nothing is done to it.
  const session = await openSession(url, { outbox: queued.wake, members: members.wake }, lost)
  await prepare(url, vault, refuseUnfinished).catch(async (error: unknown) => {
    await session.close()
    throw error
  })
  const { query, ask, steady, close } = openDatabase(url, lost)
  await query(ABANDON_LEASES)
  const unwatch = watchMembers(query, members.wake)
  let closing: Promise<void> | undefined
  return {
    ...referralReads({ query, ask }, vault),
    ...changeReads(query, vault),
    ...ownReads(query, vault),
    ...copies(query),
    ...outbox(query, session.holder),
    forgetMessages: (now) => forgetMessages(query, now),
    commit: waking(commits({ query, steady }, vault), queued.wake),
    onQueued: queued.add,
    onMembersChanged: members.add,
    bots: async () => (await query(IN_USE)).length,
    ready: async () => {
      const [state] = await query<{ transaction_read_only: string }>('show transaction_read_only')
      if (state?.transaction_read_only !== 'off') throw new Error('the database takes no writes')
    },
    close: () => {
      unwatch()
      closing ??= query('select abandon_leases(array[$1::int])', [session.holder])
        .catch(lost)
        .then(() => session.close())
        .then(close)
      return closing
    },
  }
}

/** Who files wakes his own workers: others are told seldom. */
function waking(commit: Store['commit'], wake: () => void): Store['commit'] {
  return async (change) => {
    const outcome = await commit(change)
    if (outcome === 'done' && leavesNow(change)) wake()
    return outcome
  }
}

class Listeners {
  readonly #all = new Set<() => void>()
  readonly add = (wake: () => void): void => void this.#all.add(wake)
  readonly wake = (): void => {
    for (const wake of this.#all) wake()
  }
}

/** What is still being moved into this database is not all there is. */
async function refuseUnfinished(client: pg.ClientBase): Promise<void> {
  const errand = await errandUnderWay(client)
  if (errand) throw new Error(unfinished(errand.command))
}
