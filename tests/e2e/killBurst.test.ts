import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { later } from '../builders/aReferral.js'
import { directoryFile } from '../builders/directoryFile.js'
import { figures, runs } from '../builders/longRun.js'
import { bram } from '../builders/people.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { BotProcess } from '../fakes/botProcess.js'
import { Burst, type BurstNotice } from '../fakes/burst.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import { FakeTeams, type Fault } from '../fakes/fakeTeams.js'

const NOTICES = runs(60, 2_000)
const KILLS = runs(4, 100)
const TIMEOUT_MS = runs(180_000, 1_800_000)
/** A life ends after so many requests at Teams at most, so that the burst lasts for all of them. */
const MOST_EACH = Math.floor((NOTICES * 0.6) / KILLS)
const LINGERS_MS = 20
const START_MS = 1_500

const burst = new Burst(NOTICES)
let teams: FakeTeams
let bot: BotProcess
beforeEach(async () => {
  teams = await FakeTeams.start()
  bot = await BotProcess.create({}, directoryFile(burst.readers))
})
afterEach(async () => {
  await bot?.remove()
  await teams?.stop()
})

/** Every copy that Teams has of a notice, in order: `version` of its request, and how far Teams had come when it came. */
interface Told {
  readonly version: number
  readonly place: number
  readonly isReminder: boolean
}

const LABELS = ['Reçue', 'Complément demandé', 'Rejetée']
function toldOf({ reference, reader }: BurstNotice): readonly Told[] {
  const chat = `a:29:${reader.aadObjectId}`
  return teams.taken.flatMap(({ conversation, activity: { summary = '' } }, place) => {
    if (conversation !== chat || !summary.startsWith(reference)) return []
    const version = LABELS.findIndex((label) => summary.endsWith(label)) + 2
    return [{ version, place, isReminder: summary.includes(' · Rappel · ') }]
  })
}

/** What Teams does at the request that is a life's last: takes it, or not, and does not answer; or answers. */
const LAST: readonly (Fault | undefined)[] = [{ accepted: true, hang: true }, { hang: true }, undefined]

/** One life of the bot, ended while it starts or while it sends; how much Teams had taken by then. */
async function shortLife(random: () => number): Promise<number> {
  const enough = teams.requests.length + 1 + Math.floor(random() * MOST_EACH)
  const last = LAST[Math.floor(random() * LAST.length)]
  teams.fault = (request) => burst.faultOf(request) ?? (teams.requests.length < enough ? undefined : last)
  const starting = bot.start().catch(() => undefined)
  if (random() < 0.2) await wait(random() * START_MS)
  else {
    await teams.until(() => teams.requests.length >= enough, 'the next notices of the burst')
    await wait(random() * LINGERS_MS)
  }
  await bot.kill()
  await starting
  return teams.taken.length
}

/** Of how many readers the coordinator was told that they cannot be reached. */
const toldOfUnreachable = () =>
  new Set(teams.postedTo(`a:29:${bram.aadObjectId}`).map((told) => textOf(cardOf(told)))).size

/** Nothing stands in the outbox any more that somebody still has to send. */
async function endsByItself(): Promise<void> {
  teams.fault = burst.faultOf
  await bot.start()
  const missing = burst.notices.filter(({ end }) => end === 'sent').reverse()
  const isTold = (notice: BurstNotice) => toldOf(notice).some(isAbout(notice))
  const isOver = () => {
    for (let next = missing.at(-1); next && isTold(next); next = missing.at(-1)) missing.pop()
    return missing.length === 0 && toldOfUnreachable() === burst.unreachable.size
  }
  await teams.untilSilence(isOver, 'the whole burst, and of whom it did not reach')
  expect(await bot.stop()).toBe(0)
}

const isAbout =
  ({ version }: BurstNotice) =>
  (told: Told) =>
    told.version === version

it(
  `kill -9 in a burst of ${NOTICES} notices loses none, doubles none unmarked, and keeps their order: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const random = seededRandom(SEED)
    await bot.look((store) => burst.queue(store, teams.serviceUrl))
    let lastKill = 0
    for (let kill = 0; kill < KILLS; kill++) lastKill = await shortLife(random)
    await endsByItself()
    const stories = burst.notices.map((notice) => {
      const ofRequest = toldOf(notice)
      const versions = ofRequest.map(({ version }) => version)
      const copies = ofRequest.filter(isAbout(notice))
      return { ...notice, copies, versions }
    })
    const endedAs = (how: string) => stories.filter(({ end }) => end === how).length
    const isRight = ({ end, copies, versions }: (typeof stories)[number]) =>
      copies.length > 0 === (end === 'sent') &&
      copies.slice(1).every(({ isReminder }) => isReminder) &&
      copies.slice(0, -1).every(({ place }) => place < lastKill) &&
      versions.join() === [...versions].sort().join()
    expect(stories.filter((story) => !isRight(story))).toEqual([])
    await bot.look(async (store) => {
      expect(await store.claimDue(later(24 * 365), 100, 60)).toEqual([])
      const blocked = (await store.unreached()).reduce((sum, { count }) => sum + count, 0)
      const { counts } = await store.outboxFigures(later(0))
      const failed = counts.filter(({ state }) => state === 'failed').reduce((sum, { count }) => sum + count, 0)
      expect({ blocked, failed }).toEqual({ blocked: endedAs('blocked'), failed: endedAs('failed') })
    })
    expect(bot.output).not.toMatch(/"level":[56]0/)
    const doubled = stories.filter(({ copies }) => copies.length > 1).length
    const marked = stories.flatMap(({ copies }) => copies).filter(({ isReminder }) => isReminder).length
    figures(`burst: ${NOTICES} notices, ${KILLS} kills, ${doubled} doubled, ${marked} marked as reminders`)
  },
  TIMEOUT_MS,
)
