import { createActirisPush } from './actiris/push.js'
import type { Config } from './config.js'
import { createOutboxWorker } from './delivery/outboxWorker.js'
import { createPushWorker } from './delivery/pushWorker.js'
import { createClockwork } from './schedule/clockwork.js'
import { createForgetting, createRetention } from './schedule/retention.js'

type Parts = Parameters<typeof createOutboxWorker>[0] & Parameters<typeof createClockwork>[0]

interface Task {
  start(): void
  /** Ends after the pass in hand. */
  stop(): Promise<void>
}

/** All that goes on without a turn: what leaves, what the clock says, what is forgotten. */
export function backgroundTasks({ actirisPush }: Config, parts: Parts): readonly Task[] {
  const push = actirisPush && createActirisPush({ ...actirisPush, clock: parts.clock })
  return [
    createOutboxWorker(parts),
    createClockwork(parts),
    createRetention(parts),
    createForgetting(parts),
    ...(push ? [createPushWorker({ ...parts, push })] : []),
  ]
}
