import type { Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { withdrawnPost } from '../domain/subsidisedPost.js'
import { isOfCpas } from './cpasPeople.js'
import type { Clock, Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** Takes out posts that were entered by mistake; by any coordinator of the organisation. Safe to call again. */
export function removePost(dependencies: Dependencies) {
  const { store, directory, clock } = dependencies
  return async (id: string, by: Member): Promise<{ readonly ok: true } | Refused> => {
    if (!isOfCpas(by, directory, 'coordinator')) return refuse('REF_FORBIDDEN')
    const post = await store.post(id)
    if (!post || post.organisation !== by.organisation) return refuse('POST_UNKNOWN')
    if (post.removedAt) return { ok: true }
    const next = withdrawnPost(post, clock.now())
    const committed = await store.commit({ post: { next, expectedVersion: post.version } })
    return committed === 'done' ? { ok: true } : removePost(dependencies)(id, by)
  }
}
