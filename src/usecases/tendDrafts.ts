import type { Draft } from '../domain/draft.js'
import { announced, type DraftReminder, draftRemindersOf, isAnnounced, isExpired } from '../domain/draftReminders.js'
import { mayBeDue } from '../domain/reminders.js'
import type { Change } from './change.js'
import type { OutboxMessage } from './outbox.js'
import { pagesOf } from './pages.js'
import { queued } from './queued.js'
import type { TimedDependencies } from './timed.js'

/**
 * Looks at every draft: deletes those whose time has passed, and tells their owners what has become due, each thing once,
 * whoever looks and however often. A draft that somebody goes on with at the same moment stays, and so does one whose
 * owner was not told yet that it will go. After a start it looks at once, later every morning: nothing is due at another hour.
 */
export function tendDrafts(dependencies: TimedDependencies) {
  const { store, clock, pause } = dependencies
  let looked: Date | undefined
  return async (): Promise<void> => {
    const now = clock.now()
    if (looked && !mayBeDue(looked, now)) return
    const drafts = pagesOf(
      (after, limit) => store.draftsAfter(after, limit),
      ({ id }) => id,
      pause,
    )
    for await (const page of drafts) {
      for (const draft of page) {
        const change = changeOf(dependencies, draft, looked, now)
        if (change) await store.commit(change)
      }
    }
    looked = now
  }
}

function changeOf(
  { directory, calendar }: TimedDependencies,
  draft: Draft,
  since: Date | undefined,
  now: Date,
): Change | undefined {
  const { id, version: expectedVersion, organisation } = draft
  if (isExpired(draft, now)) return { draftExpired: { id, expectedVersion } }
  const office = { calendar, closingDays: directory.organisation(organisation)?.closingDays }
  const isNew = ({ kind, due }: DraftReminder) =>
    kind === 'draftExpires' ? !isAnnounced(draft) : !since || due > since
  const told = draftRemindersOf(draft, office).filter((reminder) => reminder.due <= now && isNew(reminder))
  if (told.length === 0) return undefined
  const outbox = told.map(({ kind }) => messageOf(draft, kind, now))
  const goes = told.some(({ kind }) => kind === 'draftExpires')
  return goes ? { outbox, draft: { next: announced(draft, now, office), expectedVersion } } : { outbox }
}

function messageOf({ id, version }: Draft, kind: DraftReminder['kind'], now: Date): OutboxMessage {
  return {
    id: `${id}.${version}.${kind}`,
    kind,
    draftId: id,
    version,
    to: { audience: 'owner' },
    ...queued(now.toISOString()),
  }
}
