import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { later } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import type { ConnectorRequest } from '../fakes/fakeTeams.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { APPOINTMENT, files } from '../fakes/journeys.js'
import { aPerson, type ProcessStage, pressedAround, processStage } from '../fakes/processStage.js'

const KILLS = runs(8, 100)
const TIMEOUT_MS = runs(120_000, 1_200_000)
const ACTS: readonly { readonly verb: string; readonly inputs: Record<string, string>; readonly event: string }[] = [
  { verb: 'desk.receive', inputs: {}, event: 'received' },
  { verb: 'desk.schedule', inputs: APPOINTMENT, event: 'scheduled' },
  { verb: 'desk.reject', inputs: { reason: 'NOT_REGISTERED' }, event: 'rejected' },
]
const IS_REMINDER = / · (Rappel|Herinnering|Reminder) · /

let stage: ProcessStage
beforeEach(async () => {
  stage = await processStage()
})
afterEach(() => stage.end())

const isNotice =
  (reference: string) =>
  ({ activity }: ConnectorRequest) =>
    activity.summary?.startsWith(reference) ?? false
const copiesFor = (reader: FakeUser, reference: string) =>
  reader.notices.filter((summary) => summary.startsWith(reference))

/** Kills the bot when a notice about the request reaches Teams, which has taken it or not, and does not answer. */
async function killAtNotice(reference: string, accepted: boolean): Promise<void> {
  await new Promise<void>((killed) => {
    stage.teams.fault = (request) => {
      if (!isNotice(reference)(request)) return undefined
      killed(stage.bot.kill())
      return { accepted, hang: true }
    }
  })
  stage.teams.isBack()
}

async function killWithin(ms: number): Promise<string> {
  await wait(ms)
  await stage.bot.kill()
  return `${Math.round(ms)} ms after the press`
}

type Kill = (random: () => number, reference: string) => Promise<string>
const whileDeciding: Kill = (random) => killWithin(random() * 25)
const anytime: Kill = (random) => killWithin(random() * 1_000)
const beforeAnswer =
  (accepted: boolean): Kill =>
  async (_, reference) => {
    await killAtNotice(reference, accepted)
    return accepted ? 'when Teams had taken the notice' : 'when Teams had not taken the notice'
  }
const atAnswer: Kill = async (_, reference) => {
  await stage.teams.until(() => stage.teams.taken.some(isNotice(reference)), `a notice about ${reference}`)
  await stage.bot.kill()
  return 'at Teams’ answer'
}
/** Moments between a press and its notices, each kind in turn; more of them where something is being decided. */
const MOMENTS = [
  whileDeciding,
  beforeAnswer(true),
  whileDeciding,
  anytime,
  beforeAnswer(false),
  whileDeciding,
  atAnswer,
  anytime,
]

it(
  `kill -9 between an act and its notices loses neither and doubles neither: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const { caseworker, coordinator, adviser } = stage
    await coordinator.says('alertes')
    await coordinator.press('alerts.save', { received: 'now' }) // otherwise told with the digest
    const random = seededRandom(SEED)
    const rounds: { reference: string; event: string; story: string }[] = []
    for (let round = 0; round < KILLS; round++) {
      const reference = await files(caseworker, aPerson(round))
      const { verb, inputs, event } = ACTS[Math.floor(random() * ACTS.length)] as (typeof ACTS)[number]
      adviser.presses = random() < 0.5 ? 'execute' : 'submit'
      const [desk] = (await adviser.says(reference)).messages
      const story = await pressedAround(
        stage.bot,
        () => adviser.press(verb, inputs, { on: desk }),
        () => (MOMENTS[round % MOMENTS.length] as Kill)(random, reference),
      )
      rounds.push({ reference, event, story: `${verb} ${adviser.presses}, ${story}` })
      for (const reader of [caseworker, coordinator]) {
        await stage.teams.until(
          () => copiesFor(reader, reference)[0],
          `the notice of ${verb} for ${reader.who.name}: ${story}`,
        )
      }
    }
    expect(await stage.bot.stop()).toBe(0)
    const told = (reader: FakeUser, reference: string) => {
      const copies = copiesFor(reader, reference)
      return copies.length <= 2 && copies.filter((summary) => !IS_REMINDER.test(summary)).length <= 1 ? 'told' : copies
    }
    await stage.bot.look(async (store) => {
      for (const { reference, event, story } of rounds) {
        const events = (await store.referralByReference(reference))?.events.map(({ type }) => type)
        const readers = [told(caseworker, reference), told(coordinator, reference)]
        expect({ story, events, readers }).toEqual({ story, events: ['submitted', event], readers: ['told', 'told'] })
      }
      expect((await store.listReferrals({ offset: 0, limit: 1 })).total).toBe(KILLS)
      expect(await store.claimDue(later(24 * 365), 100, 60)).toEqual([])
    })
    expect(stage.bot.output).not.toMatch(/"level":[56]0/)
  },
  TIMEOUT_MS,
)
