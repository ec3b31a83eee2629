import { isFound, nameSearch } from '../domain/nameSearch.js'
import { openAnswer } from '../domain/openAnswers.js'
import type { Referral } from '../domain/referral.js'
import type { ReferralOrder, ReferralQuery } from '../usecases/storeQueries.js'
import { firstOf } from './firstOf.js'
import type { Listed } from './listed.js'
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
  const found = listed.filter((one) => isNamed(one) && fits(one, query, tables))
  const first = firstOf(found, query.offset + query.limit, ORDERS[query.order ?? 'changed'])
  const rows = first.slice(query.offset).flatMap(({ id }) => tables.referrals.get(id) ?? [])
  return { rows, total: found.length }
}

const referenced = (tables: Tables, reference: string): readonly Listed[] =>
  [tables.listing.get(tables.byReference.get(reference))].filter((listed) => listed !== undefined)

function fits(row: Listed, query: ReferralQuery, tables: Tables): boolean {
  const { unansweredAt } = query
  if (!isOf(row, query) || !isAtHour(row, query) || !inStatus(row, query, tables)) return false
  if (!unansweredAt) return true
  const referral = row.isAnswered ? tables.referrals.get(row.id) : undefined
  return referral !== undefined && openAnswer(referral as unknown as Referral, unansweredAt) !== undefined
}

function isOf(row: Listed, { organisation, owner, ownerNotAmong, adviser }: ReferralQuery): boolean {
  if (organisation !== undefined && row.organisation !== organisation) return false
  if (owner !== undefined && row.owner !== owner) return false
  if (ownerNotAmong?.includes(row.owner)) return false
  return adviser === undefined || row.adviser === adviser
}

function isAtHour({ hour }: Listed, { appointmentFrom, appointmentBy }: ReferralQuery): boolean {
  if (appointmentFrom === undefined && appointmentBy === undefined) return true
  if (hour === '') return false
  return hour >= (appointmentFrom ?? '') && (appointmentBy === undefined || hour <= appointmentBy)
}

function inStatus(row: Listed, { statuses, orResumableBy }: ReferralQuery, tables: Tables): boolean {
  if (!statuses || statuses.includes(row.status)) return true
  const { resumableFrom, submittedAt } = row
  if (!orResumableBy || row.status !== 'stopped' || !resumableFrom || resumableFrom > orResumableBy) return false
  return !tables.people.othersOf(row.id).some((id) => (tables.listing.get(id)?.submittedAt ?? '') > submittedAt)
}

type Order = (a: Listed, b: Listed) => number

/** By a text, upwards; ids last, so that no two pages share a request. */
const by =
  (text: (row: Listed) => string): Order =>
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
  appointment: by(({ hour }) => hour),
  waiting: (a, b) => {
    const isWaiting = ({ status }: Listed) => status === 'submitted'
    if (isWaiting(a) !== isWaiting(b)) return isWaiting(a) ? -1 : 1
    return isWaiting(a) ? oldest(a, b) : newest(a, b)
  },
}
