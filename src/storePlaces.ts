import { UnusableSettings } from './config.js'
import { backupSource } from './store/backup/backupSource.js'
import { databaseSource } from './store/backup/databaseSource.js'
import { folderSource } from './store/backup/folderSource.js'
import { databasePlace } from './store/move/databasePlace.js'
import { folderPlace } from './store/move/folderPlace.js'
import type { FoundSource } from './store/move/foundSource.js'
import { heldDatabase, heldFolder } from './store/move/heldSources.js'
import type { Place, Source } from './store/move/place.js'
import type { Vault } from './store/vault.js'
import { folderIn, storeProblems } from './storeAddress.js'

/** A store to move from, which nobody else uses meanwhile, by its address as in `PASSERELLE_STORE`. */
export const heldAt = (address: string, vault: Vault): Promise<Source> =>
  either(
    address,
    (folder) => heldFolder(folder, vault),
    () => heldDatabase(address, vault),
  )

/** A store to be filled, which nobody else uses meanwhile. */
export const placeAt = (address: string, vault: Vault): Promise<Place> =>
  either(
    address,
    (folder) => folderPlace(folder, vault),
    () => databasePlace(address, vault),
  )

/** What stands in a store now, by its address; bots may go on meanwhile. */
export const storeAt = (address: string, vault: Vault): Promise<FoundSource> =>
  either(
    address,
    (folder) => folderSource(folder, vault),
    () => databaseSource(address, vault),
  )

/** A store by its address, or a backup by the path of its file. */
export async function storeOrBackupAt(address: string, vault: Vault): Promise<FoundSource> {
  if (!/^[a-z]+:/i.test(address)) return backupSource(address, vault)
  const [problem] = storeProblems(address)
  if (problem) throw new UnusableSettings(problem)
  return storeAt(address, vault)
}

function either<T>(address: string, inFolder: (folder: string) => T, inDatabase: () => T): T {
  const folder = folderIn(address)
  return folder === undefined ? inDatabase() : inFolder(folder)
}
