import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AccessFigures } from '../usecases/accessFigures.js'
import type { Committed } from '../usecases/change.js'
import type { OutboxFigures } from '../usecases/outbox.js'
import type { Clock } from '../usecases/ports.js'
import type { SendResult } from '../usecases/sending.js'
import { boundedReasons } from './boundedReasons.js'

/** What a turn is, by the channel's activity: a typed message, a press on a card, a dialog, a search, anything else. */
export type TurnKind = 'message' | 'press' | 'dialog' | 'search' | 'other'
/** How a turn ended. `failed`: the person read that something went wrong, or the channel got an error. */
export type TurnEnd = 'answered' | 'failed' | 'unsigned' | 'malformed'

/** What the parts tell of themselves. Every label has a handful of values that the program names, none comes from a person. */
export interface Metrics {
  turned(kind: TurnKind, end: TurnEnd, seconds: number): void
  /** @param route the route's own pattern, never an address that was asked for */
  called(method: string, route: string, status: number, seconds: number): void
  sent(way: 'post' | 'update', result: SendResult, seconds: number): void
  committed(end: Committed | 'error', seconds: number): void
  /** Everything as Prometheus reads it. */
  text(): Promise<string>
}

const TURN_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const COMMIT_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5]

/** Who is a member now, and whether the directory file as it stands was refused. */
interface DirectoryFigures {
  readonly members: number
  readonly isRefused: boolean
}

interface Dependencies {
  readonly access: (now: Date) => Promise<AccessFigures>
  readonly outbox: (now: Date) => Promise<OutboxFigures>
  readonly directory: () => DirectoryFigures
  readonly clock: Clock
}

/** Counts and times what goes on. What the process and the event loop do is measured from the first reading on. */
export function createMetrics(dependencies: Dependencies): Metrics {
  const registry = new Registry()
  const instruments = createInstruments(registry)
  const { turns, calls, sends, throttled, commits } = instruments
  let readsProcess = false
  return {
    turned: (kind, outcome, seconds) => turns.observe({ kind, outcome }, seconds),
    called: (method, route, status, seconds) => calls.observe({ method, route, status: String(status) }, seconds),
    sent: (way, result, seconds) => {
      sends.observe({ way, outcome: result.kind }, seconds)
      if (result.kind === 'retry' && result.reason.startsWith('429')) throttled.inc()
    },
    committed: (outcome, seconds) => commits.observe({ outcome }, seconds),
    text: async () => {
      if (!readsProcess) collectDefaultMetrics({ register: registry })
      readsProcess = true
      await readOutbox(instruments, dependencies)
      await readAccess(instruments, dependencies)
      const { members, isRefused } = dependencies.directory()
      instruments.members.set(members)
      instruments.refused.set(isRefused ? 1 : 0)
      return registry.metrics()
    },
  }
}

function createInstruments(registry: Registry) {
  const registers = [registry]
  const seconds = <L extends string>(name: string, help: string, labelNames: L[], buckets = TURN_BUCKETS) =>
    new Histogram({ name: `passerelle_${name}_seconds`, help, labelNames, buckets, registers })
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Gauge({ name: `passerelle_${name}`, help, labelNames, registers })
  return {
    turns: seconds('turn', 'Turns by kind and how they ended, from the request to its answer.', ['kind', 'outcome']),
    calls: seconds('http', 'HTTP requests by route and status.', ['method', 'route', 'status']),
    sends: seconds('teams_send', 'Requests to Teams, new messages and edits, by how they ended.', ['way', 'outcome']),
    throttled: new Counter({ name: 'passerelle_teams_throttled_total', help: 'Answers 429 of Teams.', registers }),
    commits: seconds('commit', 'Commits of the store by how they ended.', ['outcome'], COMMIT_BUCKETS),
    messages: gauge('outbox_messages', 'Notices and pushes by state and reason.', ['what', 'state', 'reason']),
    oldest: gauge('outbox_oldest_seconds', 'Age of the oldest that is due and has not ended; 0 when none is.', [
      'what',
    ]),
    members: gauge('directory_members', 'Members in force.', []),
    refused: gauge('directory_refused', '1 while the directory file cannot be used as it stands.', []),
    access: gauge('access_requests', 'Requests for access that wait: all, and those for more than 2 working days.', [
      'which',
    ]),
    readable: gauge('outbox_readable', '0 when the store could not tell of the outbox.', []),
  }
}

/** A store that is away does not hide everything else. */
async function readOutbox(
  { messages, oldest, readable }: ReturnType<typeof createInstruments>,
  { outbox, clock }: Dependencies,
): Promise<void> {
  const now = clock.now()
  messages.reset()
  oldest.reset()
  const figures = await outbox(now).catch(() => undefined)
  readable.set(figures ? 1 : 0)
  if (!figures) return
  for (const { what, state, reason, count } of boundedReasons(figures.counts)) {
    messages.inc({ what, state, reason }, count)
  }
  for (const what of ['notice', 'push'] as const) {
    const since = figures.oldest[what]
    oldest.set({ what }, since ? Math.max(0, (now.getTime() - Date.parse(since)) / 1_000) : 0)
  }
}

async function readAccess({ access }: ReturnType<typeof createInstruments>, dependencies: Dependencies): Promise<void> {
  access.reset()
  const figures = await dependencies.access(dependencies.clock.now()).catch(() => undefined)
  if (!figures) return
  access.set({ which: 'all' }, figures.open)
  access.set({ which: 'late' }, figures.late)
}
