import type { NameSearch } from '../domain/nameSearch.js'
import { Interning } from './interning.js'
import { type Listed, listedOf } from './listed.js'
import { ListedGroup } from './listedGroup.js'
import type { ReferralRow } from './rows.js'

/** Letters by which names are put together: enough to leave few, few enough to be kept for everybody. */
const LETTERS = 3

type Group = ListedGroup<Listed>
type Groups = Map<string, Group>

/** What requests have in common that lists ask for. */
const COMMON = ['organisation', 'owner', 'adviser', 'status'] as const
type Common = (typeof COMMON)[number]

/** Among these are all that fit a condition. */
interface Way {
  readonly groups: readonly Group[]
  readonly isName: boolean
}

export interface Candidates {
  readonly listed: readonly Listed[]
  /** All of them have the name that was asked for. */
  readonly areNamed: boolean
}

/** Conditions that lead to few requests at once. */
interface Narrow {
  readonly organisation?: string | undefined
  readonly owner?: string | undefined
  readonly adviser?: string | undefined
  readonly statuses?: readonly string[] | undefined
  readonly name?: NameSearch | undefined
  readonly unansweredAt?: Date | undefined
}

/** Requests by owner, organisation, status and the first letters of names, so that a list never reads the whole archive. */
export class ReferralIndex {
  readonly #listed = new Map<string, Listed>()
  readonly #by: Record<Common, Groups> = {
    organisation: new Map(),
    owner: new Map(),
    adviser: new Map(),
    status: new Map(),
  }
  readonly #answered = new ListedGroup<Listed>()
  readonly #byName: Groups = new Map()
  readonly #texts = new Interning()

  put(row: ReferralRow): void {
    this.remove(row.id)
    const listed = listedOf(row, this.#texts)
    this.#listed.set(row.id, listed)
    for (const what of COMMON) add(this.#by[what], listed[what], listed)
    if (listed.isAnswered) this.#answered.add(listed)
    for (const letters of beginningsOf(listed)) add(this.#byName, letters, listed)
  }

  remove(id: string): void {
    const listed = this.#listed.get(id)
    if (!listed) return
    this.#listed.delete(id)
    listed.isGone = true
    for (const what of COMMON) drop(this.#by[what], listed[what])
    if (listed.isAnswered) this.#answered.lost()
    for (const letters of beginningsOf(listed)) drop(this.#byName, letters)
  }

  get(id: string | undefined): Listed | undefined {
    return this.#listed.get(id ?? '')
  }

  /** The fewest requests among which all that fit must be, as they stand now; the caller checks each. */
  candidates(asked: Narrow): Candidates {
    const [best] = this.#ways(asked).sort((a, b) => sizeOf(a) - sizeOf(b))
    const [first = [], ...others] = best ? best.groups.map((group) => group.all()) : [this.#listed.values()]
    const areNamed = best?.isName === true && asked.name !== undefined && isAllOfIt(asked.name)
    if (others.length === 0) return { listed: [...first], areNamed }
    // A person's name may stand under several beginnings: each request is given once.
    const found = new Set(first)
    for (const listed of others) for (const one of listed) found.add(one)
    return { listed: [...found], areNamed }
  }

  #ways({ organisation, owner, adviser, statuses, name, unansweredAt }: Narrow): Way[] {
    const ways = [
      ...(organisation === undefined ? [] : [this.#of('organisation', organisation)]),
      ...(owner === undefined ? [] : [this.#of('owner', owner)]),
      ...(adviser === undefined ? [] : [this.#of('adviser', adviser)]),
      ...(statuses ? [statuses.flatMap((status) => this.#of('status', status))] : []),
      ...(unansweredAt ? [[this.#answered]] : []),
    ].map((groups) => ({ groups, isName: false }))
    return name ? [...ways, { groups: this.#named(name), isName: true }] : ways
  }

  #of(what: Common, value: string): readonly Group[] {
    const group = this.#by[what].get(value)
    return group ? [group] : []
  }

  /** By the longest word typed, or by all of it as one word. */
  #named({ words, joined }: NameSearch): readonly Group[] {
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
    return [...new Set([longest, joined])].filter(Boolean).flatMap((word) => this.#beginning(word.slice(0, LETTERS)))
  }

  #beginning(letters: string): readonly Group[] {
    const exact = this.#byName.get(letters)
    if (letters.length === LETTERS) return exact ? [exact] : []
    return [...this.#byName].flatMap(([key, listed]) => (key.startsWith(letters) ? [listed] : []))
  }
}

const sizeOf = ({ groups }: Way) => groups.reduce((sum, { size }) => sum + size, 0)

/** A search of a few letters asks for no more than what names are put together by. */
const isAllOfIt = ({ words, joined }: NameSearch): boolean => words.length === 1 && joined.length <= LETTERS

/** Each once: a name in one word mostly begins like one of its words. */
const beginningsOf = ({ names }: Listed): ReadonlySet<string> => new Set(names.map((name) => name.slice(0, LETTERS)))

function add(groups: Groups, key: string, listed: Listed): void {
  const group = groups.get(key) ?? new ListedGroup<Listed>()
  if (group.size === 0) groups.set(key, group)
  group.add(listed)
}

/** One that is gone by now. */
function drop(groups: Groups, key: string): void {
  const group = groups.get(key)
  group?.lost()
  if (group?.size === 0) groups.delete(key)
}
