import type { AccessRequest } from '../../domain/membership.js'
import { identityOf } from '../../domain/samePerson.js'
import { isOpen } from '../../domain/vocabulary.js'
import { rowFault } from '../backup/rowsToKeep.js'
import { askerOf } from '../memberRows.js'
import { type DraftRow, fromDraftRow, fromReferralRow, personKeys, type ReferralRow } from '../rows.js'
import type { TableRow } from '../snapshotData.js'
import type { Vault } from '../vault.js'

/** A row that another speaks of. */
interface Mention {
  readonly referralId?: string
  readonly reference?: string
}

/**
 * What has to hold between the rows of a store, whoever wrote them: rows come one after the other, requests before what
 * speaks of them. Each fault is a sentence with tables and ids, never with content.
 */
export class StoreCheck {
  readonly faults: string[] = []
  /** Reference of each request. */
  readonly #requests = new Map<string, string>()
  /** Of what only one may have, whose each is. */
  readonly #taken = new Map<string, Map<string, string>>()

  constructor(private readonly vault: Vault) {}

  add(row: TableRow): void {
    const fault = rowFault(row)
    if (fault) this.faults.push(fault)
    else this.#look(row)
  }

  #look([table, id, row]: TableRow): void {
    const name = `${table}/${id}`
    if ('id' in row && row.id !== id) this.faults.push(`${name} says that it is another row`)
    if (table === 'referrals') this.#request(name, row as ReferralRow)
    else if (table === 'drafts') this.#opened(name, () => fromDraftRow(row as DraftRow, this.vault))
    else if (table === 'access') this.#access(name, row as AccessRequest)
    else this.#mention(name, row)
  }

  #request(name: string, row: ReferralRow): void {
    const { id, reference, draftId, status, change, keys } = row
    this.#requests.set(id, reference)
    this.#once(name, 'the reference', reference)
    this.#once(name, 'the draft', draftId)
    if (change !== undefined) this.#once(name, 'the place among the changes', String(change))
    if (isOpen(status) && keys.niss) {
      for (const number of new Set([keys.niss, ...(keys.aliases ?? [])])) {
        this.#once(name, 'an open request of the person, by number, beside that', number)
      }
    }
    const opened = this.#opened(name, () => fromReferralRow(row, this.vault))
    if (!opened || status === 'entered_in_error') return
    if (spelt(personKeys(identityOf(opened.person), this.vault)) !== spelt(keys)) {
      this.faults.push(`${name} is not found by its person's number and name`)
    }
  }

  #access(name: string, request: AccessRequest): void {
    if (!request.decision) this.#once(name, 'an open request for access of the person, beside that', askerOf(request))
  }

  /** What only one may have. */
  #once(name: string, what: string, value: string): void {
    const taken = this.#taken.get(what) ?? new Map<string, string>()
    const other = taken.get(value)
    if (other) this.faults.push(`${name} has ${what} of ${other}`)
    else this.#taken.set(what, taken.set(value, name))
  }

  #opened<T>(name: string, open: () => T): T | undefined {
    try {
      return open()
    } catch {
      this.faults.push(`${name} holds a sealed number that opens with none of the keys of PASSERELLE_KEY`)
      return undefined
    }
  }

  #mention(name: string, { referralId, reference }: Mention): void {
    if (referralId === undefined) return
    const known = this.#requests.get(referralId)
    if (known === undefined) this.faults.push(`${name} is about a request that is not there`)
    else if (reference !== undefined && reference !== known)
      this.faults.push(`${name} names another reference than its request`)
  }
}

const spelt = ({ niss = '', aliases = [], name }: ReferralRow['keys']): string => [name, niss, ...aliases].join(' ')
