import { z } from 'zod'
import { openAnswer } from '../../domain/openAnswers.js'
import type { Referral } from '../../domain/referral.js'
import type { Store } from '../../usecases/ports.js'
import type { OpenOwner, ReferralQuery } from '../../usecases/storeQueries.js'
import { checkRow, fromReferralRow, personKeys, type ReferralRow } from '../rows.js'
import type { Vault } from '../vault.js'
import type { Database, Query } from './database.js'
import { jsonText } from './jsonText.js'
import { listSql, pageSql } from './listQuery.js'

type Reads = Pick<
  Store,
  | 'referral'
  | 'referralByReference'
  | 'referralOfDraft'
  | 'referralsOf'
  | 'listReferrals'
  | 'requestsAfter'
  | 'watchedAfter'
  | 'ownersOfOpen'
  | 'requestsCounted'
>

/** What the store answers about requests. */
export function referralReads({ query, ask }: Pick<Database, 'query' | 'ask'>, vault: Vault): Reads {
  const many = async (which: string, values: readonly unknown[]) =>
    (await query<{ row: object }>(`select r.row from referrals r ${which}`, values)).map(({ row }) =>
      openReferral(row, vault),
    )
  const one = async (...asked: Parameters<typeof many>) => (await many(...asked))[0]
  return {
    referral: (id) => one('where id = $1', [id]),
    referralByReference: (reference) => one('where reference = $1', [reference]),
    referralOfDraft: (draftId) => one('where draft_id = $1 order by change desc limit 1', [draftId]),
    referralsOf: (person) => many('where id in (select same_person($1))', [jsonText(personKeys(person, vault))]),
    listReferrals: (asked) => (asked.unansweredAt ? listUnanswered(ask, vault, asked) : list(ask, vault, asked)),
    requestsAfter: (organisation, reference, limit) =>
      many('where organisation = $1 and reference > $2 order by reference limit $3', [organisation, reference, limit]),
    watchedAfter: (reference, limit) =>
      many(`where (is_open or status = 'stopped') and reference > $1 order by reference limit $2`, [reference, limit]),
    ownersOfOpen: () => query<OpenOwner>(OWNERS_OF_OPEN),
    requestsCounted: async (organisation, since) => {
      const values = [organisation, since?.toISOString() ?? '']
      const rows = await query<{ row: ReferralRow }>(
        'select row from referrals where organisation = $1 and submitted_at >= $2',
        values,
      )
      return rows.map(({ row }) => {
        const { status, submittedAt, appointment, events, trajectory } = row as unknown as Referral
        return { status, submittedAt, appointment, events, need: trajectory.need }
      })
    },
  }
}

/** A request out of its row. Throws when the row cannot be one. */
export const openReferral = (row: object, vault: Vault): Referral =>
  fromReferralRow(checkRow('referrals', String((row as ReferralRow).id), row) as ReferralRow, vault)

export const OWNERS_OF_OPEN = 'select distinct organisation, owner from referrals where is_open'

const page = z.tuple([z.strictObject({ total: z.int(), rows: z.array(z.looseObject({})) })])

/** One page and the number of all, as they stand at one instant. */
async function list(ask: Query, vault: Vault, asked: ReferralQuery): ReturnType<Store['listReferrals']> {
  const sql = listSql(asked)
  const { given, from, values } = sql
  const [offset, limit] = [`$${values.length + 1}`, `$${values.length + 2}`]
  const text = `${given} select (select count(*)::int from ${from}) as total,
    (${pageSql(sql, offset, limit)}) as rows`
  const [{ total, rows }] = page.parse(await ask(text, [...values, asked.offset, asked.limit]))
  return { items: rows.map((row) => openReferral(row, vault)), total }
}

/** Whether an answer still waits is the domain's to say; few requests ever do. */
async function listUnanswered(ask: Query, vault: Vault, asked: ReferralQuery): ReturnType<Store['listReferrals']> {
  const sql = listSql(asked)
  const { unansweredAt } = asked
  const all = page.parse(
    await ask(`${sql.given} select 0 as total, (${pageSql(sql, '0', 'null')}) as rows`, sql.values),
  )[0].rows
  const found = all
    .map((row) => openReferral(row, vault))
    .filter((referral) => unansweredAt && openAnswer(referral, unansweredAt))
  return { items: found.slice(asked.offset, asked.offset + asked.limit), total: found.length }
}
