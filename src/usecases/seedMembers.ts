import { type MemberSeed, type Membership, seeded } from '../domain/membership.js'
import type { MemberId, Organisation } from '../domain/people.js'
import type { Change } from './change.js'
import type { Clock, Store } from './ports.js'

interface Dependencies {
  readonly store: Pick<Store, 'memberships' | 'commit' | 'contact'>
  readonly clock: Clock
}

/** How many came, and of how many the entry had changed. */
export interface Seeded {
  readonly added: number
  readonly changed: number
}

/**
 * Takes the directory file's entries in (`domain/membership.ts`): what is added or applied, once, whichever bot comes first.
 * Nobody leaves because his entry is gone.
 */
export function seedMembers({ store, clock }: Dependencies) {
  return async (organisations: readonly Organisation[], seeds: readonly MemberSeed[]): Promise<Seeded> => {
    let [added, changed] = [0, 0]
    for (let left = seeds; left.length > 0; ) {
      const known = new Map((await store.memberships()).map((membership) => [membership.id, membership]))
      const due = left.flatMap((seed) => {
        const next = seeded(known.get(seed.member.id), seed, clock.now())
        return next ? [{ seed, next }] : []
      })
      const taking = due.map(async ({ next }) => store.commit(await changeTo(next, known, organisations, store)))
      const outcomes = await Promise.all(taking)
      const done = due.filter((_, index) => outcomes[index] === 'done')
      const news = done.filter(({ next }) => !known.has(next.id)).length
      added += news
      changed += done.length - news
      // Another bot, or somebody in the bot, came first: what stands now decides.
      left = due.filter((_, index) => outcomes[index] !== 'done').map(({ seed }) => seed)
    }
    return { added, changed }
  }
}

/** Somebody who wrote to the bot before he was a member is known by that: notices reach him from now on. */
async function changeTo(
  next: Membership,
  known: ReadonlyMap<MemberId, Membership>,
  organisations: readonly Organisation[],
  store: Pick<Store, 'contact'>,
): Promise<Change> {
  const before = known.get(next.id)
  const membership = { next, expectedVersion: before?.version ?? 0 }
  const { tenants = [] } = organisations.find(({ id }) => id === next.organisation) ?? {}
  for (const tenant of before ? [] : tenants) {
    const contact = await store.contact(tenant, next.aadObjectId)
    if (contact && !contact.member) return { membership, contact: { ...contact, member: next.id } }
  }
  return { membership }
}
