import type { Vault } from './vault.js'

/** With another key people would silently not be found again: a second request for one person could be filed. */
const OTHER_KEY =
  'PASSERELLE_KEY is not the one that this store was written with; after a rotation the first key stays in the list, last'

/** Look-up digest of a fixed text: tells whether the key is the one that the look-ups were made with. */
export const keyCheck = (vault: Vault): string => vault.lookup('key check')

/** @param kept the digest that was kept when the store was made; throws when it is another's */
export function assertSameKey(kept: string | undefined, vault: Vault): void {
  if (kept !== keyCheck(vault)) throw new Error(OTHER_KEY)
}
