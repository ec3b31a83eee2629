import type { Config } from './config.js'
import { openEmbeddedStore } from './store/embeddedStore.js'
import { openPostgresStore } from './store/postgres/postgresStore.js'
import { sayingNothingKept } from './store/sayingNothingKept.js'
import { createVault } from './store/vault.js'
import type { Log, Store } from './usecases/ports.js'
import { pushingStore } from './usecases/pushingStore.js'

/** The store that the settings name, and the digest that presses are compared by. */
export async function openStore(
  config: Pick<Config, 'keys' | 'storeFolder' | 'postgres' | 'actirisPush'>,
  log: Log,
): Promise<{ readonly store: Store; readonly digest: (text: string) => string }> {
  const vault = createVault(config.keys)
  const lost = (error: Error) => log.warn({ code: codeOf(error) }, 'connection to the database lost')
  const opened = config.postgres
    ? await openPostgresStore(config.postgres, vault, lost)
    : await openEmbeddedStore(config.storeFolder, vault, {
        failed: (error) =>
          log.warn({ code: codeOf(error) }, 'the journal could not be taken into the snapshot; tried again later'),
      })
  const store = sayingNothingKept(opened, (code) => log.error({ code }, 'nothing can be kept'))
  return {
    store: config.actirisPush ? pushingStore(store) : store,
    digest: (text) => vault.lookup(`press:${text}`),
  }
}

/** What PostgreSQL says in words may hold what was written; its codes do not. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error ? String(error.code) : error.name
}
