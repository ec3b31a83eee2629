import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, UnusableSettings } from './config.js'
import { moveStore, refuseEmpty } from './store/move/moveStore.js'
import { createVault } from './store/vault.js'
import { storeProblems } from './storeAddress.js'
import { heldAt, placeAt } from './storePlaces.js'

/** `npm run store:move -- FROM TO`. */
runCommand(async ([from = '', to = '']) => {
  const problems = [from, to].flatMap(storeProblems)
  if (problems.length > 0) throw new UnusableSettings('npm run store:move -- FROM TO, each as in PASSERELLE_STORE.')
  const vault = createVault(readKeys())
  await closing(heldAt(from, vault), async (source) => {
    await refuseEmpty(source)
    await closing(placeAt(to, vault), (target) => moveStore(source, target, 'store:move', tell))
  })
  tell('Everything is moved. Set PASSERELLE_STORE to TO; FROM is as it was.')
}, 'The move is not finished.')
