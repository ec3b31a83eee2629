import { setImmediate } from 'node:timers/promises'
import { gatherDigests } from '../usecases/gatherDigests.js'
import type { Log } from '../usecases/ports.js'
import { remind } from '../usecases/remind.js'
import { tellOfLeavers } from '../usecases/tellOfLeavers.js'
import { tendDrafts } from '../usecases/tendDrafts.js'
import { createLoop, type Loop } from './loop.js'

/** Nothing that the clock does is due to the second; a minute late is on time. */
const EVERY_MS = 30_000

/** What is told because time has passed. */
export function createClockwork({ log, ...dependencies }: Parameters<typeof gatherDigests>[0] & { log: Log }): Loop {
  const digests = gatherDigests(dependencies)
  const reminders = remind({ ...dependencies, pause: setImmediate })
  const drafts = tendDrafts({ ...dependencies, pause: setImmediate })
  const leavers = tellOfLeavers(dependencies)
  return createLoop('clockwork', EVERY_MS, log, async () => {
    await reminders()
    await drafts()
    await leavers()
    await digests()
  })
}
