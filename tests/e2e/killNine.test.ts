import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { later } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import type { ConnectorRequest } from '../fakes/fakeTeams.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { APPOINTMENT, files } from '../fakes/journeys.js'
import { aPerson, type ProcessStage, pressedAround, processStage } from '../fakes/processStage.js'

const KILLS = runs(3, 100)
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
/** Moments between presses and their notices, each kind in turn; more of them where something is being decided. */
const MOMENTS = [
  whileDeciding,
  beforeAnswer(true),
  anytime,
  beforeAnswer(false),
  whileDeciding,
  whileDeciding,
  atAnswer,
  anytime,
]

interface Round {
  readonly reference: string
  readonly event: string
  readonly story: string
}

/** Two advisers act, each on a request of his own, and the bot is killed around that; everybody is told in the end. */
async function round(number: number, references: readonly string[], random: () => number): Promise<readonly Round[]> {
  const acts = references.map(() => ACTS[Math.floor(random() * ACTS.length)] as (typeof ACTS)[number])
  const presses = await Promise.all(
    stage.advisers.map(async (adviser, index) => {
      adviser.presses = random() < 0.5 ? 'execute' : 'submit'
      const [desk] = (await adviser.says(references[index] ?? '')).messages
      const { verb, inputs } = acts[index] as (typeof ACTS)[number]
      return () => adviser.press(verb, inputs, { on: desk })
    }),
  )
  const kill = () => (MOMENTS[number % MOMENTS.length] as Kill)(random, references[0] ?? '')
  const what = acts.map(({ verb }, index) => `${verb} ${stage.advisers[index]?.presses}`)
  const story = `${what.join(', ')}: ${await pressedAround(stage.bot, presses, kill)}`
  for (const reference of references) {
    for (const reader of [stage.caseworker, stage.coordinator]) {
      await stage.teams.until(() => copiesFor(reader, reference)[0], `${reference} for ${reader.who.name}: ${story}`)
    }
  }
  return references.map((reference, index) => ({ reference, event: acts[index]?.event ?? '', story }))
}

const told = (reader: FakeUser, reference: string) => {
  const copies = copiesFor(reader, reference)
  return copies.length <= 2 && copies.filter((summary) => !IS_REMINDER.test(summary)).length <= 1 ? 'told' : copies
}

it(
  `kill -9 between acts and their notices loses none and doubles none: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const { caseworker, coordinator } = stage
    await coordinator.says('alertes')
    await coordinator.press('alerts.save', { received: 'now' }) // otherwise told with the digest
    const random = seededRandom(SEED)
    const filed: string[] = []
    while (filed.length < 2 * KILLS) filed.push(await files(caseworker, aPerson(filed.length)))
    const rounds: Round[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      rounds.push(...(await round(kill, filed.slice(2 * kill, 2 * kill + 2), random)))
    }
    expect(await stage.bot.stop()).toBe(0)
    await stage.bot.look(async (store) => {
      for (const { reference, event, story } of rounds) {
        const events = (await store.referralByReference(reference))?.events.map(({ type }) => type)
        const readers = [told(caseworker, reference), told(coordinator, reference)]
        expect({ story, events, readers }).toEqual({ story, events: ['submitted', event], readers: ['told', 'told'] })
      }
      expect((await store.listReferrals({ offset: 0, limit: 1 })).total).toBe(filed.length)
      const due = await store.claimDue(later(24 * 365), 100, 60)
      // An edit waits a second, in which the last bot was stopped: it brings no news, and leaves with the next start.
      expect(due.filter(({ kind }) => kind !== 'edit')).toEqual([])
    })
    expect(stage.bot.output).not.toMatch(/"level":[56]0/)
  },
  TIMEOUT_MS,
)
