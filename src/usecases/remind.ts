import { audiencesTold } from '../domain/notices.js'
import type { OfficeDays } from '../domain/quietHours.js'
import type { Referral } from '../domain/referral.js'
import { isTimely, mayBeDue, type Offices, type Reminder, remindersOf } from '../domain/reminders.js'
import { identityOf } from '../domain/samePerson.js'
import type { WorkingCalendar } from '../domain/workingDays.js'
import type { OutboxMessage } from './outbox.js'
import { pagesOf } from './pages.js'
import type { Directory, Store } from './ports.js'
import { queued } from './queued.js'
import type { TimedDependencies } from './timed.js'

/**
 * Puts every reminder that has become due into the outbox, each by the name of what it reminds of: once, whoever looks
 * and however often. The first look after a start takes in all that is due; later ones what has become due since, which
 * nothing has before the next morning.
 */
export function remind(dependencies: TimedDependencies) {
  const { store, clock, pause } = dependencies
  let looked: Date | undefined
  return async (): Promise<void> => {
    const now = clock.now()
    if (looked && !mayBeDue(looked, now)) return
    const watched = pagesOf(
      (after, limit) => store.watchedAfter(after, limit),
      ({ reference }) => reference,
      pause,
    )
    for await (const page of watched) for (const referral of page) await remindOf(dependencies, referral, looked, now)
    looked = now
  }
}

async function remindOf(
  { store, directory, calendar }: TimedDependencies,
  referral: Referral,
  since: Date | undefined,
  now: Date,
): Promise<void> {
  const due = remindersOf(referral, officesOf(referral, directory, calendar)).filter(
    (reminder) => reminder.due <= now && (!since || reminder.due > since) && isTimely(reminder, referral, now),
  )
  if (due.length === 0 || (await wasFollowed(store, referral))) return
  const outbox = due.flatMap((reminder) => messagesOf(referral, reminder, now))
  await store.commit({ outbox })
}

/** A stopped request after which another was filed reminds of nothing. */
async function wasFollowed(store: Store, { status, person, submittedAt }: Referral): Promise<boolean> {
  if (status !== 'stopped') return false
  const others = await store.referralsOf(identityOf(person))
  return others.some((other) => other.submittedAt > submittedAt)
}

function messagesOf(referral: Referral, { kind, version }: Reminder, now: Date): readonly OutboxMessage[] {
  return audiencesTold(kind).map((audience) => ({
    id: `${referral.id}.${version}.${kind}.${audience}`,
    kind,
    referralId: referral.id,
    version,
    to: { audience },
    ...queued(now.toISOString()),
  }))
}

/** The days on which the two sides of a request work. */
export function officesOf({ organisation }: Referral, directory: Directory, calendar: WorkingCalendar): Offices {
  const office = (id: string): OfficeDays => ({ calendar, closingDays: directory.organisation(id)?.closingDays })
  const [adviser] = directory.advisers()
  return { cpas: office(organisation), actiris: office(adviser?.organisation ?? '') }
}

/** Whether a reminder still holds as the request now stands; one that does not is dropped on its way. */
export function stillHolds(
  { kind, version }: Pick<Reminder, 'kind' | 'version'>,
  referral: Referral,
  offices: Offices,
  now: Date,
): boolean {
  const same = remindersOf(referral, offices).some((one) => one.kind === kind && one.version === version)
  return same && isTimely({ kind }, referral, now)
}
