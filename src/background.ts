import { createActirisPush } from './actiris/push.js'
import type { Config } from './config.js'
import type { Limiter } from './delivery/limiter.js'
import { createOutboxWorker } from './delivery/outboxWorker.js'
import { createPushWorker } from './delivery/pushWorker.js'
import { createClockwork } from './schedule/clockwork.js'
import { createLoop } from './schedule/loop.js'
import { createForgetting, createRetention } from './schedule/retention.js'

type Parts = Parameters<typeof createOutboxWorker>[0] &
  Parameters<typeof createClockwork>[0] & { readonly limiter: Limiter }

/** How often it is looked how many bots there are (ms). */
const COUNT_EVERY_MS = 5_000

interface Task {
  start(): void
  /** Ends after the pass in hand. */
  stop(): Promise<void>
}

/** All that goes on without a turn: what leaves, what the clock says, what is forgotten. */
export function backgroundTasks({ actirisPush }: Config, parts: Parts): readonly Task[] {
  const push = actirisPush && createActirisPush({ ...actirisPush, clock: parts.clock })
  const { limiter, store, log } = parts
  return [
    createLoop('share', COUNT_EVERY_MS, log, () => shareRoom(limiter, store)),
    createOutboxWorker(parts),
    createClockwork(parts),
    createRetention(parts),
    createForgetting(parts),
    ...(push ? [createPushWorker({ ...parts, push })] : []),
  ]
}

/** A store that cannot say how many bots there are leaves it at what it said last. */
async function shareRoom(limiter: Limiter, store: Parts['store']): Promise<void> {
  const bots = await store.bots().catch(() => undefined)
  if (bots) limiter.sharedBy(bots)
}
