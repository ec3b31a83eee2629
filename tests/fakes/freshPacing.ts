import { Limiter } from '../../src/delivery/limiter.js'
import { createPacing, type Pacing } from '../../src/delivery/pacing.js'
import type { Clock } from '../../src/usecases/ports.js'

/** Pacing under Teams' limits, nothing sent yet. */
export const freshPacing = (clock: Clock): Pacing =>
  createPacing({ limiter: new Limiter(), clock, steadyMs: () => clock.now().getTime() })
