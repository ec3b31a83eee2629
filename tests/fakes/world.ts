import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type App, type Channel, startApp } from '../../src/app.js'
import type { Config } from '../../src/config.js'
import type { Member } from '../../src/domain/people.js'
import type { Referral } from '../../src/domain/referral.js'
import { keepQuotation, quotationsFolder } from '../../src/imports/quotationFiles.js'
import type { ImportedDocument } from '../../src/knowledge/quotation/passage.js'
import { openStore } from '../../src/openStore.js'
import { databaseSource } from '../../src/store/backup/databaseSource.js'
import { folderSource } from '../../src/store/backup/folderSource.js'
import { verifyStore } from '../../src/store/check/verifyStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW } from '../builders/aReferral.js'
import { directoryFile, elif } from '../builders/directoryFile.js'
import { amelie, bram, chloe, dorien, jettois, joris, karim, organisations } from '../builders/people.js'
import { type Card, cardOf } from './cardReading.js'
import { cardFaults, dialogFaults } from './cardRules.js'
import { FakeActiris, SECRET, TOKEN } from './fakeActiris.js'
import { FakeTeams } from './fakeTeams.js'
import { FakeUser } from './fakeUser.js'

export interface WorldOptions {
  readonly config?: Partial<Config>
  readonly channel?: Channel
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }
const KEYS = [Buffer.alloc(32, 7)]
type Line = { readonly level: string; readonly message: string; readonly fields: Readonly<Record<string, unknown>> }

/** The whole bot in this process, with a Teams, an Actiris, people and a clock of our own around it. */
export class World {
  readonly log: Line[] = []
  private readonly users = new Map<string, FakeUser>()
  readonly amelie: FakeUser
  readonly karim: FakeUser
  readonly bram: FakeUser
  readonly dorien: FakeUser
  readonly elif: FakeUser
  readonly jules: FakeUser
  readonly chloe: FakeUser
  readonly joris: FakeUser
  readonly actiris = new FakeActiris(
    () => this.url,
    () => this.now,
  )
  private app: App | undefined
  private settings: Partial<Config>
  private aheadMs = NOW.getTime() - Date.now()

  private constructor(
    readonly teams: FakeTeams,
    private readonly folder: string,
    private readonly options: WorldOptions,
  ) {
    this.settings = options.config ?? {}
    this.amelie = this.member(amelie)
    this.karim = this.member(karim)
    this.bram = this.member(bram)
    this.dorien = this.member(dorien)
    this.elif = this.member(elif)
    this.jules = this.member(jettois)
    this.chloe = this.member(chloe)
    this.joris = this.member(joris)
  }

