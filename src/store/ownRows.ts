import { z } from 'zod'
import type { OwnAction } from '../domain/ownAction.js'
import type { SubsidisedPost } from '../domain/subsidisedPost.js'
import type { Store } from '../usecases/ports.js'
import type { ActionQuery } from '../usecases/storeQueries.js'

const text = z.string()

export const postRow = z.looseObject({
  id: text,
  organisation: text,
  fte: z.number().positive(),
  from: z.iso.date(),
  to: z.iso.date(),
  enteredBy: text,
  enteredAt: text,
  version: z.int().positive(),
  removedAt: text.optional(),
})

export const actionRow = z.looseObject({
  id: text,
  organisation: text,
  by: text,
  axis: z.union([z.literal(1), z.literal(2)]),
  domain: text,
  date: z.iso.date(),
  person: z.union([z.strictObject({ reference: text }), z.strictObject({ name: text })]).optional(),
  loggedAt: text,
  version: z.int().positive(),
  removedAt: text.optional(),
})

interface OwnTables {
  readonly posts: ReadonlyMap<string, SubsidisedPost>
  readonly actions: ReadonlyMap<string, OwnAction>
}

/** What the store answers about an organisation's posts and actions. */
export function ownReads({
  posts,
  actions,
}: OwnTables): Pick<Store, 'post' | 'posts' | 'action' | 'listActions' | 'countActions'> {
  return {
    post: async (id) => posts.get(id),
    posts: async (organisation) =>
      [...posts.values()]
        .filter((post) => post.organisation === organisation && !post.removedAt)
        .sort((a, b) => compare(a.from, b.from)),
    action: async (id) => actions.get(id),
    listActions: async (query, offset, limit) =>
      [...found(actions, query)]
        .sort((a, b) => compare(b.date, a.date) || compare(b.loggedAt, a.loggedAt))
        .slice(offset, offset + limit),
    countActions: async (query) => {
      let count = 0
      for (const _ of found(actions, query)) count++
      return count
    },
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

function* found(actions: OwnTables['actions'], { organisation, by, from = '', to }: ActionQuery): Generator<OwnAction> {
  for (const action of actions.values()) {
    const isAsked = action.organisation === organisation && (by === undefined || action.by === by)
    if (isAsked && !action.removedAt && action.date >= from && (to === undefined || action.date <= to)) yield action
  }
}
