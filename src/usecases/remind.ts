import type { CalendarDay } from '../domain/calendarDay.js'
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
  let awaited: ReadonlyMap<string, Awaited> = new Map()
  return async (): Promise<void> => {
    const now = clock.now()
    if (looked && !mayBeDue(looked, now)) return
    const next = new Map<string, Awaited>()
    const watched = pagesOf(
      (after, limit) => store.watchedAfter(after, limit),
      ({ reference }) => reference,
      pause,
    )
    for await (const page of watched) {
      for (const referral of page) {
        const known = awaited.get(referral.id)
        next.set(referral.id, await remindOf(dependencies, referral, known, { since: looked, now }))
      }
    }
    looked = now
    awaited = next
  }
}

/** When something falls due next on a request (ms), if it and the days on which people work stay the same. */
interface Awaited {
  readonly version: number
  readonly closed: readonly (readonly CalendarDay[] | undefined)[]
  readonly at: number
}

async function remindOf(
  { store, directory, calendar }: TimedDependencies,
  referral: Referral,
  known: Awaited | undefined,
  { since, now }: { readonly since: Date | undefined; readonly now: Date },
): Promise<Awaited> {
  const offices = officesOf(referral, directory, calendar)
  const closed = [offices.cpas.closingDays, offices.actiris.closingDays]
  const isSame = known?.version === referral.version && closed.every((days, side) => days === known.closed[side])
  if (isSame && known.at > now.getTime()) return known
  const reminders = remindersOf(referral, offices)
  const due = reminders.filter(
    (reminder) => reminder.due <= now && (!since || reminder.due > since) && isTimely(reminder, referral, now),
  )
  if (due.length > 0 && !(await wasFollowed(store, referral))) {
    await store.commit({ outbox: due.flatMap((reminder) => messagesOf(referral, reminder, now)) })
  }
  const later = reminders.map((reminder) => reminder.due.getTime()).filter((at) => at > now.getTime())
  return { version: referral.version, closed, at: Math.min(...later) }
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
