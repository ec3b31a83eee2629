import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { runs } from '../builders/longRun.js'
import { amelie } from '../builders/people.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { referenceIn, textOf } from '../fakes/cardReading.js'
import { fills } from '../fakes/journeys.js'
import { aPerson, type ProcessStage, pressedAround, processStage } from '../fakes/processStage.js'

const KILLS = runs(2, 25)
const TIMEOUT_MS = runs(120_000, 600_000)

let stage: ProcessStage
beforeEach(async () => {
  stage = await processStage()
})
afterEach(() => stage.end())

it(
  `kill -9 around the filing of a request leaves exactly one: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const { caseworker } = stage
    const random = seededRandom(SEED)
    const references = new Set<string>()
    for (let round = 0; round < KILLS; round++) {
      await fills(caseworker, aPerson(round))
      const form = caseworker.shown.at(-1)
      const kill = async () => {
        await wait(random() * 15)
        await stage.bot.kill()
        return 'while filing'
      }
      await pressedAround(
        stage.bot,
        [() => caseworker.press('referral.submit', { informed: 'true' }, { on: form })],
        kill,
      )
      const again = await caseworker.press('referral.submit', { informed: 'true' }, { on: form })
      references.add(referenceIn(textOf(again.card)))
    }
    expect(references.size).toBe(KILLS)
    expect(await stage.bot.stop()).toBe(0)
    await stage.bot.look(async (store) => {
      const { items } = await store.listReferrals({ offset: 0, limit: 2 * KILLS })
      expect(new Set(items.map(({ reference }) => reference))).toEqual(references)
      expect(await store.draftsOf(amelie.id)).toEqual([])
    })
  },
  TIMEOUT_MS,
)
