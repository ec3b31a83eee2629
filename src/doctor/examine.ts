import type { Config } from '../config.js'
import { readDirectoryFile } from '../directoryFile.js'
import type { Member } from '../domain/people.js'
import { loadWords } from '../presenters/words.js'
import { openPostgresStore } from '../store/postgres/postgresStore.js'
import { createVault } from '../store/vault.js'
import type { Store } from '../usecases/ports.js'
import { checkCards } from './checkCards.js'
import { checkCredentials } from './checkCredentials.js'
import { checkDelivery } from './checkDelivery.js'
import { checkManifest } from './checkManifest.js'
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
  const people = readMembers(config)
  return [
    ...findings,
    ...manifest,
    ...(await checkCredentials(config, tokenOf(config))),
    ...(await checkRunning(config)),
    people.finding,
    ...(await checkStore(config, people.members)),
  ]
}

function readMembers({ directoryFile }: Config): { finding: Finding; members: readonly Member[] } {
  try {
    const { organisations, seeds } = readDirectoryFile(directoryFile)
    const members = seeds.map(({ member }) => member)
    const text = `${members.length} people of ${organisations.length} organisations.`
    return { finding: members.length > 0 ? directory.right(text) : directory.doubtful(text), members }
  } catch (error) {
    return { finding: directory.wrong(reasonOf(error)), members: [] }
  }
}

/** The store, and all that only it knows. */
async function checkStore(config: Config, members: readonly Member[]): Promise<readonly Finding[]> {
  const { postgres } = config
  if (postgres)
    return lookingAt(config, members, 'the database can be used.', (look) => withDatabase(config, postgres, look))
  const { exists, writable, holder } = await folderState(config.storeFolder)
  if (!exists) {
    const none = store.doubtful(`none yet in ${config.storeFolder}: the first start makes it.`)
    return [none, ...(await checkCards(loadWords()))]
  }
  if (!writable) return [store.wrong(`${config.storeFolder} cannot be written to.`)]
  const right = `it can be read${holder ? `; process ${holder} has it` : ', and nobody has it'}.`
  return lookingAt(config, members, right, (look) => withStoreCopy(config, look))
}

async function lookingAt(
  { nowOffsetS }: Config,
  members: readonly Member[],
  right: string,
  open: (look: (opened: Store) => Promise<readonly Finding[]>) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const now = new Date(Date.now() + nowOffsetS * 1_000)
  try {
    return await open(async (opened) => [
      store.right(right),
      ...checkDelivery(await opened.outboxFigures(now), now),
      ...(await checkPeople(members, opened)),
      ...(await checkCards(loadWords(), opened)),
    ])
  } catch (error) {
    return [store.wrong(reasonOf(error))]
  }
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
