import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, UnusableSettings } from './config.js'
import { backupSource } from './store/backup/backupSource.js'
import { asRestored } from './store/backup/restored.js'
import { moveStore, refuseEmpty } from './store/move/moveStore.js'
import { createVault } from './store/vault.js'
import { storeProblems } from './storeAddress.js'
import { placeAt } from './storePlaces.js'

const USAGE = 'npm run store:restore -- FILE TO, TO as in PASSERELLE_STORE.'

/** `npm run store:restore -- FILE TO`: TO is empty, and no bot runs on it. */
runCommand(async ([file = '', to = '']) => {
  if (!file || storeProblems(to).length > 0) throw new UnusableSettings(USAGE)
  const vault = createVault(readKeys())
  await closing(backupSource(file, vault), async (backup) => {
    tell(`The backup was made at ${backup.header.madeAt} and is whole.`)
    await refuseEmpty(backup)
    await closing(placeAt(to, vault), (target) => moveStore(asRestored(backup), target, 'store:restore', tell))
  })
  tell('Everything is restored. Set PASSERELLE_STORE to TO. Messages that had still to leave come as reminders.')
}, 'The backup is not restored.')
