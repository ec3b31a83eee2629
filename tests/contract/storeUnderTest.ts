import type { Store } from '../../src/usecases/ports.js'

/** A store as the contract needs it, empty at first. */
export interface StoreUnderTest {
  readonly store: Store
  /** Closes the store and opens it again. */
  reopen(): Promise<Store>
  /** What a power cut at this moment leaves, opened as after a restart: nothing was closed. */
  crash(): Promise<Store>
  /** Lets go of everything. */
  dispose(): Promise<void>
}

export type CreateStore = () => Promise<StoreUnderTest>

/** One run of a test on a store of its own. */
export const onNewStore =
  (create: CreateStore) =>
  (test: (under: StoreUnderTest) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const under = await create()
    try {
      await test(under)
    } finally {
      await under.dispose()
    }
  }
