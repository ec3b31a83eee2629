import { brusselsDay, brusselsTime, type CalendarDay } from '../domain/calendarDay.js'
import type { Clock, Log, Store } from './ports.js'

/** From this hour (Brussels) on: nobody works then, and what the day before brought has left. */
const FROM = '02:00'

/**
 * Once a night, and after a start, forgets what left and is needed no more. Safe to call again, also by another instance;
 * a night that failed is tried again.
 */
export function forgetByNight({
  store,
  clock,
  log,
}: {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}) {
  let done: CalendarDay | undefined
  return async (): Promise<void> => {
    const now = clock.now()
    const night = brusselsDay(now)
    if (done === night || brusselsTime(now) < FROM) return
    const messages = await store.forgetMessages(now)
    done = night
    if (messages > 0) log.info({ messages }, 'messages forgotten')
  }
}
