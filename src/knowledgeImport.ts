import { readImportSettings, UnusableSettings } from './config.js'
import { loadKnowledge } from './dataFiles.js'
import { readDirectoryFile } from './directoryFile.js'
import { quotationsFolder } from './imports/quotationFiles.js'
import { runImport } from './imports/runImport.js'

/** `npm run knowledge:import`: what cannot be done is said in sentences on standard error, with exit code 1. */
async function main(): Promise<void> {
  const { storeFolder, directoryFile } = readImportSettings()
  process.exitCode = await runImport(process.argv.slice(2), {
    folder: quotationsFolder(storeFolder),
    isOrganisation: (id) => {
      if (!directoryFile) throw new UnusableSettings('PASSERELLE_DIRECTORY is missing: the path of the directory file.')
      return readDirectoryFile(directoryFile).organisations.some((organisation) => organisation.id === id)
    },
    loadKnowledge,
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  })
}

main().catch((error: unknown) => {
  const text = error instanceof UnusableSettings ? `The settings cannot be used:\n${error.message}` : String(error)
  process.stderr.write(`Nothing more was imported. ${text}\n`)
  process.exit(1)
})
