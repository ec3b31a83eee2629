import { readKeys, UnusableSettings } from './config.js'
import { databasePlace } from './store/move/databasePlace.js'
import { folderPlace } from './store/move/folderPlace.js'
import { moveStore } from './store/move/moveStore.js'
import { createVault, type Vault } from './store/vault.js'
import { storeProblems } from './storeAddress.js'

/** `npm run store:move -- FROM TO`: what cannot be done is said in a sentence on standard error, with exit code 1. */
async function main([from = '', to = '']: readonly string[]): Promise<void> {
  const problems = [from, to].flatMap(storeProblems)
  if (problems.length > 0) throw new UnusableSettings('npm run store:move -- FROM TO, each as in PASSERELLE_STORE.')
  const vault = createVault(readKeys())
  const source = await place(from, vault)
  try {
    const target = await place(to, vault)
    try {
      await moveStore(source, target, (line) => process.stdout.write(`${line}\n`))
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
  process.stdout.write('Everything is moved. Set PASSERELLE_STORE to TO; FROM is as it was.\n')
}

const place = (address: string, vault: Vault) =>
  address.startsWith('file:') ? folderPlace(address.slice('file:'.length), vault) : databasePlace(address, vault)

main(process.argv.slice(2)).catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The move is not finished. ${text}\n`)
  process.exit(1)
})
