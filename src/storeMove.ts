import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, UnusableSettings } from './config.js'
import { isSameStore } from './sameStore.js'
import { moveStore, refuseEmpty } from './store/move/moveStore.js'
import { createVault } from './store/vault.js'
import { storeProblems } from './storeAddress.js'
import { heldAt, placeAt } from './storePlaces.js'
import { opened, spotAt } from './storeSpots.js'

const USAGE = 'npm run store:move -- FROM TO, each as in PASSERELLE_STORE.'

/** `npm run store:move -- FROM TO`. */
runCommand(async ([from = '', to = '']) => {
  const problems = [...storeProblems(from, 'FROM'), ...storeProblems(to, 'TO')]
  if (problems.length > 0) throw new UnusableSettings([...problems, USAGE].join('\n'))
  if (await isSameStore(from, to))
    throw new UnusableSettings('FROM and TO are the same store: there is nothing to move.')
  const vault = createVault(readKeys())
  const [fromSpot, toSpot] = [spotAt(from, { as: 'FROM', use: 'held' }), spotAt(to, { as: 'TO', use: 'written' })]
  await closing(opened(fromSpot, heldAt(from, vault)), async (source) => {
    await refuseEmpty(source, 'FROM')
    await closing(opened(toSpot, placeAt(to, vault)), (target) => moveStore(source, target, 'store:move', tell))
  })
  tell('Everything is moved. Set PASSERELLE_STORE to TO; FROM is as it was.')
}, 'The move is not finished.')
