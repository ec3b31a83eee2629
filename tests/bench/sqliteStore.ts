import { DatabaseSync } from 'node:sqlite'
import { nameKeys } from '../../src/domain/nameSearch.js'
import { isOpen } from '../../src/domain/vocabulary.js'
import { lineOf } from '../../src/store/claims.js'
import { isUnfinished, type MessageRow } from '../../src/store/messageRows.js'
import { type ReferralRow, toReferralRow } from '../../src/store/rows.js'
import type { TableRow } from '../../src/store/snapshotData.js'
import type { Vault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'
import { SQLITE_TABLES } from './sqliteTables.js'

const REFERRAL = `insert into referrals (id, row, change, version, reference, draft_id, organisation, owner, adviser, status,
  changed_at, name_key, is_open) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const MESSAGE = `insert into outbox (id, row, line, version, state, member, referral_id, activity_id, digest_id, created_at,
  ready_at, is_push, is_unfinished) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** A second open request of somebody who is known by name alone; those with a number the constraint finds. */
const SAME_PERSON = `select id from referrals where name_key = ? and is_open and id not in (
  select referral_id from person_numbers where referral_id = referrals.id and number <> ?)`

interface Waiting extends PromiseWithResolvers<void> {
  readonly change: Change
}

/**
 * The same rows in SQLite, each group of writers durable in one transaction of prepared statements: what somebody would
 * build who wants the same rules kept and the same things found, and knows SQLite. It takes filings only: every request,
 * message and answer is new. Who is refused is refused alone: his savepoint is rolled back, in memory, and the others'
 * changes stand; a transaction that fails as a whole refuses them all.
 */
export class SqliteStore {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  #waiting: Waiting[] = []
  #change = 0

  /** @param logPages of 4 KB that its log gets before they are taken into the database; as SQLite comes, 1,000 */
  constructor(
    path: string,
    private readonly vault: Vault,
    logPages = 1_000,
  ) {
    this.#database = new DatabaseSync(path)
    this.#database.exec(SQLITE_TABLES)
    this.#database.exec(`pragma wal_autocheckpoint = ${logPages}`)
  }

  fill(rows: Iterable<TableRow>): void {
    this.#database.exec('begin')
    for (const [table, id, row] of rows) this.#insert(table, id, row)
    this.#database.exec('commit')
  }

  commit(change: Change): Promise<void> {
    const waiting = { change, ...Promise.withResolvers<void>() }
    if (this.#waiting.push(waiting) === 1) queueMicrotask(() => this.#writeAll())
    return waiting.promise
  }

  close(): void {
    this.#database.close()
  }

  #writeAll(): void {
    const group = this.#waiting
    this.#waiting = []
    try {
      this.#run('begin')
      const written = group.map((waiting) => this.#writeAlone(waiting))
      this.#run('commit')
      for (const answer of written) answer()
    } catch (error) {
      if (this.#database.isTransaction) this.#run('rollback')
      for (const { reject } of group) reject(error)
    }
  }

  /** @returns what tells the writer, once all is on the disk */
  #writeAlone({ change, resolve, reject }: Waiting): () => void {
    this.#run('savepoint writer')
    try {
      this.#write(change)
      this.#run('release writer')
      return resolve
    } catch (error) {
      if (!this.#database.isTransaction) throw error // SQLite rolls all back itself when the disk is full
      this.#run('rollback to writer')
      this.#run('release writer')
      return () => reject(error)
    }
  }

  /** Whether a press acted already, or somebody has a second open request, the constraints say. */
  #write({ referral, outbox = [], causes = [] }: Change): void {
    if (referral) {
      const { id, version } = referral.next
      const stored = this.#prepared('select version from referrals where id = ?').get(id)?.version ?? 0
      if (stored !== version - 1) throw new Error('another change came first')
      const row = toReferralRow(referral.next, this.vault)
      const same = this.#prepared(SAME_PERSON).get(row.keys.name, row.keys.niss ?? null)
      if (same && same.id !== id) throw new Error('the person has an open request')
      this.#insert('referrals', id, row)
    }
    for (const message of outbox) this.#insert('outbox', message.id, message)
    for (const { id, answer } of causes) this.#insert('answers', id, answer)
  }

  #insert(table: string, id: string, row: object): void {
    if (table === 'referrals') this.#insertReferral(row as ReferralRow)
    else if (table === 'outbox') this.#insertMessage(row as MessageRow)
    else if (table === 'held') {
      const { referralId, member } = row as { readonly referralId: string; readonly member: string }
      this.#run('insert into held values (?, ?, ?, ?)', id, JSON.stringify(row), referralId, member)
    } else this.#run('insert into answers values (?, ?)', id, JSON.stringify(row))
  }

  #insertReferral(row: ReferralRow): void {
    const { id, version, reference, draftId, organisation, owner, status, changedAt, keys } = row
    const [change, open] = [++this.#change, Number(isOpen(status))]
    const adviser = (row as { readonly adviser?: { readonly member: string } }).adviser?.member ?? 'none'
    const kept = JSON.stringify({ ...row, change })
    const places = [reference, draftId, organisation, owner, adviser, status, changedAt, keys.name, open]
    this.#run(REFERRAL, id, kept, change, version, ...places)
    for (const name of nameKeys(row.person)) {
      this.#run('insert into person_names values (?, ?, ?)', name, id, organisation)
    }
    if (keys.niss) this.#run('insert into person_numbers values (?, ?, ?)', keys.niss, id, open)
  }

  #insertMessage(message: MessageRow): void {
    const { id, version, state, to, createdAt, dueAt } = message
    const of = message as { readonly referralId?: string; readonly activityId?: string; readonly digestId?: string }
    const { referralId = null, activityId = null, digestId = null } = of
    const [member, isPush] = ['member' in to ? to.member : null, Number('system' in to)]
    const found = [lineOf(message), version, state, member, referralId, activityId, digestId, createdAt, dueAt, isPush]
    this.#run(MESSAGE, id, JSON.stringify(message), ...found, Number(isUnfinished(message)))
  }

  #run(sql: string, ...values: readonly (string | number | null)[]): void {
    this.#prepared(sql).run(...values)
  }

  #prepared(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#database.prepare(sql)
    this.#statements.set(sql, made)
    return made
  }
}
