import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Typed } from '../../src/domain/draft.js'
import type { Member } from '../../src/domain/people.js'
import { later } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { amelie, bram, chloe } from '../builders/people.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { BotProcess } from '../fakes/botProcess.js'
import { referenceIn, textOf } from '../fakes/cardReading.js'
import { type ConnectorRequest, FakeTeams } from '../fakes/fakeTeams.js'
import { FakeUser, type TurnResult } from '../fakes/fakeUser.js'
import { APPOINTMENT, files, fills } from '../fakes/journeys.js'

const KILLS = runs(8, 100)
const KILLS_AT_FILING = runs(3, 25)
const TIMEOUT_MS = runs(120_000, 1_200_000)
const ACTS: readonly { readonly verb: string; readonly inputs: Record<string, string>; readonly event: string }[] = [
  { verb: 'desk.receive', inputs: {}, event: 'received' },
  { verb: 'desk.schedule', inputs: APPOINTMENT, event: 'scheduled' },
  { verb: 'desk.reject', inputs: { reason: 'NOT_REGISTERED' }, event: 'rejected' },
]
const IS_REMINDER = / · (Rappel|Herinnering|Reminder) · /

let teams: FakeTeams
let bot: BotProcess
let caseworker: FakeUser
let coordinator: FakeUser
let adviser: FakeUser
beforeEach(async () => {
  teams = await FakeTeams.start()
  bot = await BotProcess.start()
  const user = ({ name, aadObjectId, organisation }: Member) =>
    new FakeUser(teams, { name, aadObjectId, tenant: `tenant-${organisation}` }, () => bot.url)
  ;[caseworker, coordinator, adviser] = [user(amelie), user(bram), user(chloe)]
  await coordinator.says('bonjour')
})
afterEach(async () => {
  await bot.remove()
  await teams.stop()
})

/** Somebody of his own for each round. */
const aPerson = (round: number): Typed => ({
  lastName: `Ng${[...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
  niss: '',
  noNissReason: 'unknown_yet',
})

const isNotice =
  (reference: string) =>
  ({ activity }: ConnectorRequest) =>
    activity.summary?.startsWith(reference) ?? false
const copiesFor = (reader: FakeUser, reference: string) =>
  reader.notices.filter((summary) => summary.startsWith(reference))

/** Kills the bot when a notice about the request reaches Teams, which has taken it or not, and does not answer. */
async function killAtNotice(reference: string, accepted: boolean): Promise<void> {
  await new Promise<void>((killed) => {
    teams.fault = (request) => {
      if (!isNotice(reference)(request)) return undefined
      killed(bot.kill())
      return { accepted, hang: true }
    }
  })
  teams.isBack()
}

/** Kills the bot at a random moment between a press and its notices; more often where something is being decided. */
async function killSometime(random: () => number, reference: string): Promise<string> {
  const [which, when] = [random(), random()]
  if (which < 0.35) {
    await wait(when * 25)
    await bot.kill()
    return `${Math.round(when * 25)} ms after the press`
  }
  if (which < 0.55) {
    await wait(when * 1_000)
    await bot.kill()
    return `${Math.round(when * 1_000)} ms after the press`
  }
  if (which < 0.85) {
    await killAtNotice(reference, when < 0.5)
    return `before Teams’ answer, ${when < 0.5 ? 'taken' : 'lost'}`
  }
  await teams.until(() => teams.taken.some(isNotice(reference)), `a notice about ${reference}`)
  await bot.kill()
  return 'at Teams’ answer'
}

/** Presses while the bot is killed; pressed again after the restart unless it was answered. */
async function pressedAround(press: () => Promise<TurnResult>, kill: () => Promise<string>): Promise<string> {
  const pressing = press().catch(() => undefined)
  const killed = await kill()
  const answer = await pressing
  await bot.start()
  if (answer?.status === 200) return `killed ${killed}, answered`
  expect((await press()).status).toBe(200)
  return `killed ${killed}, pressed again`
}

it(
  `kill -9 between an act and its notices loses neither and doubles neither: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const random = seededRandom(SEED)
    const rounds: { reference: string; event: string; story: string }[] = []
    for (let round = 0; round < KILLS; round++) {
      const reference = await files(caseworker, aPerson(round))
      const { verb, inputs, event } = ACTS[Math.floor(random() * ACTS.length)] ?? ACTS[0]!
      adviser.presses = random() < 0.5 ? 'execute' : 'submit'
      const [desk] = (await adviser.says(reference)).messages
      const story = await pressedAround(
        () => adviser.press(verb, inputs, { on: desk }),
        () => killSometime(random, reference),
      )
      rounds.push({ reference, event, story: `${verb} ${adviser.presses}, ${story}` })
      for (const reader of [caseworker, coordinator]) {
        await teams.until(
          () => copiesFor(reader, reference)[0],
          `the notice of ${verb} for ${reader.who.name}: ${story}`,
        )
      }
    }
    expect(await bot.stop()).toBe(0)
    const told = (reader: FakeUser, reference: string) => {
      const copies = copiesFor(reader, reference)
      return copies.length <= 2 && copies.filter((summary) => !IS_REMINDER.test(summary)).length <= 1 ? 'told' : copies
    }
    await bot.look(async (store) => {
      for (const { reference, event, story } of rounds) {
        const events = (await store.referralByReference(reference))?.events.map(({ type }) => type)
        const readers = [told(caseworker, reference), told(coordinator, reference)]
        expect({ story, events, readers }).toEqual({ story, events: ['submitted', event], readers: ['told', 'told'] })
      }
      expect((await store.listReferrals({ offset: 0, limit: 1 })).total).toBe(KILLS)
      expect(await store.claimDue(later(24 * 365), 100, 60)).toEqual([])
    })
    expect(bot.output).not.toMatch(/"level":[56]0/)
  },
  TIMEOUT_MS,
)

it(
  `kill -9 around the filing of a request leaves exactly one: ${KILLS_AT_FILING} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const random = seededRandom(SEED)
    const references = new Set<string>()
    for (let round = 0; round < KILLS_AT_FILING; round++) {
      await fills(caseworker, aPerson(round))
      const form = caseworker.shown.at(-1)
      const kill = async () => {
        await wait(random() * 15)
        await bot.kill()
        return 'while filing'
      }
      await pressedAround(() => caseworker.press('referral.submit', { informed: 'true' }, { on: form }), kill)
      const again = await caseworker.press('referral.submit', { informed: 'true' }, { on: form })
      references.add(referenceIn(textOf(again.card)))
    }
    expect(references.size).toBe(KILLS_AT_FILING)
    expect(await bot.stop()).toBe(0)
    await bot.look(async (store) => {
      const { items } = await store.listReferrals({ offset: 0, limit: 2 * KILLS_AT_FILING })
      expect(new Set(items.map(({ reference }) => reference))).toEqual(references)
      expect(await store.draftsOf(amelie.id)).toEqual([])
    })
  },
  TIMEOUT_MS,
)
