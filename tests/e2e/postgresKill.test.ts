import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Member } from '../../src/domain/people.js'
import { runs } from '../builders/longRun.js'
import { amelie, chloe } from '../builders/people.js'
import { BotProcess } from '../fakes/botProcess.js'
import { FakeTeams } from '../fakes/fakeTeams.js'
import { FakeUser } from '../fakes/fakeUser.js'
import { files } from '../fakes/journeys.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { aPerson } from '../fakes/processStage.js'

const ROUNDS = runs(1, 40)
const TIMEOUT_MS = runs(90_000, 900_000)

let server: PostgresServer
let teams: FakeTeams
const bots: BotProcess[] = []
beforeAll(async () => {
  server = await PostgresServer.start()
  teams = await FakeTeams.start()
  const PASSERELLE_STORE = await server.emptyDatabase()
  bots.push(await BotProcess.start({ PASSERELLE_STORE }), await BotProcess.start({ PASSERELLE_STORE }))
})
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.remove()))
  await teams?.stop()
  await server?.stop()
})

/** Kills a bot when Teams got the notice, taken or not, and does not answer. */
function killedAtNotice(bot: BotProcess, reference: string, accepted: boolean): Promise<void> {
  return new Promise((killed) => {
    teams.fault = ({ activity }) => {
      if (!activity.summary?.startsWith(reference)) return undefined
      killed(bot.kill())
      return { accepted, hang: true }
    }
  })
}

it(
  `two bots on one database, one of them killed at a notice: nothing lost, nothing told twice unmarked; ${ROUNDS} times`,
  async () => {
    let speaksTo = bots[0] as BotProcess
    const user = ({ name, aadObjectId, organisation }: Member) =>
      new FakeUser(teams, { name, aadObjectId, tenant: `tenant-${organisation}` }, () => speaksTo.url)
    const [caseworker, adviser] = [user(amelie), user(chloe)]
    for (let round = 0; round < ROUNDS; round++) {
      const [one, other] = round % 2 ? [...bots].reverse() : bots
      speaksTo = one as BotProcess
      const reference = await files(caseworker, aPerson(round))
      speaksTo = other as BotProcess
      await adviser.says(reference)
      const accepted = round % 4 < 2
      // Either may have taken it: the one that dies leaves it to the other, the one that lives hears no answer.
      const killed = killedAtNotice(one as BotProcess, reference, accepted)
      await adviser.press('desk.receive')
      await killed
      teams.isBack()
      teams.hangsUp()
      await (one as BotProcess).start()
      await teams.until(
        () => caseworker.notices.some((summary) => summary.startsWith(reference)),
        `a notice about ${reference}`,
      )
      const told = caseworker.notices.filter((summary) => summary.startsWith(reference))
      const unmarked = told.filter((summary) => !summary.includes(' · Rappel · '))
      expect(unmarked.length).toBeLessThanOrEqual(1)
      expect((await adviser.says(reference)).status).toBe(200)
    }
  },
  TIMEOUT_MS,
)
