import { isFound, nameSearch } from '../domain/nameSearch.js'
import { openAnswer } from '../domain/openAnswers.js'
import type { Referral } from '../domain/referral.js'
import type { ReferralOrder, ReferralQuery } from '../usecases/storeQueries.js'
import { firstOf } from './firstOf.js'
import type { Listed } from './referralIndex.js'
import type { ReferralRow } from './rows.js'
import type { Tables } from './tables.js'

/** One page of the requests that a query asks for, and how many there are in all. */
export function listRows(
  tables: Tables,
  query: ReferralQuery,
): { readonly rows: readonly ReferralRow[]; readonly total: number } {
  const name = query.name === undefined ? undefined : nameSearch(query.name)
  const statuses = query.statuses && [...query.statuses, ...(query.orResumableBy ? (['stopped'] as const) : [])]
  const { listed, areNamed } = query.reference
    ? { listed: referenced(tables, query.reference), areNamed: false }
    : tables.listing.candidates({ ...query, statuses, name })
  const isNamed = ({ names }: Listed) => areNamed || !name || isFound(names, name)
  const found = listed.filter((one) => isNamed(one) && fits(one.row, query, tables))
  const first = firstOf(
    found.map(({ row }) => row),
    query.offset + query.limit,
    ORDERS[query.order ?? 'changed'],
  )
  return { rows: first.slice(query.offset), total: found.length }
}

const referenced = (tables: Tables, reference: string): readonly Listed[] =>
  [tables.listing.get(tables.byReference.get(reference))].filter((listed) => listed !== undefined)

function fits(row: ReferralRow, query: ReferralQuery, tables: Tables): boolean {
  const { unansweredAt } = query
  if (!isOf(row, query) || !isAtHour(row, query) || !inStatus(row, query, tables)) return false
  return !unansweredAt || openAnswer(row as unknown as Referral, unansweredAt) !== undefined
}

function isOf(row: ReferralRow, { organisation, owner, ownerNotAmong, adviser }: ReferralQuery): boolean {
  if (organisation !== undefined && row.organisation !== organisation) return false
  if (owner !== undefined && row.owner !== owner) return false
  if (ownerNotAmong?.includes(row.owner)) return false
  return adviser === undefined || ((row as unknown as Referral).adviser?.member ?? 'none') === adviser
}

function isAtHour(row: ReferralRow, { appointmentFrom, appointmentBy }: ReferralQuery): boolean {
  if (appointmentFrom === undefined && appointmentBy === undefined) return true
  const hour = hourOf(row)
  if (hour === '') return false
  return hour >= (appointmentFrom ?? '') && (appointmentBy === undefined || hour <= appointmentBy)
}

function inStatus(row: ReferralRow, { statuses, orResumableBy }: ReferralQuery, tables: Tables): boolean {
  if (!statuses || statuses.includes(row.status)) return true
  const { resumableFrom } = row as unknown as Referral
  if (!orResumableBy || row.status !== 'stopped' || !resumableFrom || resumableFrom > orResumableBy) return false
  return !tables.people.of(row.keys).some((other) => submittedAt(other) > submittedAt(row))
}

const submittedAt = (row: ReferralRow) => (row as unknown as Referral).submittedAt
const hourOf = (row: ReferralRow) => (row as unknown as Referral).appointment?.at ?? ''
type Order = (a: ReferralRow, b: ReferralRow) => number

/** By a text, upwards; ids last, so that no two pages share a request. */
const by =
  (text: (row: ReferralRow) => string): Order =>
  (a, b) => {
    const [one, other] = [text(a), text(b)]
    if (one !== other) return one < other ? -1 : 1
    return a.id < b.id ? -1 : 1
  }
const oldest = by(({ changedAt }) => changedAt)
const newest: Order = (a, b) => oldest(b, a)

const ORDERS: Record<ReferralOrder, Order> = {
  changed: newest,
  oldest,
  appointment: by(hourOf),
  waiting: (a, b) => {
    const isWaiting = ({ status }: ReferralRow) => status === 'submitted'
    if (isWaiting(a) !== isWaiting(b)) return isWaiting(a) ? -1 : 1
    return isWaiting(a) ? oldest(a, b) : newest(a, b)
  },
}
