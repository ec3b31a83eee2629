import { DatabaseSync } from 'node:sqlite'
import { type ReferralRow, toReferralRow } from '../../src/store/rows.js'
import type { TableRow } from '../../src/store/snapshotData.js'
import type { Vault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'

const TABLES = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  create table referrals (id text primary key, row text, name_key text, niss_key text) without rowid;
  create index on_name on referrals (name_key);
  create index on_niss on referrals (niss_key);
  create table outbox (id text primary key, row text) without rowid;
  create table held (id text primary key, row text) without rowid;
  create table answers (id text primary key, row text) without rowid`

/** The same rows in SQLite, each group of writers durable in one transaction: what anybody else would build. */
export class SqliteStore {
  readonly #database: DatabaseSync
  readonly #inserts: Readonly<Record<string, ReturnType<DatabaseSync['prepare']>>>
  #waiting: { readonly change: Change; readonly done: () => void }[] = []

  constructor(
    path: string,
    private readonly vault: Vault,
  ) {
    this.#database = new DatabaseSync(path)
    this.#database.exec(TABLES)
    const plain = (table: string) => this.#database.prepare(`insert into ${table} values (?, ?)`)
    this.#inserts = {
      referrals: this.#database.prepare('insert into referrals values (?, ?, ?, ?)'),
      outbox: plain('outbox'),
      held: plain('held'),
      answers: plain('answers'),
    }
  }

  fill(rows: Iterable<TableRow>): void {
    this.#database.exec('begin')
    for (const [table, id, row] of rows) this.#insert(table, id, row)
    this.#database.exec('commit')
  }

  commit(change: Change): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push({ change, done: resolve })
    if (this.#waiting.length === 1) queueMicrotask(() => this.#writeAll())
    return promise
  }

  close(): void {
    this.#database.close()
  }

  #writeAll(): void {
    const group = this.#waiting
    this.#waiting = []
    this.#database.exec('begin')
    for (const { change } of group) this.#write(change)
    this.#database.exec('commit')
    for (const { done } of group) done()
  }

  #write({ referral, outbox = [], causes = [] }: Change): void {
    if (referral) this.#insert('referrals', referral.next.id, toReferralRow(referral.next, this.vault))
    for (const message of outbox) this.#insert('outbox', message.id, message)
    for (const { id, answer } of causes) this.#insert('answers', id, answer)
  }

  #insert(table: string, id: string, row: object): void {
    const json = JSON.stringify(row)
    if (table !== 'referrals') this.#inserts[table]?.run(id, json)
    else this.#inserts.referrals?.run(id, json, (row as ReferralRow).keys.name, (row as ReferralRow).keys.niss ?? null)
  }
}
