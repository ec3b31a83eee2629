import type { Config } from '../config.js'
import { loadHolidays } from '../dataFiles.js'
import { type DirectoryFile, readDirectoryFile } from '../directoryFile.js'
import { loadWords } from '../presenters/words.js'
import { openPostgresStore } from '../store/postgres/postgresStore.js'
import { createVault } from '../store/vault.js'
import type { Store } from '../usecases/ports.js'
import { checkAccess } from './checkAccess.js'
import { checkCards } from './checkCards.js'
import { checkCredentials } from './checkCredentials.js'
import { checkDelivery } from './checkDelivery.js'
import { checkManifest } from './checkManifest.js'
import { checkMembers } from './checkMembers.js'
import { checkPeople } from './checkPeople.js'
import { checkRunning } from './checkRunning.js'
import { checkSettings, type Environment } from './checkSettings.js'
import { type Finding, findingsAbout, reasonOf } from './finding.js'
import { folderState, withStoreCopy } from './storeCopy.js'

const directory = findingsAbout('directory')
const store = findingsAbout('store')

/** Everything that can be looked at from here; with settings that cannot be used, only those and the manifest. */
export async function examine(
  env: Environment,
  tokenOf: (config: Config) => () => Promise<string | undefined>,
): Promise<readonly Finding[]> {
  const { config, findings } = checkSettings(env)
  const manifest = checkManifest(env)
  if (!config) return [...findings, ...manifest]
  const people = readDirectory(config)
  return [
    ...findings,
    ...manifest,
    ...(await checkCredentials(config, tokenOf(config))),
    ...(await checkRunning(config)),
    people.finding,
    ...(await checkStore(config, people.file)),
  ]
}

function readDirectory({ directoryFile }: Config): { finding: Finding; file?: DirectoryFile } {
  try {
    const file = readDirectoryFile(directoryFile)
    const text = `${file.seeds.length} people of ${file.organisations.length} organisations.`
    return { finding: file.seeds.length > 0 ? directory.right(text) : directory.doubtful(text), file }
  } catch (error) {
    return { finding: directory.wrong(reasonOf(error)) }
  }
}

/** The store, and all that only it knows. */
async function checkStore(config: Config, file: DirectoryFile | undefined): Promise<readonly Finding[]> {
  const { postgres } = config
  if (postgres)
    return lookingAt(config, file, 'the database can be used.', (look) => withDatabase(config, postgres, look))
  const { exists, writable, holder } = await folderState(config.storeFolder)
  if (!exists) {
    const none = store.doubtful(`none yet in ${config.storeFolder}: the first start makes it.`)
    return [none, ...(await checkCards(loadWords()))]
  }
  if (!writable) return [store.wrong(`${config.storeFolder} cannot be written to.`)]
  const right = `it can be read${holder ? `; process ${holder} has it` : ', and nobody has it'}.`
  return lookingAt(config, file, right, (look) => withStoreCopy(config, look))
}

async function lookingAt(
  { nowOffsetS }: Config,
  file: DirectoryFile | undefined,
  right: string,
  open: (look: (opened: Store) => Promise<readonly Finding[]>) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const now = new Date(Date.now() + nowOffsetS * 1_000)
  try {
    return await open(async (opened) => [
      store.right(right),
      ...checkDelivery(await opened.outboxFigures(now), now),
      ...(file ? await checkWho(file, opened, now) : []),
      ...(await checkCards(loadWords(), opened)),
    ])
  } catch (error) {
    return [store.wrong(reasonOf(error))]
  }
}

async function checkWho(file: DirectoryFile, opened: Store, now: Date): Promise<readonly Finding[]> {
  const { members, findings } = checkMembers(file, await opened.memberships(), now)
  return [
    ...findings,
    ...checkAccess(await opened.openAccessRequests(), file.organisations, now, loadHolidays()),
    ...(await checkPeople(members, opened)),
  ]
}

async function withDatabase<T>({ keys }: Config, url: string, look: (opened: Store) => Promise<T>): Promise<T> {
  const opened = await openPostgresStore(url, createVault(keys), () => undefined)
  try {
    await opened.ready()
    return await look(opened)
  } finally {
    await opened.close()
  }
}
