import type { Language, Role } from '../../../src/domain/people.js'
import { loadWords } from '../../../src/presenters/words.js'
import type { Happening } from './happening.js'
import { ACTS, concernsCoordinators, type Row, TIMED } from './matrix.js'
import { type Due, duesOf } from './spells.js'
import { isThere, type Staff, upAgain, wishesAt } from './staff.js'
import { afterQuietHours, nextDigest } from './workdays.js'

/** One thing that one person must be told. */
export interface Told {
  readonly reader: string
  readonly reference: string
  readonly kind: string
  readonly label: string
  readonly how: 'now' | 'digest'
  readonly at: Date
  /** What it tells happened then. */
  readonly of: Date
  readonly timed: boolean
}

const words = loadWords() as unknown as Record<Language, Record<string, Record<string, string>>>

/** Everything that everybody must have been told by the end, by the domain page alone. */
export function mustBeTold(happened: readonly Happening[], staff: Staff, end: Date): readonly Told[] {
  const lives = Map.groupBy(happened, ({ reference }) => reference)
  const filings = Map.groupBy(
    happened.filter(({ before }) => before === undefined),
    ({ person }) => person,
  )
  const told = [...lives.values()].flatMap((life) => {
    const [first] = life as [Happening]
    const followed = filings.get(first.person)?.find(({ at }) => at > first.at)
    return [...ofActs(life, staff), ...ofTime(life, staff, followed?.at)]
  })
  return told.filter(({ at, reader }) => at <= end && isThere(staff, reader, at))
}

function ofActs(life: readonly Happening[], staff: Staff): readonly Told[] {
  return life.flatMap((happening, index) => {
    const row = ACTS[happening.what]
    if (!row) return []
    const K = row.K === 'told' ? concernsCoordinators(happening, life.slice(0, index)) : row.K !== undefined
    const readers = readersOf(happening, { ...row, K: K ? (row.K === 'digest' ? 'digest' : 'now') : undefined }, staff)
    readers.delete(happening.author ?? '')
    return [...readers].flatMap(([reader, speeds]) => {
      const label = labelOf(happening, words[languageOf(staff, reader)])
      return oneTold(reader, speeds, row, happening.at, staff).map((one) => ({ ...one, ...naming(happening, label) }))
    })
  })
}

const naming = ({ reference, at }: Happening, label = '') => ({ reference, label, of: at, timed: false })

function ofTime(life: readonly Happening[], staff: Staff, followedAt: Date | undefined): readonly Told[] {
  const [{ organisation, reference }] = life as [Happening]
  const offices = { cpas: closedDays(staff, organisation), actiris: closedDays(staff, 'actiris') }
  return duesOf(life, offices, followedAt).flatMap(({ kind, over, late, ...one }: Due) => {
    const [due, row] = [upAgain(staff, one.due), TIMED[kind] as Row]
    if (due >= over || due >= late) return []
    const state = life.findLast(({ at }) => at <= due) as Happening
    const readers = readersOf({ ...state, at: due, what: kind, side: 'system' }, row, staff)
    return [...readers].flatMap(([reader, speeds]) => {
      const label = words[languageOf(staff, reader)].reminderLabel?.[kind] ?? ''
      return oneTold(reader, speeds, row, due, staff)
        .filter(({ at, how }) => how === 'digest' || (at < over && at < late))
        .map((one) => ({ ...one, reference, label, of: due, timed: true }))
    })
  })
}

type Speeds = readonly ('now' | 'digest')[]

/** Everybody to whom a row speaks, by everything that he is to the request then. */
function readersOf(happening: Happening, { C, K, A }: Row, staff: Staff): Map<string, Speeds> {
  const { organisation, owner, formerOwner = '', what, at } = happening
  const there = staff.members.filter(({ id }) => isThere(staff, id, at))
  const idsOf = (of: string, role: Role) =>
    there.filter((one) => one.organisation === of && one.roles.includes(role)).map(({ id }) => id)
  const coordinators = idsOf(organisation, 'coordinator')
  const readers = new Map<string, Speeds>()
  const add = (ids: readonly string[], speed: Row['K']) => {
    if (speed) for (const id of ids) readers.set(id, [...(readers.get(id) ?? []), speed === 'digest' ? speed : 'now'])
  }
  add(isThere(staff, owner, at) ? [owner] : coordinators, C)
  if (what === 'reassigned')
    add(
      [formerOwner].filter((id) => isThere(staff, id, at)),
      C,
    )
  add(coordinators, K)
  if (A) addAdvisers(happening, idsOf('actiris', 'adviser'), add)
  return readers
}

/** Before somebody is in charge it is every adviser's, with the digest; what another system did is its adviser's own. */
function addAdvisers(
  { side, author, adviser }: Happening,
  all: readonly string[],
  add: (ids: readonly string[], speed: 'now' | 'digest') => void,
): void {
  if (side === 'actiris' && !author) return
  if (adviser === 'nobody') add(all, 'digest')
  if (typeof adviser === 'object') add([adviser.member], 'now')
}

/** What one reader gets of it, and when; nothing when he does not want it. */
function oneTold(reader: string, speeds: Speeds, { kind, mutable }: Row, at: Date, staff: Staff) {
  const { choices, quiet } = wishesAt(staff, reader, at)
  const how = (mutable && choices[kind]) || (speeds.includes('now') ? 'now' : 'digest')
  if (how === 'off') return []
  const closed = closedDays(staff, staff.members.find(({ id }) => id === reader)?.organisation ?? '')
  const leaves = how === 'now' ? afterQuietHours(at, quiet, closed) : nextDigest(at, closed)
  return [{ reader, kind, how, at: upAgain(staff, leaves) }]
}

/** The new status where there is one, else the event's own words. */
function labelOf({ what, before, after, side }: Happening, { status, event }: Record<string, Record<string, string>>) {
  if (before !== after) return status?.[after]
  return event?.[what === 'messaged' ? `messaged_${side}` : what]
}

const closedDays = ({ organisations }: Staff, id: string) =>
  organisations.find((one) => one.id === id)?.closingDays ?? []
const languageOf = ({ members }: Staff, id: string): Language => members.find((one) => one.id === id)?.language ?? 'fr'
