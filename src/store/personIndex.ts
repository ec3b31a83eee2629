import { type Identity, isSamePerson } from '../domain/samePerson.js'
import type { RequestRows } from './requestRows.js'
import type { ReferralRow } from './rows.js'

type Keys = ReferralRow['keys']
const NOBODY: Keys = { name: '' }
const NONE: readonly string[] = []

/** Requests by the keyed digests of their person's numbers and name, so that nobody's are searched for in the archive. */
export class PersonIndex {
  /** Hardly anybody has more than a few requests, and most have one. */
  readonly #byKey = new Map<string, string | readonly string[]>()
  /** By request: what is compared is here, so that only the rows that were looked for are read. */
  readonly #keys = new Map<string, Keys>()

  constructor(private readonly rows: Pick<RequestRows, 'get'>) {}

  /** A corrected person is found no more by what was wrong. */
  put({ id, keys }: ReferralRow): void {
    const before = this.#keys.get(id)
    this.#keys.set(id, keys)
    const kept = keysOf(keys)
    if (before) for (const key of keysOf(before)) if (!kept.includes(key)) this.#drop(key, id)
    for (const key of kept) this.#add(key, id)
  }

  /** Requests about the person; the digests stand for numbers and name, so the domain's rule holds on them. */
  of(keys: Keys): readonly ReferralRow[] {
    return this.#idsOf(keys).flatMap((id) => this.rows.get(id) ?? [])
  }

  /** The requests about the same person as that one, which is among them. */
  othersOf(id: string): readonly string[] {
    return this.#idsOf(this.#keys.get(id) ?? NOBODY)
  }

  #idsOf(keys: Keys): readonly string[] {
    const { name } = keys
    const numbers = this.numbersOf(keys)
    const ids = new Set([...numbers, name].flatMap((key) => this.#with(key)))
    const person = { ...keys, aliases: numbers }
    return [...ids].filter((id) => this.#isOf(id, person))
  }

  /** The person's numbers, with every other that some request has recorded as an alias of one of them. */
  numbersOf(keys: Keys): readonly string[] {
    const known = new Set(numbersIn(keys))
    for (const number of known) {
      for (const id of this.#with(number)) {
        for (const alias of numbersIn(this.#keys.get(id) ?? NOBODY)) known.add(alias)
      }
    }
    return [...known]
  }

  #isOf(id: string, person: Identity): boolean {
    const keys = this.#keys.get(id)
    return keys !== undefined && isSamePerson(keys, person)
  }

  #with(key: string): readonly string[] {
    const ids = this.#byKey.get(key)
    if (ids === undefined) return NONE
    return typeof ids === 'string' ? [ids] : ids
  }

  #add(key: string, id: string): void {
    const ids = this.#byKey.get(key)
    if (ids === undefined) this.#byKey.set(key, id)
    else if (!this.#with(key).includes(id)) this.#byKey.set(key, [...this.#with(key), id])
  }

  #drop(key: string, id: string): void {
    const left = this.#with(key).filter((other) => other !== id)
    if (left.length > 0) this.#byKey.set(key, left)
    else this.#byKey.delete(key)
  }
}

const numbersIn = ({ niss, aliases = [] }: Keys): readonly string[] => (niss ? [niss, ...aliases] : aliases)
const keysOf = (keys: Keys): readonly string[] => [...numbersIn(keys), keys.name].filter(Boolean)
