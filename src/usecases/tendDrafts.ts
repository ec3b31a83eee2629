import type { Draft } from '../domain/draft.js'
import { draftRemindersOf, isExpired } from '../domain/draftReminders.js'
import type { WorkingCalendar } from '../domain/workingDays.js'
import type { Change } from './change.js'
import type { OutboxMessage } from './outbox.js'
import { pagesOf } from './pages.js'
import type { Clock, Directory, Store } from './ports.js'
import { queued } from './queued.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  /** Lets turns come in between. */
  readonly pause: () => Promise<unknown>
}

/**
 * Looks at every draft: deletes those whose time has passed, and tells their owners what has become due, each thing once,
 * whoever looks and however often. A draft that somebody goes on with at the same moment stays.
 */
export function tendDrafts(dependencies: Dependencies) {
  const { store, clock, pause } = dependencies
  let looked: Date | undefined
  return async (): Promise<void> => {
    const now = clock.now()
    for await (const page of pagesOf(
      (after, limit) => store.draftsAfter(after, limit),
      ({ id }) => id,
      pause,
    )) {
      for (const draft of page) {
        const change = changeOf(dependencies, draft, looked, now)
        if (change) await store.commit(change)
      }
    }
    looked = now
  }
}

function changeOf(
  { directory, calendar }: Dependencies,
  draft: Draft,
  since: Date | undefined,
  now: Date,
): Change | undefined {
  const { id, version } = draft
  if (isExpired(draft, now)) return { draftExpired: { id, expectedVersion: version } }
  const office = { calendar, closingDays: directory.organisation(draft.organisation)?.closingDays }
  const outbox = draftRemindersOf(draft, office)
    .filter(({ due }) => due <= now && (!since || due > since))
    .map(
      ({ kind }): OutboxMessage => ({
        id: `${id}.${version}.${kind}`,
        kind,
        draftId: id,
        version,
        to: { audience: 'owner' },
        ...queued(now.toISOString()),
      }),
    )
  return outbox.length > 0 ? { outbox } : undefined
}
