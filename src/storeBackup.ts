import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, readStoreAddress, UnusableSettings } from './config.js'
import { writeBackup } from './store/backup/writeBackup.js'
import { createVault } from './store/vault.js'
import { storeProblems } from './storeAddress.js'
import { storeAt } from './storePlaces.js'

const USAGE = 'npm run store:backup -- [--readable] [FROM] FILE, FROM as in PASSERELLE_STORE.'
const READABLE = '--readable'
const LACKING = `, but is not complete: what is named above as damaged or left out is not in it. Keep the damaged files,
and restore this one only if the last good backup holds less; people then file again what is missing.`
const KEY_ELSEWHERE = 'Without PASSERELLE_KEY it is worth nothing: keep the key elsewhere.'

/** `npm run store:backup -- [--readable] [FROM] FILE`; bots may go on meanwhile. */
runCommand(async (given) => {
  const places = given.filter((word) => word !== READABLE)
  const [from = '', file = ''] = places.length === 1 ? [readStoreAddress(), ...places] : places
  if (!file || storeProblems(from).length > 0) throw new UnusableSettings(USAGE)
  const vault = createVault(readKeys())
  const asked = { vault, madeAt: new Date(), readable: given.includes(READABLE), tell }
  const isComplete = await closing(storeAt(from, vault), (source) => writeBackup(source, file, asked))
  tell(`${file} is written and was read again${isComplete ? '.' : LACKING} ${KEY_ELSEWHERE}`)
}, 'There is no backup.')
