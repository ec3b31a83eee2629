import type { Alerts } from '../domain/alerts.js'
import type { AccessRequest, Membership } from '../domain/membership.js'
import type { OwnAction } from '../domain/ownAction.js'
import type { Question } from '../domain/question.js'
import type { SubsidisedPost } from '../domain/subsidisedPost.js'
import { isOpen } from '../domain/vocabulary.js'
import type { Answer, AnswerFeedback } from '../usecases/change.js'
import type { AlertChannel, Contact } from '../usecases/contact.js'
import { ChangeOrder } from './changeOrder.js'
import { heldTable } from './held.js'
import { MessageIndex } from './messageIndex.js'
import type { MessageRow } from './messageRows.js'
import { MessageTally } from './messageTally.js'
import { PackedTable } from './packedTable.js'
import { PersonIndex } from './personIndex.js'
import { ReferralIndex } from './referralIndex.js'
import { RequestRows } from './requestRows.js'
import { type DraftRow, type ReferralRow, TABLE_NAMES, type TableName } from './rows.js'
import type { TableRow } from './snapshotData.js'
import { WatchedIndex } from './watchedIndex.js'

/** One row written or removed. */
export type Operation =
  | { readonly table: TableName; readonly id: string; readonly row: object }
  | { readonly table: TableName; readonly id: string; readonly row: null }

/** Tables that grow with the archive and are seldom read. */
export const isPacked = (table: TableName) => table === 'answers' || table === 'held'

/** The rows in memory with the indexes that keep every look-up independent of the archive's size. */
export class Tables {
  readonly referrals = new RequestRows()
  readonly drafts = new Map<string, DraftRow>()
  readonly contacts = new Map<string, Contact>()
  readonly outbox = new Map<string, MessageRow>()
  readonly held = heldTable()
  /** Read only when somebody repeats a press, for as long as the request lives. */
  readonly answers = new PackedTable<Answer>('answers')
  readonly feedback = new Map<string, AnswerFeedback>()
  readonly questions = new Map<string, Question>()
  readonly posts = new Map<string, SubsidisedPost>()
  readonly actions = new Map<string, OwnAction>()
  readonly alerts = new Map<string, Alerts>()
  readonly channels = new Map<string, AlertChannel>()
  readonly memberships = new Map<string, Membership>()
  readonly access = new Map<string, AccessRequest>()
  readonly byReference = new Map<string, string>()
  readonly byDraft = new Map<string, string>()
  readonly people = new PersonIndex(this.referrals)
  readonly byMember = new Map<string, string>()
  readonly messages = new MessageIndex()
  readonly tally = new MessageTally()
  readonly changes = new ChangeOrder()
  /** Finds what a list asks for. */
  readonly listing = new ReferralIndex()
  readonly watched = new WatchedIndex()

  /** Applies what is already durable, as the commit of that number; nothing here can fail. */
  apply(operations: readonly Operation[], line: number): void {
    for (const { table, id, row } of operations) {
      if (row === null) this.#remove(table, id)
      else this.#put(table, id, row)
    }
    this.changes.reached(line)
  }

  /** Takes in a row that a file held, checked already; the order of changes is made once all are there. */
  load(table: TableName, id: string, row: object): void {
    this.#put(table, id, row)
  }

  /** The same for a request that is not there yet, and stands packed there. */
  addRequest(row: ReferralRow, packed: Buffer, from: number, to: number): void {
    this.referrals.add(row, packed, from, to)
    this.#indexReferral(row)
  }

  /** Requests in the order of their changes. */
  *rows(): Generator<TableRow> {
    for (const table of TABLE_NAMES) {
      if (table === 'referrals') yield* this.#requests()
      else for (const [id, row] of this[table]) yield [table, id, row]
    }
  }

  *#requests(): Generator<TableRow> {
    for (const id of this.changes.all()) {
      const row = this.referrals.get(id)
      if (row) yield ['referrals', id, row]
    }
  }

  openOf(keys: ReferralRow['keys'], exceptId: string): ReferralRow | undefined {
    return this.people.of(keys).find((row) => row.id !== exceptId && isOpen(row.status))
  }

  #put(table: TableName, id: string, row: object): void {
    const before = table === 'outbox' ? this.outbox.get(id) : undefined
    ;(this[table] as Pick<Map<string, object>, 'set'>).set(id, row)
    if (table === 'referrals') this.#indexReferral(row as ReferralRow)
    else if (table === 'contacts') this.#indexContact(id, row as Contact)
    else if (table === 'outbox') this.#indexMessage(row as MessageRow, before)
  }

  #remove(table: TableName, id: string): void {
    if (table === 'outbox') this.#unindexMessage(this.outbox.get(id))
    this[table].delete(id)
    if (table !== 'referrals') return
    this.changes.remove(id)
    this.listing.remove(id)
  }

  #indexMessage(message: MessageRow, before: MessageRow | undefined): void {
    this.messages.put(message, before === undefined)
    this.tally.moved(before, message)
  }

  #unindexMessage(message: MessageRow | undefined): void {
    if (message) this.messages.remove(message)
    this.tally.moved(message, undefined)
  }

  #indexReferral(row: ReferralRow): void {
    this.byReference.set(row.reference, row.id)
    this.byDraft.set(row.draftId, row.id)
    this.changes.put(row.id, row.change ?? 0)
    this.listing.put(row)
    this.watched.put(row)
    this.people.put(row)
  }

  #indexContact(id: string, contact: Contact): void {
    if (contact.member) this.byMember.set(contact.member, id)
  }
}
