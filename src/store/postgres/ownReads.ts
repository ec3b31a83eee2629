import { z } from 'zod'
import type { AccessRequest, Membership } from '../../domain/membership.js'
import type { OwnAction } from '../../domain/ownAction.js'
import type { Question } from '../../domain/question.js'
import type { SubsidisedPost } from '../../domain/subsidisedPost.js'
import type { Answer } from '../../usecases/change.js'
import type { Contact } from '../../usecases/contact.js'
import type { Store } from '../../usecases/ports.js'
import type { ActionQuery } from '../../usecases/storeQueries.js'
import { checkRow, contactKey, type DraftRow, fromDraftRow, type TableName } from '../rows.js'
import type { Vault } from '../vault.js'
import type { Query } from './database.js'

type Reads = Pick<
  Store,
  | 'answerTo'
  | 'draft'
  | 'draftsOf'
  | 'draftsAfter'
  | 'question'
  | 'questionsOf'
  | 'post'
  | 'posts'
  | 'action'
  | 'listActions'
  | 'countActions'
  | 'memberships'
  | 'accessRequest'
  | 'openAccessRequests'
  | 'namedAccessRequests'
  | 'alertsOf'
  | 'alertChannels'
  | 'contact'
  | 'contactOf'
  | 'nextSequence'
>

/** Everything that is kept beside requests and messages. */
export function ownReads(query: Query, vault: Vault): Reads {
  const { many, one } = readRows(query)
  const byId = <Row>(table: TableName, id: string) => one<Row>(table, 'where id = $1', [id])
  const opened = (row: DraftRow) => fromDraftRow(row, vault)
  return {
    answerTo: (cause) => byId<Answer>('answers', cause),
    draft: async (id) => {
      const row = await byId<DraftRow>('drafts', id)
      return row && opened(row)
    },
    draftsOf: async (owner) => {
      const order = `where owner = $1 order by row->>'changedAt' collate "C" desc, id`
      return (await many<DraftRow>('drafts', order, [owner])).map(opened)
    },
    draftsAfter: async (id, limit) =>
      (await many<DraftRow>('drafts', 'where id > $1 order by id limit $2', [id, limit])).map(opened),
    question: (id) => byId<Question>('questions', id),
    questionsOf: (organisation, since) => {
      const values = [organisation, since.toISOString()]
      return many('questions', 'where organisation = $1 and asked_at >= $2 order by asked_at desc, id', values)
    },
    post: (id) => byId<SubsidisedPost>('posts', id),
    posts: (organisation) => {
      const counted = `where organisation = $1 and not row ? 'removedAt' order by row->>'from' collate "C", id`
      return many('posts', counted, [organisation])
    },
    action: (id) => byId<OwnAction>('actions', id),
    listActions: (asked, offset, limit) => {
      const page = `${ACTIONS} order by day desc, logged_at desc, id offset $5 limit $6`
      return many('actions', page, [...actionValues(asked), offset, limit])
    },
    countActions: async (asked) =>
      countOf(query, `select count(*)::int as number from actions ${ACTIONS}`, actionValues(asked)),
    ...memberReads(many),
    alertChannels: () => many('channels', 'order by id', []),
    alertsOf: (member) => byId('alerts', member),
    contact: (tenant, aadObjectId) => byId<Contact>('contacts', contactKey(tenant, aadObjectId)),
    contactOf: (member) => one<Contact>('contacts', 'where member = $1 limit 1', [member]),
    nextSequence: async (year) => countOf(query, NEXT_SEQUENCE, [year]),
  }
}

type Many = ReturnType<typeof readRows>['many']

/** Members, and those who ask to be. */
function memberReads(
  many: Many,
): Pick<Reads, 'memberships' | 'accessRequest' | 'openAccessRequests' | 'namedAccessRequests'> {
  return {
    memberships: () => many<Membership>('memberships', '', []),
    accessRequest: async (id) => (await many<AccessRequest>('access', 'where id = $1', [id]))[0],
    openAccessRequests: (organisation) =>
      many('access', `where not is_decided and organisation = coalesce($1, organisation) order by asked_at, id`, [
        organisation ?? null,
      ]),
    namedAccessRequests: (decidedBefore) =>
      many('access', `where is_decided and row->'decision'->>'at' < $1 and row->>'name' <> ''`, [
        decidedBefore.toISOString(),
      ]),
  }
}

const ACTIONS = `where organisation = $1 and not is_removed and day >= $2
  and ($3::text is null or day <= $3) and ($4::text is null or by_member = $4)`

const actionValues = ({ organisation, by, from = '', to }: ActionQuery) => [organisation, from, to ?? null, by ?? null]

const NEXT_SEQUENCE = `insert into sequences values ($1, 1)
  on conflict (year) do update set last = sequences.last + 1 returning last as number`

const counted = z.tuple([z.strictObject({ number: z.int().nonnegative() })])

async function countOf(query: Query, sql: string, values: readonly unknown[]): Promise<number> {
  const [{ number }] = counted.parse(await query(sql, values))
  return number
}

function readRows(query: Query) {
  const many = async <Row>(table: TableName, which: string, values: readonly unknown[]): Promise<Row[]> => {
    const rows = await query<{ id: string; row: object }>(`select id, row from ${table} ${which}`, values)
    return rows.map(({ id, row }) => checkRow(table, id, row) as Row)
  }
  const one = async <Row>(...asked: Parameters<typeof many>): Promise<Row | undefined> => (await many<Row>(...asked))[0]
  return { many, one }
}
