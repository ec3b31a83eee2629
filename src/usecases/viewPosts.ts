import { brusselsDay } from '../domain/calendarDay.js'
import { type Indicator, indicatorOf, postSpans } from '../domain/indicator.js'
import type { Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { SubsidisedPost } from '../domain/subsidisedPost.js'
import { isOfCpas } from './cpasPeople.js'
import type { Clock, Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** The organisation's subsidised posts; for its coordinators. */
export function viewPosts({ store, directory }: Dependencies) {
  return async (by: Member): Promise<{ readonly ok: true; readonly posts: readonly SubsidisedPost[] } | Refused> =>
    isOfCpas(by, directory, 'coordinator')
      ? { ok: true, posts: await store.posts(by.organisation) }
      : refuse('REF_FORBIDDEN')
}

/** The organisation's actions beside what its posts ask for, the latest period first; nothing without posts. */
export function indicatorsOf({ store, clock }: Pick<Dependencies, 'store' | 'clock'>) {
  return async (organisation: string): Promise<readonly Indicator[]> => {
    const spans = postSpans(await store.posts(organisation))
    const today = brusselsDay(clock.now())
    return Promise.all(
      spans.map(async (span) => {
        const logged = await store.countActions({ organisation, from: span.from, to: span.to })
        return indicatorOf(span, logged, today)
      }),
    )
  }
}
