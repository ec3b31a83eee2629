import type { Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { type PostInputs, readPost, type SubsidisedPost } from '../domain/subsidisedPost.js'
import { isOfCpas } from './cpasPeople.js'
import type { Clock, Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** Enters subsidised posts of the organisation; by a coordinator. The same form sent again enters nothing more. */
export function enterPost({ store, directory, clock }: Dependencies) {
  return async (id: string, inputs: PostInputs, by: Member): Promise<{ readonly ok: true } | Refused> => {
    if (!isOfCpas(by, directory, 'coordinator')) return refuse('REF_FORBIDDEN')
    if (await store.post(id)) return again(store, id, by)
    const read = readPost(inputs)
    if (!read.ok) return refuse('POST_INVALID', { fields: read.faults })
    const post: SubsidisedPost = {
      ...read.post,
      id,
      organisation: by.organisation,
      enteredBy: by.id,
      enteredAt: clock.now().toISOString(),
      version: 1,
    }
    const committed = await store.commit({ post: { next: post, expectedVersion: 0 } })
    return committed === 'done' ? { ok: true } : again(store, id, by)
  }
}

async function again(store: Store, id: string, by: Member): Promise<{ readonly ok: true } | Refused> {
  const post = await store.post(id)
  return post?.organisation === by.organisation && !post.removedAt ? { ok: true } : refuse('POST_UNKNOWN')
}
