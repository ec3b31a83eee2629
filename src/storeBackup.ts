import { closing, runCommand, tell } from './commandLine.js'
import { readKeys, readStoreAddress, UnusableSettings } from './config.js'
import { writeBackup } from './store/backup/writeBackup.js'
import { createVault } from './store/vault.js'
import { fileProblems, storeProblems } from './storeAddress.js'
import { storeAt } from './storePlaces.js'
import { at, opened, spotAt } from './storeSpots.js'

const USAGE = 'npm run store:backup -- [--readable] [FROM] FILE, FROM as in PASSERELLE_STORE.'
const READABLE = '--readable'
const LACKING = `, but is not complete: what is named above as damaged or left out is not in it. Keep the damaged files,
and restore this one only if the last good backup holds less; people then file again what is missing.`
const KEY_ELSEWHERE = 'Without PASSERELLE_KEY it is worth nothing: keep the key elsewhere.'

/** `npm run store:backup -- [--readable] [FROM] FILE`; bots may go on meanwhile. */
runCommand(async (given) => {
  const places = given.filter((word) => word !== READABLE)
  const { address, taken } = places.length === 1 ? readStoreAddress() : { address: places[0] ?? '', taken: undefined }
  const file = places.at(places.length === 1 ? 0 : 1) ?? ''
  const problems = [...storeProblems(address, taken ? 'PASSERELLE_STORE' : 'FROM'), ...fileProblems(file)]
  if (problems.length > 0) throw new UnusableSettings([...problems, USAGE].join('\n'))
  const vault = createVault(readKeys())
  const asked = { vault, madeAt: new Date(), readable: given.includes(READABLE), tell }
  const source = opened(spotAt(address, { as: 'FROM', use: 'read', taken }), storeAt(address, vault))
  const writing = closing(source, (found) => writeBackup(found, file, asked))
  const isComplete = await at(spotAt(file, { as: 'FILE', use: 'written' }), writing)
  tell(`${file} is written and was read again${isComplete ? '.' : LACKING} ${KEY_ELSEWHERE}`)
}, 'There is no backup.')
