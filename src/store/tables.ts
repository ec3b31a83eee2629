import { z } from 'zod'
import type { Question } from '../domain/question.js'
import { isSamePerson } from '../domain/samePerson.js'
import { isOpen } from '../domain/vocabulary.js'
import type { Answer, AnswerFeedback, Contact } from '../usecases/ports.js'
import { ChangeOrder, inOrderOfChange } from './changeOrder.js'
import { DamagedStore } from './journal.js'
import { MessageIndex } from './messageIndex.js'
import {
  checkRow,
  type DraftRow,
  issuesText,
  type MessageRow,
  type ReferralRow,
  ROW_SCHEMAS,
  type TableName,
} from './rows.js'

/** One row written or removed. */
export type Operation =
  | { readonly table: TableName; readonly id: string; readonly row: object }
  | { readonly table: TableName; readonly id: string; readonly row: null }

/** What the snapshot holds: every row of every table, and the last journal line it includes. */
export interface SnapshotData {
  readonly version: number
  readonly lines: number
  /** Look-up digest of a fixed text: tells whether the key is the one that the look-ups were made with. */
  readonly keyCheck: string
  /** A table that came later is missing from an older snapshot. */
  readonly tables: Partial<Record<TableName, Record<string, object>>>
}

const tableNames = z.enum(Object.keys(ROW_SCHEMAS) as TableName[])
const snapshotShape = z.looseObject({
  version: z.int().positive(),
  lines: z.int().nonnegative(),
  keyCheck: z.string(),
  tables: z.partialRecord(tableNames, z.record(z.string(), z.unknown())),
})

/** Checks what a file says to be a snapshot; its rows are checked when they are loaded. */
export function checkSnapshot(path: string, data: unknown): void {
  const read = snapshotShape.safeParse(data)
  if (!read.success) throw new DamagedStore(`${path} is not a snapshot: ${issuesText(read.error)}`)
}

/** The rows in memory with the indexes that keep every look-up independent of the archive's size. */
export class Tables {
  readonly referrals = new Map<string, ReferralRow>()
  readonly drafts = new Map<string, DraftRow>()
  readonly contacts = new Map<string, Contact>()
  readonly outbox = new Map<string, MessageRow>()
  readonly answers = new Map<string, Answer>()
  readonly feedback = new Map<string, AnswerFeedback>()
  readonly questions = new Map<string, Question>()
  readonly byReference = new Map<string, string>()
  readonly byDraft = new Map<string, string>()
  /** Keyed digests of a person's number and name to the requests about that person. */
  readonly byPerson = new Map<string, Set<string>>()
  readonly byMember = new Map<string, string>()
  readonly messages = new MessageIndex()
  readonly changes = new ChangeOrder()

  /** Applies what is already durable, in the journal's line of that number; nothing here can fail. */
  apply(operations: readonly Operation[], line: number): void {
    for (const { table, id, row } of operations) {
      if (row === null) this.#remove(table, id)
      else this.#put(table, id, table === 'referrals' ? { ...row, change: line } : row)
    }
    this.changes.reached(line)
  }

  /** Loads rows read from a file, checking each. */
  load({ tables, lines }: Pick<SnapshotData, 'tables' | 'lines'>): void {
    for (const [table, rows] of Object.entries(tables) as [TableName, Record<string, object>][]) {
      const checked = Object.entries(rows).map(([id, row]) => [id, checkRow(table, id, row)] as const)
      const ordered = table === 'referrals' ? inOrderOfChange(checked as [string, ReferralRow][]) : checked
      for (const [id, row] of ordered) this.#put(table, id, row)
    }
    this.changes.reached(lines)
  }

  dump(): SnapshotData['tables'] {
    const rows = (table: Map<string, object>) => Object.fromEntries(table)
    return {
      referrals: rows(this.referrals),
      drafts: rows(this.drafts),
      contacts: rows(this.contacts),
      outbox: rows(this.outbox),
      answers: rows(this.answers),
      feedback: rows(this.feedback),
      questions: rows(this.questions),
    }
  }

  /** Requests about the person; the digests stand for the number and the name, so the domain's rule holds on them. */
  ofPerson(keys: ReferralRow['keys']): readonly ReferralRow[] {
    const rows = [...(keys.niss ? this.#people(keys.niss) : []), ...this.#people(keys.name)]
    return [...new Set(rows)].filter((row) => isSamePerson(row.keys, keys))
  }

  openOf(keys: ReferralRow['keys'], exceptId: string): ReferralRow | undefined {
    return this.ofPerson(keys).find((row) => row.id !== exceptId && isOpen(row.status))
  }

  #people(key: string): readonly ReferralRow[] {
    return [...(this.byPerson.get(key) ?? [])].flatMap((id) => this.referrals.get(id) ?? [])
  }

  #put(table: TableName, id: string, row: object): void {
    ;(this[table] as Map<string, object>).set(id, row)
    this.#index(table, id, row)
  }

  #remove(table: TableName, id: string): void {
    this[table].delete(id)
    if (table === 'referrals') this.changes.remove(id)
  }

  #index(table: TableName, id: string, row: object): void {
    if (table === 'referrals') this.#indexReferral(row as ReferralRow)
    if (table === 'contacts') this.#indexContact(id, row as Contact)
    if (table === 'outbox') this.messages.put(row as MessageRow)
  }

  #indexReferral(row: ReferralRow): void {
    this.byReference.set(row.reference, row.id)
    this.byDraft.set(row.draftId, row.id)
    this.changes.put(row.id, row.change ?? 0)
    for (const key of [row.keys.niss, row.keys.name]) {
      if (key) this.byPerson.set(key, (this.byPerson.get(key) ?? new Set()).add(row.id))
    }
  }

  #indexContact(id: string, contact: Contact): void {
    if (contact.member) this.byMember.set(contact.member, id)
  }
}
