import type { MemberId } from '../domain/people.js'
import type { Store } from '../usecases/ports.js'

/** Whether a message reaches one of them at least, as far as is known: he has the bot, and nothing waits for him. */
export async function isAnyReached(ids: readonly MemberId[], store: Store): Promise<boolean> {
  const [contacts, unreached] = await Promise.all([
    Promise.all(ids.map((id) => store.contactOf(id))),
    store.unreached(),
  ])
  return ids.some((id, at) => contacts[at]?.removed === false && !unreached.some(({ member }) => member === id))
}
