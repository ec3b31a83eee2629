import type { IncomingActivity } from './activity.js'
import type { TurnAnswer } from './deliver.js'

const REMEMBERED_MS = 10 * 60_000

/**
 * Lets a chat's turns through one after the other, and a channel's second sending of an activity (it gives up after 10 to
 * 15 s and tries again) wait for the first and get its answer, instead of a second one.
 */
export function oneAtATime(
  turn: (activity: IncomingActivity) => Promise<TurnAnswer>,
  now: () => number = Date.now,
): (activity: IncomingActivity) => Promise<TurnAnswer> {
  const last = new Map<string, Promise<unknown>>()
  const seen = new Map<string, { readonly at: number; readonly answer: Promise<TurnAnswer> }>()
  return (activity) => {
    const chat = activity.conversation.id
    const key = activity.id && `${chat} ${activity.id}`
    const earlier = key ? seen.get(key) : undefined
    if (earlier) return earlier.answer
    const answer = (last.get(chat) ?? Promise.resolve()).then(() => turn(activity))
    const settled = answer.catch(() => undefined)
    last.set(chat, settled)
    void settled.then(() => last.get(chat) === settled && last.delete(chat))
    if (key) remember(seen, key, answer, now())
    return answer
  }
}

function remember<T>(
  seen: Map<string, { at: number; answer: Promise<T> }>,
  key: string,
  answer: Promise<T>,
  at: number,
): void {
  for (const [old, entry] of seen) {
    if (entry.at > at - REMEMBERED_MS) break // the map keeps the order of arrival
    seen.delete(old)
  }
  seen.set(key, { at, answer })
  answer.catch(() => seen.delete(key)) // a turn that failed may be tried again
}
