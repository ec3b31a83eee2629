import { figuresHandler } from './bot/handlers/figures.js'
import type { Handlers } from './bot/router.js'
import type { WorkingCalendar } from './domain/workingDays.js'
import type { Clock, Store } from './usecases/ports.js'
import { viewFigures } from './usecases/viewFigures.js'

export interface CoordinationParts {
  readonly store: Store
  readonly clock: Clock
  readonly calendar: WorkingCalendar
}

/** The handlers for what coordinators count and keep. */
export function coordinationHandlers(parts: CoordinationParts): Pick<Handlers, 'coordination'> {
  const figures = figuresHandler({ viewFigures: viewFigures(parts) })
  return {
    coordination: async (action, by, words) => {
      switch (action.verb) {
        case 'figures.open':
          return { redraw: await figures(action.inputs.period, by, words) }
      }
    },
  }
}