  static async start(options: WorldOptions = {}): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-world-'))
    await writeFile(join(folder, 'directory.json'), directoryFile())
    const world = new World(await FakeTeams.start(), folder, options)
    await world.startBot()
    return world
  }

  /** The bot's time: it starts on `NOW` of the builders, and goes on. */
  get now(): Date {
    return new Date(Date.now() + this.aheadMs)
  }

  get url(): string {
    if (!this.app) throw new Error('the bot is not running')
    return `http://127.0.0.1:${this.app.port}`
  }

  passes({ hours = 0, days = 0 }: { readonly hours?: number; readonly days?: number }): void {
    this.aheadMs += (days * 24 + hours) * 3_600_000
  }

  /** Resolves when nothing is on its way any more: all that was due has ended, or waits for somebody. */
  async settles(): Promise<void> {
    const read = async () => (await fetch(`${this.url}/metrics`)).text()
    while (!/^passerelle_outbox_oldest_seconds\{what="notice"\} 0$/m.test(await read())) await wait(20)
  }

  async startBot(): Promise<void> {
    const ahead = () => this.aheadMs / 1_000
    const config: Config = {
      port: 0,
      host: '127.0.0.1',
      bot: { appType: 'SingleTenant', appId: '', password: '', tenantId: '' },
      storeFolder: join(this.folder, 'store'),
      directoryFile: join(this.folder, 'directory.json'),
      keys: KEYS,
      niss: true,
      actirisSecrets: [SECRET],
      actirisTokens: [TOKEN],
      metricsTokens: [],
      logLevel: 'info',
      ...this.settings,
      // The bot looks at its shift each time it looks at its clock, so that time can pass while it runs.
      get nowOffsetS() {
        return ahead()
      },
    }
    const line = (level: string) => (fields: Record<string, unknown>, message: string) => {
      this.log.push({ level, message, fields })
    }
    const log = { info: line('info'), warn: line('warn'), error: line('error') }
    this.app = await startApp(config, log, this.options.channel)
  }

  async stopBot(): Promise<void> {
    await this.app?.stop()
    this.app = undefined
  }

  /** @param config settings that are other ones from now on */
  async restartBot(config: Partial<Config> = {}): Promise<void> {
    await this.stopBot()
    this.settings = { ...this.settings, ...config }
    await this.startBot()
  }

  /** An organisation imports a document of its own; the bot is started again, so that it is read at once. */
  async imports(document: ImportedDocument): Promise<void> {
    await keepQuotation(quotationsFolder(join(this.folder, 'store')), document)
    await this.restartBot()
  }

  /** A member is removed; the bot is stopped for it and started again. */
  async leaves({ who }: FakeUser): Promise<void> {
    await this.readsStore(async (store) => {
      const membership = (await store.memberships()).find(({ aadObjectId }) => aadObjectId === who.aadObjectId)
      if (!membership) throw new Error(`${who.name} is no member`)
      const { version } = membership
      const next = { ...membership, version: version + 1, removedAt: this.now.toISOString() }
      await store.commit({ membership: { next, expectedVersion: version } })
    })
    await this.startBot()
  }

  /** Somebody else than the members at hand. */
  user(name: string, aadObjectId: string, tenant: string): FakeUser {
    const user = new FakeUser(this.teams, { name, aadObjectId, tenant }, () => this.url)
    this.users.set(aadObjectId, user)
    return user
  }

  /** The environment in which `npm start` would run this bot. */
  get environment(): Record<string, string> {
    return {
      PORT: new URL(this.url).port,
      PASSERELLE_ANONYMOUS: 'true',
      PASSERELLE_STORE: `file:${join(this.folder, 'store')}`,
      PASSERELLE_DIRECTORY: join(this.folder, 'directory.json'),
      PASSERELLE_KEY: KEYS.map((key) => key.toString('base64')).join(','),
      PASSERELLE_NOW_OFFSET_S: String(Math.round(this.aheadMs / 1_000)),
    }
  }

  /** A request as the store keeps it; the bot is stopped for it. */
  stored(reference: string): Promise<Referral> {
    return this.readsStore(async (store) => {
      const referral = await store.referralByReference(reference)
      if (!referral) throw new Error(`nothing is stored under ${reference}`)
      return referral
    })
  }

  /** Reads what the store keeps; the bot is stopped for it. */
  async readsStore<T>(read: (store: Store) => Promise<T>): Promise<T> {
    await this.stopBot()
    const { store } = await openStore({ keys: KEYS, storeFolder: join(this.folder, 'store'), ...this.settings }, SILENT)
    try {
      return await read(store)
    } finally {
      await store.close()
    }
  }

  /** What is wrong with what the store keeps; the bot is stopped for it. */
  async storeFaults(): Promise<readonly string[]> {
    await this.stopBot()
    const { postgres, keys = KEYS } = this.settings
    const vault = createVault(keys)
    const source = await (postgres ? databaseSource(postgres, vault) : folderSource(join(this.folder, 'store'), vault))
    const told: string[] = []
    const isWhole = await verifyStore(source, vault, (line) => told.push(line)).finally(() => source.close())
    return isWhole ? [] : told
  }

  async end(): Promise<void> {
    await this.stopBot()
    await this.teams.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Every card that came up, in chats and as answers to presses. */
  get cards(): readonly Card[] {
    const written = this.teams.taken.map(({ activity }) => cardOf(activity)).filter((card) => card !== undefined)
    return [...written, ...[...this.users.values()].flatMap(({ answers }) => answers)]
  }

  /** What no scenario may leave behind: cards against the rules, and personal data in the log. */
  get faults(): readonly string[] {
    const log = JSON.stringify(this.log).toLowerCase()
    const told = personalValues([...this.users.values()]).filter((value) => log.includes(value))
    const dialogs = [...this.users.values()].flatMap((user) => user.dialogs)
    return [
      ...new Set([...this.cards.flatMap(cardFaults), ...dialogs.flatMap(dialogFaults)]),
      ...told.map((value) => `the log says ${value}`),
    ]
  }

  private member({ name, aadObjectId, organisation }: Member): FakeUser {
    const tenant = organisations.find(({ id }) => id === organisation)?.tenants[0] ?? ''
    return this.user(name, aadObjectId, tenant)
  }
}

const PERSONAL = [
  'lastName',
  'firstName',
  'niss',
  'phone',
  'email',
  'project',
  'text',
  'facts',
  'contact',
  'why',
  'question',
  'answer',
  'motivation',
  'person',
]

/** Names, numbers, addresses and free texts typed into cards, and the names of those who typed; too short ones would match anything. */
function personalValues(users: readonly FakeUser[]): readonly string[] {
  const typed = users.flatMap((user) => user.typed.flatMap((inputs) => PERSONAL.map((field) => inputs[field] ?? '')))
  const spelt = [...typed, ...users.map(({ who }) => who.name)].flatMap((value) => [value, value.replace(/\D/g, '')])
  return [...new Set(spelt.map((value) => value.trim().toLowerCase()))].filter(({ length }) => length >= 4)
}

/** Tells a story in a world of its own, then checks what must hold after any story. */
export async function inWorld(story: (world: World) => Promise<void>, options: WorldOptions = {}): Promise<void> {
  const world = await World.start(options)
  try {
    await story(world)
    const faults = [...world.faults, ...(await world.storeFaults())]
    if (faults.length > 0) throw new Error(`after the story: ${faults.join('; ')}`)
  } finally {
    await world.end()
  }
}
