import { digestDay, digestInstant } from '../domain/quietHours.js'
import { queued } from './queued.js'
import type { TimedDependencies } from './timed.js'

/**
 * Makes the digests that are due: one for each reader and working day, from 08:30 on, of what waited then. Safe to call
 * again, also by another instance: a reader's digest of a day is made once.
 */
export function gatherDigests({ store, directory, clock, calendar }: Omit<TimedDependencies, 'pause'>) {
  return async (): Promise<void> => {
    const now = clock.now()
    for (const member of await store.digestReaders(now)) {
      const organisation = directory.organisation(directory.byId(member)?.organisation ?? '')
      const day = digestDay(now, { calendar, closingDays: organisation?.closingDays })
      if (!day) continue
      const digest = { id: `digest.${member}.${day}`, kind: 'digest', day, version: 1, to: { member } } as const
      await store.gatherDigest({ ...digest, ...queued(now.toISOString()) }, digestInstant(day))
    }
  }
}
