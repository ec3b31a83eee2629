import { nameSearch } from '../../domain/nameSearch.js'
import { isOpen } from '../../domain/vocabulary.js'
import type { ReferralOrder, ReferralQuery } from '../../usecases/storeQueries.js'

/** A list as SQL: its requests as `r`, its parts one after the other, and the values. */
export interface ListSql {
  /** What comes before the `select`. */
  readonly given: string
  /** From where, on which conditions. */
  readonly from: string
  readonly parts: readonly ListPart[]
  readonly values: readonly unknown[]
}

/** Requests of a list in one order that an index has. */
interface ListPart {
  readonly which: string
  readonly order: string
}

/** @param query what is asked of a list; `unansweredAt` leaves all that ever waited, for the caller to look at */
export function listSql(query: ReferralQuery): ListSql {
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const conditions = [
    ...inCharge(query, value),
    ...(query.reference ? [`r.reference = ${value(query.reference)}`] : []),
    ...(query.appointmentFrom === undefined ? [] : [`r.appointment_at >= ${value(query.appointmentFrom)}`]),
    ...(query.appointmentBy === undefined ? [] : [`r.appointment_at <= ${value(query.appointmentBy)}`]),
    ...(query.unansweredAt ? ['r.answered'] : []),
    ...inStatus(query, value),
    ...(query.name === undefined ? [] : [named(query.name, query.organisation, value)]),
  ]
  const parts = ORDERS[query.order ?? 'changed']
  const from = `referrals r where ${conditions.join(' and ') || 'true'}`
  if (query.name === undefined && !query.orResumableBy) return { given: '', from, parts, values }
  // Hard to find, so found once for the count and the page; what they are in order by goes along.
  const given = `with found as materialized (select r.id, r.status, r.changed_at, r.appointment_at from ${from})`
  return { given, from: 'found r where true', parts, values }
}

type Value = (given: unknown) => string

function inCharge({ organisation, owner, ownerNotAmong, adviser, statuses }: ReferralQuery, value: Value): string[] {
  return [
    ...(organisation === undefined ? [] : [`r.organisation = ${value(organisation)}`]),
    ...(owner === undefined ? [] : [`r.owner = ${value(owner)}`]),
    ...(ownerNotAmong ? [`r.owner <> all (${value(ownerNotAmong)})`] : []),
    ...(adviser === undefined ? [] : [`r.adviser = ${value(adviser)}`]),
    // Says nothing more, and lets the index of advisers serve, which holds the open ones only.
    ...(adviser !== undefined && statuses?.every(isOpen) ? ['r.is_open'] : []),
  ]
}

function inStatus({ statuses, orResumableBy }: ReferralQuery, value: Value): readonly string[] {
  if (!statuses) return []
  const among = `r.status = any (${value(statuses)})`
  if (!orResumableBy) return [among]
  const resumable = `r.status = 'stopped' and r.resumable_from <= ${value(orResumableBy)} and not exists (
    select from same_person(r.row->'keys') other(id) join referrals o using (id) where o.submitted_at > r.submitted_at)`
  return [`(${among} or ${resumable})`]
}

/** Each word begins one of the names, or all of it as one word does (`domain/nameSearch`). */
function named(typed: string, organisation: string | undefined, value: Value): string {
  const { words, joined } = nameSearch(typed)
  if (joined === '') return 'false'
  const inIt = organisation === undefined ? '' : ` and organisation = ${value(organisation)}`
  const begins = (start: string) => {
    const from = value(start)
    return `select referral_id from person_names where name >= ${from} and name < ${from} || chr(1114111)${inIt}`
  }
  const asWords = words.length > 0 && words[0] !== joined ? [`(${words.map(begins).join(' intersect ')})`] : []
  return `r.id = any (array(${[...asWords, begins(joined)].join(' union ')}))`
}

const LAST_FIRST = 'r.changed_at desc, r.id desc'
const LONGEST_FIRST = 'r.changed_at, r.id'

/** Ids last, so that no two pages share a request. */
const ORDERS: Record<ReferralOrder, readonly ListPart[]> = {
  changed: [{ which: 'true', order: LAST_FIRST }],
  oldest: [{ which: 'true', order: LONGEST_FIRST }],
  appointment: [{ which: 'true', order: `coalesce(r.appointment_at, ''), r.id` }],
  waiting: [
    { which: `r.status = 'submitted'`, order: LONGEST_FIRST },
    { which: `r.status <> 'submitted'`, order: LAST_FIRST },
  ],
}

/**
 * The rows of a list from one place on, as JSON. Each part is read only as far as that page goes.
 * @param offset SQL of how many come before
 * @param limit SQL of how many at most
 */
export function pageSql({ from, parts }: ListSql, offset: string, limit: string): string {
  const part = ({ which, order }: ListPart, number: number) =>
    `(select r.id, ${number} as part, row_number() over (order by ${order}) as place from ${from}
      and ${which} order by ${order} limit ${offset}::int + ${limit}::int)`
  return `select coalesce(jsonb_agg(r.row order by p.part, p.place), '[]') from
    (select * from (${parts.map(part).join(' union all ')}) all_parts order by part, place offset ${offset} limit ${limit}) p join referrals r using (id)`
}
