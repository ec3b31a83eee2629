import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, readStoreAddress, UnusableSettings } from './config.js'
import { verifyStore } from './store/check/verifyStore.js'
import { createVault } from './store/vault.js'
import { isAddress, storeProblems } from './storeAddress.js'
import { storeOrBackupAt } from './storePlaces.js'
import { at, spotAt } from './storeSpots.js'

const USAGE = 'npm run store:verify -- [PLACE], as in PASSERELLE_STORE, or the file of a backup.'

const WAY_OUT = `What to do, with the bot stopped:
1. npm run store:backup -- --readable FROM FILE keeps all that can still be read, and says what cannot.
2. Move passerelle.json and the journal's files to a folder of their own; they may tell more to who maintains Passerelle.
3. npm run store:restore -- BACKUP TO, with the last good backup or with what was readable, whichever holds more.
A database is restored by its own means, or into an empty one in the same way.`

/** `npm run store:verify -- [PLACE]`: a store, or the file of a backup; exit code 1 when something is wrong. */
runCommand(async ([place]) => {
  const { address, taken } = place ? { address: place, taken: undefined } : readStoreAddress()
  const problems = taken || isAddress(address) ? storeProblems(address, taken ? 'PASSERELLE_STORE' : 'PLACE') : []
  if (problems.length > 0) throw new UnusableSettings([...problems, USAGE].join('\n'))
  const vault = createVault(readKeys())
  const verifying = closing(storeOrBackupAt(address, vault), async (source) => {
    if (await verifyStore(source, vault, tell)) return
    process.exitCode = 1
    // What it is to be filled from is whole: nothing of it has to be saved from here.
    if (!source.isUnfinished) tell(WAY_OUT)
  })
  await at(spotAt(address, { as: 'PLACE', use: 'read', taken }), verifying)
}, 'Nothing could be verified.')
