import { isSamePerson } from '../domain/samePerson.js'
import type { ReferralRow } from './rows.js'

type Keys = ReferralRow['keys']

/** Requests by the keyed digests of their person's numbers and name, so that nobody's are searched for in the archive. */
export class PersonIndex {
  /** A list for each, since hardly anybody has more than a few requests. */
  readonly #byKey = new Map<string, readonly string[]>()

  constructor(private readonly rows: ReadonlyMap<string, ReferralRow>) {}

  /** `before` is the row that this one replaces: a corrected person is found no more by what was wrong. */
  put(row: ReferralRow, before: ReferralRow | undefined): void {
    const [kept, gone] = [keysOf(row.keys), before ? keysOf(before.keys) : []]
    for (const key of gone) if (!kept.includes(key)) this.#drop(key, row.id)
    for (const key of kept) this.#add(key, row.id)
  }

  /** Requests about the person; the digests stand for numbers and name, so the domain's rule holds on them. */
  of(keys: Keys): readonly ReferralRow[] {
    const { name } = keys
    const numbers = this.numbersOf(keys)
    const rows = new Set([...numbers, name].flatMap((key) => this.#people(key)))
    return [...rows].filter((row) => isSamePerson(row.keys, { ...keys, aliases: numbers }))
  }

  /** The person's numbers, with every other that some request has recorded as an alias of one of them. */
  numbersOf(keys: Keys): readonly string[] {
    const known = new Set(numbersIn(keys))
    for (const number of known) {
      for (const row of this.#people(number)) for (const alias of numbersIn(row.keys)) known.add(alias)
    }
    return [...known]
  }

  #people(key: string): readonly ReferralRow[] {
    return (this.#byKey.get(key) ?? []).flatMap((id) => this.rows.get(id) ?? [])
  }

  #add(key: string, id: string): void {
    const ids = this.#byKey.get(key) ?? []
    if (!ids.includes(id)) this.#byKey.set(key, [...ids, id])
  }

  #drop(key: string, id: string): void {
    const left = this.#byKey.get(key)?.filter((other) => other !== id) ?? []
    if (left.length > 0) this.#byKey.set(key, left)
    else this.#byKey.delete(key)
  }
}

const numbersIn = ({ niss, aliases = [] }: Keys): readonly string[] => (niss ? [niss, ...aliases] : aliases)
const keysOf = (keys: Keys): readonly string[] => [...numbersIn(keys), keys.name].filter(Boolean)
