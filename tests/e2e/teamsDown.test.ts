import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import type { FakeTeams } from '../fakes/fakeTeams.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

/** Takes Teams down; gives what brings it back. */
type Outage = (teams: FakeTeams) => Promise<() => Promise<void>>

const answering: Outage = async (teams) => {
  teams.isDown()
  return async () => teams.isBack()
}
const refusing: Outage = async (teams) => teams.refuses()
const hanging: Outage = async (teams) => {
  teams.fault = () => ({ hang: true })
  return async () => {
    teams.isBack()
    teams.hangsUp()
  }
}

it.each<[string, Outage, string]>([
  ['answers 503', answering, ''],
  ['refuses connections', refusing, ''],
  ['takes lines and never answers', hanging, 'Rappel · '],
])('an act done while Teams %s is told to each once, when Teams is back', (_, outage, mark) =>
  inWorld(async (world) => {
    const { amelie, chloe, teams, log } = world
    const reference = await files(amelie)
    await chloe.says(reference)
    const restore = await outage(teams)
    const { status } = await chloe.press('desk.receive')
    expect(status).toBe(200)
    const isTried = () =>
      log.some(({ message }) => message === 'notice not sent') ||
      teams.requests.some(({ activity }) => activity.summary)
    while (!isTried()) await wait(10)
    expect(amelie.notices).toEqual([])
    await restore()
    world.passes({ hours: 1 })
    await amelie.notice(`${reference} · ${mark}Reçue`)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejetée`)
    expect(amelie.notices).toEqual([`${reference} · ${mark}Reçue`, `${reference} · Rejetée`])
    expect(log.filter(({ level }) => level === 'error')).toEqual([])
  }),
)
