import { setTimeout as wait } from 'node:timers/promises'
import { STEP_FIELDS, STEPS } from '../../src/domain/draft.js'
import type { Member } from '../../src/domain/people.js'
import { aForm } from '../builders/aForm.js'
import { directoryFile, elif } from '../builders/directoryFile.js'
import { aMember, bram, chloe, joris } from '../builders/people.js'
import { BotProcess, processNow } from './botProcess.js'
import { inputsOf, referenceIn, textOf } from './cardReading.js'
import { FakeActiris, SECRET, TOKEN } from './fakeActiris.js'
import { FakeTeams } from './fakeTeams.js'
import { stepOf } from './journeys.js'
import { PersistentUser } from './persistentUser.js'
import { PostgresServer } from './postgresServer.js'

const AGAIN_MS = 100
/** Four steps; the others are for what troubles bring. */
const MOST_PRESSES = 20
const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
const ORGANISATIONS = ['cpas-21004', 'cpas-21012'] as const

/** Two bots on one database, and people whom either answers, as a load balancer has it. */
export class TwoBots {
  readonly caseworkers: readonly PersistentUser[]
  readonly coordinator: PersistentUser
  /** Who reads a digest the next morning, the coordinator among them. */
  readonly readers: readonly PersistentUser[]
  private isOver = false
  private readonly actiris = new FakeActiris(() => this.either(), processNow)

  private constructor(
    readonly teams: FakeTeams,
    readonly database: PostgresServer,
    readonly url: string,
    readonly bots: readonly [BotProcess, BotProcess],
    members: readonly Member[],
    private readonly random: () => number,
  ) {
    this.caseworkers = members.map((member) => this.user(member))
    this.coordinator = this.user(bram)
    this.readers = [this.coordinator, this.user(elif), this.user(chloe), this.user(joris)]
  }

  /** @param count of caseworkers, half of them in each of two CPAS */
  static async start(count: number, random: () => number): Promise<TwoBots> {
    const members = Array.from({ length: count }, (_, index) =>
      aMember(`Reader ${letters(index)}`, ORGANISATIONS[index % 2] ?? '', 'caseworker'),
    )
    const [teams, database] = await Promise.all([FakeTeams.start(), PostgresServer.start()])
    const url = await database.emptyDatabase()
    const settings = { PASSERELLE_STORE: url, PASSERELLE_ACTIRIS_SECRETS: SECRET, PASSERELLE_ACTIRIS_TOKEN: TOKEN }
    const create = () => BotProcess.create(settings, directoryFile(members))
    const bots = [await create(), await create()] as const
    const stage = new TwoBots(teams, database, url, bots, members, random)
    await Promise.all(bots.map((bot) => bot.start()))
    return stage
  }

  /** Somebody of the first CPAS' tenant whom either answers; or always the same one. */
  somebody(name: string, bot?: BotProcess): PersistentUser {
    const { organisation, aadObjectId } = aMember(name, ORGANISATIONS[0], 'caseworker')
    const who = { name, aadObjectId, tenant: `tenant-${organisation}` }
    return new PersistentUser(this.teams, who, () => bot?.url ?? this.either())
  }

  /** Both have this directory file from now on. */
  async hasDirectory(members: readonly Member[]): Promise<void> {
    const text = directoryFile(members)
    await Promise.all(this.bots.map((bot) => bot.hasDirectory(text)))
  }

  /**
   * A new request of that person, filed through the card; its reference. He goes on from what the card shows: late
   * editions may bring an earlier step back, and a press there is answered with the card as it stands.
   */
  async files(caseworker: PersistentUser, number: number): Promise<string> {
    const form = aForm({ lastName: `N${letters(number)}`, niss: '', noNissReason: 'unknown_yet' })
    await caseworker.says('nouvelle demande')
    for (let press = 0; press < MOST_PRESSES; press++) {
      const inputs = inputsOf(caseworker.card).map(({ id }) => id)
      const step = STEPS.find((name) => STEP_FIELDS[name].some((field) => inputs.includes(field)))
      if (!step) break
      const { card } = await caseworker.press(
        step === 'review' ? 'referral.submit' : 'referral.next',
        stepOf(step, form),
      )
      const reference = referenceIn(textOf(card))
      if (reference) return reference
    }
    throw new Error(`${caseworker.who.name} has not filed: ${textOf(caseworker.card)}`)
  }

  /** An event of Actiris' own system, which sends it until it is taken. */
  async sends(type: string, reference: string, data?: object): Promise<void> {
    const event = { type, reference, occurredAt: processNow().toISOString(), adviser: { name: 'Chloé Lambert' }, data }
    const options = { id: `${type} ${reference}` }
    for (;;) {
      const answer = await this.actiris.posts(JSON.stringify(event), options).catch(() => undefined)
      if (answer?.status === 202) return
      if (answer && answer.status < 500 && answer.status !== 429) {
        throw new Error(`${type} of ${reference}: ${JSON.stringify(answer.body)}`)
      }
      if (this.isOver) throw new Error(`${type} of ${reference} was never taken`)
      await wait(AGAIN_MS)
    }
  }

  /** `kill -9` of either bot, which is started again after a while. */
  async killsOne(): Promise<void> {
    const bot = this.bots[this.random() < 0.5 ? 0 : 1]
    await bot.kill()
    await wait(this.random() * 500)
    await bot.start()
  }

  /** The database ends every connection, is away for a moment, and comes back. */
  async restartsDatabase(): Promise<void> {
    await this.database.down()
    await wait(this.random() * 1_000)
    await this.database.up()
  }

  /** Both stop, and start at the same moment, so many hours later. */
  async sleeps(hours: number): Promise<readonly (number | null)[]> {
    const ended = await Promise.all(this.bots.map((bot) => bot.stop()))
    for (const bot of this.bots) bot.hoursAhead += hours
    await Promise.all(this.bots.map((bot) => bot.start()))
    return ended
  }

  async end(): Promise<void> {
    this.isOver = true
    for (const user of [...this.readers, ...this.caseworkers]) user.goesHome()
    await Promise.all(this.bots.map((bot) => bot.remove()))
    await this.teams.stop()
    await this.database.stop()
  }

  private either(): string {
    return this.bots[this.random() < 0.5 ? 0 : 1].url
  }

  private user({ name, aadObjectId, organisation }: Member): PersistentUser {
    const who = { name, aadObjectId, tenant: `tenant-${organisation}` }
    return new PersistentUser(this.teams, who, () => this.either())
  }
}
