import pg from 'pg'
import { z } from 'zod'
import type { Change, Committed } from '../../usecases/change.js'
import type { Vault } from '../vault.js'
import { changeJson } from './changeJson.js'
import type { Query } from './database.js'
import { jsonText } from './jsonText.js'

/** Changes in one transaction: enough that a burst shares its waits for the disk, few enough to end soon. */
const MOST = 32

interface Waiting {
  readonly json: string
  readonly resolve: (outcome: Committed) => void
  readonly reject: (error: unknown) => void
}

/**
 * `Store.commit`: one call of a function, one round trip. What arrives while a commit is under way goes together in the
 * next one, each change whole or not at all. Changes of requests wait for each other, those of members too, and so each have
 * a queue of their own: nothing else waits for them.
 */
export function commits(query: Query, vault: Vault): (change: Change) => Promise<Committed> {
  const through = (statement: string) => queued((changes) => commitAll(query, statement, changes))
  const [requests, others] = [through(COMMIT), through(COMMIT)]
  const members = through('select commit_member_changes($1) as outcomes')
  return (change) => {
    const isOfMembers = change.membership !== undefined || change.membershipLeft !== undefined
    const queue = isOfMembers ? members : change.referral ? requests : others
    return queue(jsonText(changeJson(change, vault)))
  }
}

const COMMIT = 'select commit_changes($1) as outcomes'

function queued(run: (changes: readonly string[]) => Promise<readonly Committed[]>) {
  let waiting: Waiting[] = []
  let isRunning = false
  const goOn = async () => {
    isRunning = true
    await null // whoever goes on at this moment for the same reason comes along
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST)
      waiting = waiting.slice(MOST)
      await settle(group, run)
    }
    isRunning = false
  }
  return (json: string): Promise<Committed> => {
    const { promise, resolve, reject } = Promise.withResolvers<Committed>()
    waiting.push({ json, resolve, reject })
    if (!isRunning) void goOn()
    return promise
  }
}

/** One change that cannot be kept does not fail those that it happened to be with: each goes again, alone. */
async function settle(group: readonly Waiting[], run: (changes: readonly string[]) => Promise<readonly Committed[]>) {
  try {
    const outcomes = await run(group.map(({ json }) => json))
    for (const [index, { resolve }] of group.entries()) resolve(outcomes[index] as Committed)
  } catch (error) {
    if (group.length > 1 && isOfOneChange(error)) for (const one of group) await settle([one], run)
    else for (const { reject } of group) reject(error)
  }
}

/** Classes of SQLSTATE that say what is wrong with what was to be written; nothing of it was. */
const isOfOneChange = (error: unknown) => error instanceof pg.DatabaseError && /^(?:PA|22|23|40)/.test(error.code ?? '')

/** Thrown by `refuse` in SQL, when another process came between the look and the write. */
const OVERTAKEN = 'PA001'

const outcome = z.enum(['done', 'stale', 'duplicate', 'conflict'])
const answered = z.tuple([z.strictObject({ outcomes: z.array(outcome) })])

async function commitAll(query: Query, statement: string, changes: readonly string[]): Promise<readonly Committed[]> {
  try {
    const rows = await query(statement, [`[${changes.join()}]`])
    return answered.parse(rows)[0].outcomes
  } catch (error) {
    const isKnown = changes.length === 1 && error instanceof pg.DatabaseError && error.code === OVERTAKEN
    if (isKnown) return [outcome.parse(error.message)]
    throw error
  }
}
