import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, UnusableSettings } from './config.js'
import { backupSource } from './store/backup/backupSource.js'
import { asRestored } from './store/backup/restored.js'
import { moveStore, refuseEmpty } from './store/move/moveStore.js'
import { createVault } from './store/vault.js'
import { fileProblems, storeProblems } from './storeAddress.js'
import { placeAt } from './storePlaces.js'
import { opened, spotAt } from './storeSpots.js'

const USAGE = 'npm run store:restore -- FILE TO, TO as in PASSERELLE_STORE.'

/** `npm run store:restore -- FILE TO`: TO is empty, and no bot runs on it. */
runCommand(async ([file = '', to = '']) => {
  const problems = [...fileProblems(file), ...storeProblems(to, 'TO')]
  if (problems.length > 0) throw new UnusableSettings([...problems, USAGE].join('\n'))
  const vault = createVault(readKeys())
  const [fileSpot, toSpot] = [spotAt(file, { as: 'FILE', use: 'read' }), spotAt(to, { as: 'TO', use: 'written' })]
  await closing(opened(fileSpot, backupSource(file, vault)), async (backup) => {
    tell(`The backup was made at ${backup.header.madeAt} and is whole.`)
    await refuseEmpty(backup, 'FILE')
    await closing(opened(toSpot, placeAt(to, vault)), (target) =>
      moveStore(asRestored(backup), target, 'store:restore', tell),
    )
  })
  tell('Everything is restored. Set PASSERELLE_STORE to TO. Messages that had still to leave come as reminders.')
}, 'The backup is not restored.')
