import type { OutboxFigures } from '../usecases/outbox.js'
import { type Finding, findingsAbout } from './finding.js'

const { right, doubtful, wrong } = findingsAbout('delivery')
const MINUTE_MS = 60_000
/** What is due leaves within minutes, also when Teams asks to wait; after a day nobody reads it as news. */
const SLOW_MS = 10 * MINUTE_MS
const STUCK_MS = 24 * 60 * MINUTE_MS

/** What has not arrived, and why. */
export function checkDelivery({ counts, oldest }: OutboxFigures, now: Date): readonly Finding[] {
  const ended = counts.filter(({ state }) => state === 'blocked' || state === 'failed')
  const lines = ended.map(({ what, state, reason, count }) =>
    doubtful(
      what === 'push'
        ? `${count} pushes to Actiris given up: ${reason || 'no reason'}. Their requests stand in the list that it polls.`
        : `${count} notices ${state}: ${reason || 'no reason'}.`,
    ),
  )
  const waits = (['notice', 'push'] as const).flatMap((what) => waiting(what, oldest[what], now))
  return lines.length + waits.length > 0 ? [...lines, ...waits] : [right('everything that was due has arrived.')]
}

function waiting(what: 'notice' | 'push', since: string | undefined, now: Date): readonly Finding[] {
  const ms = since ? now.getTime() - Date.parse(since) : 0
  const text = `the oldest ${what} that is due has waited since ${since} (${Math.round(ms / MINUTE_MS)} minutes).`
  if (ms >= STUCK_MS) return [wrong(text)]
  return ms >= SLOW_MS ? [doubtful(text)] : []
}
