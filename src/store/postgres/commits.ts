import pg from 'pg'
import { z } from 'zod'
import type { Change, Committed } from '../../usecases/change.js'
import { isUnfinished } from '../messageRows.js'
import type { Vault } from '../vault.js'
import { changeJson } from './changeJson.js'
import type { Database, Query } from './database.js'
import { jsonText } from './jsonText.js'
import { isOfTheChange } from './refusals.js'

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
export function commits(
  { query, steady }: Pick<Database, 'query' | 'steady'>,
  vault: Vault,
): (change: Change) => Promise<Committed> {
  const through = (run: Query, statement: string) => queued((changes) => commitAll(run, statement, changes))
  const requests = through(steady, 'select commit_requests($1) as outcomes')
  const members = through(query, 'select commit_member_changes($1) as outcomes')
  const others = through(query, 'select commit_changes($1) as outcomes')
  const telling = tellingSeldom()
  return (change) => {
    const isOfMembers = change.membership !== undefined || change.membershipLeft !== undefined
    const queue = isOfMembers ? members : change.referral ? requests : others
    if (change.referral?.expectedVersion !== 0) return queue(jsonText(changeJson(change, vault)))
    return telling(change, (tell) => queue(jsonText({ ...changeJson(change, vault), tell })))
  }
}

const TELL_EVERY_MS = 50

/**
 * Says of a filing whether the other processes are told of its messages. Each time that they are told costs them more than
 * the filing's own rows, and their workers look for themselves twice a second.
 */
function tellingSeldom() {
  let toldAt = Number.NEGATIVE_INFINITY
  return async (change: Change, file: (tell: boolean) => Promise<Committed>): Promise<Committed> => {
    const tell = leavesNow(change) && performance.now() - toldAt >= TELL_EVERY_MS
    if (!tell) return file(false)
    const before = toldAt
    toldAt = performance.now()
    const outcome = await file(true)
    if (outcome !== 'done') toldAt = before
    return outcome
  }
}

/** Whether something of it may leave at once. */
export const leavesNow = ({ outbox = [] }: Change): boolean =>
  outbox.some((message) => isUnfinished(message) && message.dueAt <= message.createdAt)

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
    if (group.length > 1 && isOfTheChange(error)) for (const one of group) await settle([one], run)
    else for (const { reject } of group) reject(error)
  }
}

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
