import type { Member } from '../../domain/people.js'
import { type Refused, refuse } from '../../domain/refusals.js'
import type { PostInputs } from '../../domain/subsidisedPost.js'
import type { Card } from '../../presenters/cards.js'
import { messageCard } from '../../presenters/messageCards.js'
import { type PostsView, postsCard } from '../../presenters/postsCard.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { enterPost } from '../../usecases/enterPost.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { Ids } from '../../usecases/ports.js'
import type { removePost } from '../../usecases/removePost.js'
import type { viewPosts } from '../../usecases/viewPosts.js'

interface Dependencies {
  readonly viewPosts: ReturnType<typeof viewPosts>
  readonly enterPost: ReturnType<typeof enterPost>
  readonly removePost: ReturnType<typeof removePost>
  readonly ids: Ids
}

export interface PostsPress {
  readonly verb: 'posts.open' | 'posts.save' | 'posts.remove'
  readonly postId?: string | undefined
  readonly sent?: unknown
  readonly inputs: PostInputs & { readonly post?: string | undefined }
}

/** The card of subsidised posts: opened, added to, or one taken out. It is always drawn again as it stands. */
export function postsHandler({ viewPosts, enterPost, removePost, ids }: Dependencies) {
  const done = { enter: enterPost, remove: removePost }
  return async (press: PostsPress, by: Member, words: Words): Promise<Card> => {
    const told = await act(press, by, words, done, ids)
    const viewed = await viewPosts(by)
    if (!viewed.ok) return messageCard('', [words.text.notYours])
    return postsCard({ postId: ids.next(), inputs: {}, faults: [], posts: viewed.posts, ...told }, words)
  }
}

type Told = Partial<Omit<PostsView, 'posts'>>

async function act(
  { verb, postId, sent, inputs }: PostsPress,
  by: Member,
  words: Words,
  done: { readonly enter: Dependencies['enterPost']; readonly remove: Dependencies['removePost'] },
  ids: Ids,
): Promise<Told> {
  const { post: chosen, ...typed } = inputs
  if (verb === 'posts.remove') {
    const outcome = chosen ? await done.remove(chosen, by) : NOTHING_CHOSEN
    return outcome.ok ? { note: words.post.removed } : refused(outcome, words)
  }
  const isBlank = Object.values(typed).every((value) => value === undefined)
  if (verb === 'posts.open' || (sent === undefined && isBlank)) return {}
  const id = postId ?? ids.next()
  const outcome = await keptOr(
    () => done.enter(id, typed, by),
    () => undefined,
  )
  if (!outcome) return { alert: words.text.notKeptForm, postId: id, inputs: typed }
  return outcome.ok ? { note: words.post.saved } : { ...refused(outcome, words), postId: id, inputs: typed }
}

const NOTHING_CHOSEN = refuse('POST_INVALID', { fields: [{ field: 'post', code: 'required' }] })

/** What is wrong with a field is said there. */
const refused = (outcome: Refused, words: Words): Told =>
  outcome.facts.fields ? { faults: outcome.facts.fields } : { alert: refusalText(outcome, words) }
