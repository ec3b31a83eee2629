import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { brusselsDay, brusselsInstant, plusDays } from '../../src/domain/calendarDay.js'
import type { Member } from '../../src/domain/people.js'
import type { TeamsSender } from '../../src/usecases/sending.js'
import { runs } from '../builders/longRun.js'
import { amelie, bram, chloe, directory, joris, karim } from '../builders/people.js'
import { seededRandom } from '../builders/seededRandom.js'
import { countedIds } from '../fakes/countedIds.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'
import { chooseAct, formOf } from './year/lives.js'
import { type Instance, startInstance } from './year/office.js'

const PEOPLE = [amelie, karim, bram, chloe, joris]
const TIMES = ['04:00', '08:00', '08:30', '12:00']

const command = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('act' as const) },
    { weight: 4, arbitrary: fc.constant('days' as const) },
    { weight: 2, arbitrary: fc.constantFrom('file', 'presses', 'restarts') },
    { weight: 1, arbitrary: fc.constantFrom('leaves', 'isBack', 'teamsDown', 'teamsUp') },
  ),
  days: fc.constantFrom(1, 1, 2, 3, 5, 10, 40),
  pick: fc.nat(1_000),
})
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never

/** One Passerelle over a store of its own; `log` is what its people saw of it, in an order that says nothing. */
class World {
  readonly clock = new FakeClock(brusselsInstant('2026-09-01', '12:00') as Date)
  log: string[] = []
  forgotten = 0
  readonly #references: string[] = []
  readonly #got: { readonly reader: string; readonly id: string }[] = []
  readonly #seen = new Map<string, number>()
  readonly #ids = countedIds()
  #isDown = false
  #instance: Instance

  constructor(
    private readonly at: TemporaryStore,
    private readonly forgets: boolean,
  ) {
    this.#instance = this.#start()
  }

  #start(): Instance {
    const failures: string[] = []
    const parts = { store: this.at.store, directory, clock: this.clock, ids: this.#ids, failures }
    return startInstance({ ...parts, sender: this.#sender })
  }

  readonly #sender: TeamsSender = {
    post: async ({ userId: reader }, activity) => {
      if (this.#isDown) return { kind: 'retry', reason: '503' }
      const text = `${reader} reads ${(activity as { summary?: string }).summary}`
      this.#seen.set(text, (this.#seen.get(text) ?? 0) + 1)
      const id = `${text} #${this.#seen.get(text)}`
      this.#got.push({ reader, id })
      this.log.push(id)
      return { kind: 'sent', activityId: id }
    },
    update: async (_, id, activity) => {
      if (this.#isDown) return { kind: 'retry', reason: '503' }
      this.log.push(`${id} becomes ${(activity as { summary?: string }).summary}`)
      return { kind: 'sent', activityId: id }
    },
  }

  /** Installs the bot, or removes it. */
  async contact({ id, aadObjectId, organisation }: Member, removed: boolean): Promise<void> {
    const tenant = `tenant-${organisation}`
    const place = {
      serviceUrl: 'https://teams.test/',
      channelId: 'msteams',
      conversationId: id,
      userId: id,
      botId: 'b',
    }
    const contact = { tenant, aadObjectId, member: id, address: { ...place, tenant }, greeted: true, removed }
    const reachable = { member: id, at: this.clock.now() }
    await this.at.store.commit({ contact, ...(removed ? {} : { reachable }) })
  }

  async do({ what, days, pick }: Command): Promise<void> {
    const somebody = PEOPLE[pick % PEOPLE.length] as Member
    if (what === 'file') await this.#file()
    if (what === 'act') await this.#act(pick)
    if (what === 'days') await this.#live(days)
    if (what === 'presses') await this.#press(pick)
    if (what === 'leaves' || what === 'isBack') await this.contact(somebody, what === 'leaves')
    if (what === 'teamsDown' || what === 'teamsUp') this.#isDown = what === 'teamsDown'
    if (what === 'restarts' && pick % 2 === 0) await this.at.reopen()
    if (what === 'restarts') this.#instance = this.#start()
    await this.#deliver()
  }

  async #file(): Promise<void> {
    const random = seededRandom(this.#references.length)
    const form = formOf(this.#references.length + 1, brusselsDay(this.clock.now()), random)
    this.#references.push((await this.#instance.file(amelie, form)).reference)
  }

  async #act(pick: number): Promise<void> {
    const referral = await this.at.store.referralByReference(this.#references[pick % this.#references.length] ?? '')
    const chosen = referral && chooseAct(referral, this.clock.now(), directory, seededRandom(pick))
    if (chosen) await this.#instance.act(chosen, referral, this.#ids.next(), this.clock.now())
  }

  /** Somebody makes another card of a message that he got. */
  async #press(pick: number): Promise<void> {
    const message = this.#got.at(-1 - (pick % 5))
    if (message) await this.at.store.releaseCopy(message.reader, message.id)
  }

  async #live(days: number): Promise<void> {
    const today = brusselsDay(this.clock.now())
    for (let day = 1; day <= days; day++) {
      for (const time of TIMES) {
        this.clock.set(brusselsInstant(plusDays(today, day), time) as Date)
        if (time === '04:00' && this.forgets) this.forgotten += await this.at.store.forgetMessages(this.clock.now())
        for (const look of this.#instance.looks) await look()
        await this.#deliver()
      }
    }
  }

  async #deliver(): Promise<void> {
    while ((await this.#instance.worker.pass()) > 0);
    this.log.sort()
  }
}

let forgotten = 0

async function bothSee(commands: readonly Command[]): Promise<void> {
  const stores = await Promise.all([0, 1].map(() => temporaryStore(existsSync('/dev/shm') ? '/dev/shm' : tmpdir())))
  try {
    const [keeps, forgets] = stores.map((at, index) => new World(at, index === 1)) as [World, World]
    const both = async (work: (world: World) => Promise<void>) => {
      for (const world of [keeps, forgets]) await work(world)
      // An edit that is made again, when all before it are forgotten, writes the same.
      expect([...new Set(forgets.log)]).toEqual([...new Set(keeps.log)])
    }
    for (const member of PEOPLE) await both((world) => world.contact(member, false))
    const start = { what: 'file', days: 1, pick: 0 } as const
    const back = PEOPLE.map((_, pick) => ({ what: 'isBack', days: 1, pick }) as const)
    const end = [{ ...start, what: 'teamsUp' }, ...back, { ...start, what: 'days', days: 5 }] as const
    for (const one of [start, start, ...commands, ...end]) await both((world) => world.do(one))
    forgotten += forgets.forgotten
  } finally {
    for (const at of stores) await at.remove()
  }
}

it('a Passerelle that forgets every night tells and edits the same as one that never does', async () => {
  const commands = fc.array(command, { minLength: 30, maxLength: 60, size: 'max' })
  await fc.assert(fc.asyncProperty(commands, bothSee), { numRuns: runs(4, 60) })
  expect(forgotten).toBeGreaterThan(0)
}, 3_600_000)
