import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { later } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { processNow } from '../fakes/botProcess.js'
import { referenceIn, textOf } from '../fakes/cardReading.js'
import { FakeReceiver, OUT_SECRET } from '../fakes/fakeReceiver.js'
import { files, fills } from '../fakes/journeys.js'
import { aPerson, type ProcessStage, pressedAround, processStage } from '../fakes/processStage.js'

const KILLS = runs(2, 40)
const TIMEOUT_MS = runs(120_000, 600_000)

let receiver: FakeReceiver
let stage: ProcessStage
beforeEach(async () => {
  receiver = await FakeReceiver.start(processNow)
  stage = await processStage({ PASSERELLE_ACTIRIS_URL: receiver.url, PASSERELLE_ACTIRIS_OUT_SECRET: OUT_SECRET })
})
afterEach(async () => {
  await stage.end()
  await receiver.stop()
})

type Kill = (random: () => number) => Promise<string>
const whileFiling: Kill = async (random) => {
  await wait(random() * 15)
  await stage.bot.kill()
  return 'while filing'
}
/** Kills the bot when a push arrives for the first time; the receiver has taken it or not, and does not answer. */
const atPush =
  (accepted: boolean): Kill =>
  async () => {
    await new Promise<void>((killed) => {
      receiver.fault = ({ id }) => {
        if (receiver.calls.some((call) => call.id === id)) return undefined
        killed(stage.bot.kill())
        return { accepted, hang: true }
      }
    })
    receiver.fault = () => undefined
    return accepted ? 'when the push was taken' : 'when the push was not taken'
  }
const MOMENTS = [whileFiling, atPush(true), atPush(false)]

it(
  `kill -9 between a filing and its push loses no push: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const { caseworker, bot } = stage
    const random = seededRandom(SEED)
    const references: string[] = []
    for (let round = 0; round < KILLS; round++) {
      await fills(caseworker, aPerson(round))
      const form = caseworker.shown.at(-1)
      const press = () => caseworker.press('referral.submit', { informed: 'true' }, { on: form })
      const story = await pressedAround(bot, [press], () => (MOMENTS[round % MOMENTS.length] as Kill)(random))
      const reference = referenceIn(textOf((await press()).card))
      await receiver.until(() => receiver.told(reference).length > 0, `${reference}, killed ${story}`)
      references.push(reference)
    }
    references.push(await files(caseworker, aPerson(KILLS)))
    await receiver.until(() => receiver.taken.length === KILLS + 1, 'the last push')
    expect(receiver.taken.map(({ body }) => body.reference)).toEqual(references)
    expect(await bot.stop()).toBe(0)
    await bot.look(async (store) => {
      expect(await store.claimPushes(later(24 * 365), 10, 60)).toEqual([])
    })
  },
  TIMEOUT_MS,
)
