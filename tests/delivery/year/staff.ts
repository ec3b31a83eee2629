import { directoryOf } from '../../../src/directoryFile.js'
import type { AlertChoice, QuietHours } from '../../../src/domain/alerts.js'
import { brusselsInstant, plusDays } from '../../../src/domain/calendarDay.js'
import type { Member, MemberId, Organisation, Role } from '../../../src/domain/people.js'
import type { Directory } from '../../../src/usecases/ports.js'
import { aMember } from '../../builders/people.js'

/** With both clock changes. */
export const YEAR = { from: '2026-09-01', days: 365 }

/** What somebody wants from an instant on: what he chose otherwise than usual, kind by kind, and his quiet hours. */
export interface Wishes {
  readonly from: Date
  readonly choices: Readonly<Record<string, AlertChoice>>
  readonly quiet: QuietHours
}

/** Everybody who works during the year, as long as he does, with what he wants to be told. */
export interface Staff {
  readonly organisations: readonly Organisation[]
  readonly members: readonly Member[]
  /** The instant from which somebody is gone. */
  readonly left: Map<MemberId, Date>
  readonly wishes: Map<MemberId, readonly Wishes[]>
  /** When Passerelle stood still: nobody could do anything, and nothing left. */
  readonly outages: readonly Outage[]
}

interface Outage {
  readonly from: Date
  readonly until: Date
}

const NAMES = ['Bruxelles', 'Molenbeek', 'Jette', 'Anderlecht', 'Etterbeek', 'Evere', 'Forest', 'Ixelles', 'Uccle']

/** Some offices close on days on which the others work. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  'cpas-0': ['2026-11-02', '2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-05-07'],
  'cpas-1': ['2026-09-28', '2027-05-07', '2027-07-20'],
  actiris: ['2026-11-16', '2026-12-31', '2027-05-07'],
}

/** One is a Friday's, one that of the clock change. */
const NIGHTS = ['2026-10-20', '2026-12-11', '2027-03-27', '2027-06-02']
const instant = (day: string, time: string) => brusselsInstant(day, time) as Date

/** So many CPAS, each with caseworkers, coordinators and one who is both; a third of all read Dutch. */
export function staffOf(cpas: number, advisers: number): Staff {
  const ids = Array.from({ length: cpas }, (_, index) => `cpas-${index}`)
  const people = [
    ...ids.flatMap((id) => [
      ...named(id, 3, 'Travailleur', 'caseworker'),
      ...named(id, 2, 'Coordinateur', 'coordinator'),
      ...named(id, 1, 'Responsable', 'caseworker', 'coordinator'),
    ]),
    ...named('actiris', advisers, 'Conseiller', 'adviser'),
  ]
  return {
    organisations: [...ids, 'actiris'].map(office),
    members: people.map((member, index) => ({
      ...member,
      phone: '+32 2 000 00 00',
      language: index % 3 === 0 ? 'nl' : 'fr',
    })),
    left: new Map(),
    wishes: new Map(),
    outages: NIGHTS.map((night) => ({ from: instant(night, '18:30'), until: instant(plusDays(night, 1), '09:15') })),
  }
}

function office(id: string): Organisation {
  const name = `CPAS ${NAMES[Number(id.split('-')[1])] ?? id}`
  return {
    id,
    kind: id === 'actiris' ? 'actiris' : 'cpas',
    name: { fr: name, nl: name },
    tenants: [`tenant-${id}`],
    conventionUntil: '2030-12-31',
    closingDays: CLOSED[id] ?? [],
  }
}

/** Letters tell them apart: ids are made from names. */
const named = (organisation: string, count: number, title: string, ...roles: readonly Role[]): Member[] =>
  Array.from({ length: count }, (_, index) => aMember(`${title} ${letters(index)}`, organisation, ...roles))

/** A number in letters, since names have no digits. */
export const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

/** The instant itself, or that at which Passerelle is there again. */
export const upAgain = ({ outages }: Staff, at: Date): Date =>
  outages.find(({ from, until }) => from <= at && at < until)?.until ?? at

/** Who works at that instant. */
export const isThere = ({ left }: Staff, id: MemberId, at: Date): boolean => at < (left.get(id) ?? new Date(8.64e15))

export function wishesAt({ wishes }: Staff, id: MemberId, at: Date): Omit<Wishes, 'from'> {
  return wishes.get(id)?.findLast(({ from }) => from <= at) ?? { choices: {}, quiet: 'none' }
}

/** The directory as it is whenever it is asked: people leave during the year. */
export function directoryOfYear(staff: Staff, now: () => Date): Directory {
  let [current, from, until] = [directoryOf([], []), 0, 0]
  const renew = (at: Date) => {
    const members = staff.members.filter(({ id }) => isThere(staff, id, at))
    current = directoryOf(staff.organisations, members)
    from = at.getTime()
    until = Math.min(...[...staff.left.values()].map(Number).filter((left) => left > from))
  }
  const today = () => {
    const at = now()
    if (at.getTime() < from || at.getTime() >= until) renew(at)
    return current
  }
  return {
    knowsTenant: (tenant) => today().knowsTenant(tenant),
    member: (tenant, aadObjectId) => today().member(tenant, aadObjectId),
    byId: (id) => today().byId(id),
    organisation: (id) => today().organisation(id),
    organisations: () => today().organisations(),
    organisationsOf: (tenant) => today().organisationsOf(tenant),
    withRole: (organisation, ...roles) => today().withRole(organisation, ...roles),
    advisers: () => today().advisers(),
  }
}
