import { isBearer } from './actiris/bearer.js'
import type { Config } from './config.js'
import type { HttpPorts } from './http/server.js'
import type { Metrics } from './metrics/metrics.js'
import type { Store } from './usecases/ports.js'

interface Parts {
  readonly store: Pick<Store, 'ready'>
  /** Our own token for Teams. */
  readonly token: () => Promise<string | undefined>
  readonly metrics: Metrics
}

/** What an operator's programs may ask, and with which tokens. */
export function operatingPorts(config: Config, { store, token, metrics }: Parts): HttpPorts['operating'] {
  return {
    unusable: () => unusable({ store: () => store.ready(), credentials: token }),
    metrics: () => metrics.text(),
    mayObserve: (authorization) => isBearer(config.metricsTokens, authorization),
  }
}

async function unusable(checks: Record<string, () => Promise<unknown>>): Promise<readonly string[]> {
  const results = await Promise.allSettled(Object.values(checks).map((check) => check()))
  return Object.keys(checks).flatMap((name, index) => {
    const result = results[index]
    return result?.status === 'rejected' ? [[name, codeOf(result.reason)].filter(Boolean).join(': ')] : []
  })
}

/** What the system or the database calls it; their words may hold more than an operator should read. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
