import { nameSearch } from '../../domain/nameSearch.js'
import type { ReferralOrder, ReferralQuery } from '../../usecases/storeQueries.js'

/** A list's conditions and order as SQL over `referrals r`, with its values. */
export interface ListSql {
  readonly where: string
  readonly order: string
  readonly values: readonly unknown[]
}

/** @param query what is asked of a list; `unansweredAt` leaves all that ever waited, for the caller to look at */
export function listSql(query: ReferralQuery): ListSql {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const conditions = [
    ...(query.organisation === undefined ? [] : [`r.organisation = ${value(query.organisation)}`]),
    ...(query.owner === undefined ? [] : [`r.owner = ${value(query.owner)}`]),
    ...(query.ownerNotAmong ? [`r.owner <> all (${value(query.ownerNotAmong)})`] : []),
    ...(query.adviser === undefined ? [] : [`r.adviser = ${value(query.adviser)}`]),
    ...(query.reference ? [`r.reference = ${value(query.reference)}`] : []),
    ...(query.appointmentFrom === undefined ? [] : [`r.appointment_at >= ${value(query.appointmentFrom)}`]),
    ...(query.appointmentBy === undefined ? [] : [`r.appointment_at <= ${value(query.appointmentBy)}`]),
    ...(query.unansweredAt ? ['r.answered'] : []),
    ...inStatus(query, value),
    ...(query.name === undefined ? [] : [named(query.name, value)]),
  ]
  return { where: conditions.join(' and ') || 'true', order: ORDERS[query.order ?? 'changed'], values }
}

type Value = (given: unknown) => string

function inStatus({ statuses, orResumableBy }: ReferralQuery, value: Value): readonly string[] {
  if (!statuses) return []
  const among = `r.status = any (${value(statuses)})`
  if (!orResumableBy) return [among]
  const resumable = `r.status = 'stopped' and r.resumable_from <= ${value(orResumableBy)} and not exists (
    select from same_person(r.row->'keys') other(id) join referrals o using (id) where o.submitted_at > r.submitted_at)`
  return [`(${among} or ${resumable})`]
}

/** Each word begins one of the names, or all of it as one word does (`domain/nameSearch`). */
function named(typed: string, value: Value): string {
  const { words, joined } = nameSearch(typed)
  if (joined === '') return 'false'
  const begins = (start: string) => {
    const from = value(start)
    return `r.id in (select referral_id from person_names where name >= ${from} and name < ${from} || chr(1114111))`
  }
  return `(${words.length > 0 ? words.map(begins).join(' and ') : 'false'} or ${begins(joined)})`
}

const IS_WAITING = `r.status = 'submitted'`

/** Ids last, so that no two pages share a request. */
const ORDERS: Record<ReferralOrder, string> = {
  changed: 'r.changed_at desc, r.id desc',
  oldest: 'r.changed_at, r.id',
  appointment: `coalesce(r.appointment_at, ''), r.id`,
  waiting: `(${IS_WAITING}) desc, case when ${IS_WAITING} then r.changed_at end, case when ${IS_WAITING} then r.id end,
    r.changed_at desc, r.id desc`,
}
