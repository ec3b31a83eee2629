import type { Store } from '../usecases/ports.js'
import type { SendResult, TeamsSender } from '../usecases/sending.js'
import type { Metrics } from './metrics.js'

/** Seconds since a moment of `performance.now()`. */
const since = (start: number) => (performance.now() - start) / 1_000

/** A store whose commits are counted and timed. */
export function measuredStore(store: Store, metrics: Pick<Metrics, 'committed'>): Store {
  return {
    ...store,
    commit: async (change) => {
      const start = performance.now()
      try {
        const committed = await store.commit(change)
        metrics.committed(committed, since(start))
        return committed
      } catch (error) {
        metrics.committed('error', since(start))
        throw error
      }
    },
  }
}

/** A sender whose requests are counted and timed. */
export function measuredSender(sender: TeamsSender, metrics: Pick<Metrics, 'sent'>): TeamsSender {
  const timed = async (way: 'post' | 'update', sending: Promise<SendResult>) => {
    const start = performance.now()
    const result = await sending
    metrics.sent(way, result, since(start))
    return result
  }
  return {
    post: (address, activity) => timed('post', sender.post(address, activity)),
    update: (address, activityId, activity) => timed('update', sender.update(address, activityId, activity)),
  }
}
