import { namedSince, withoutName } from '../domain/access.js'
import type { Clock, Store } from './ports.js'

/** Takes the names out of requests for access that were decided long ago; one that changes meanwhile is left for the next time. */
export function forgetAskers({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return async (): Promise<void> => {
    for (const request of await store.namedAccessRequests(namedSince(clock.now())))
      await store.commit({ access: { next: withoutName(request), expectedVersion: request.version } })
  }
}
