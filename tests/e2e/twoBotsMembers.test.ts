import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { memberId } from '../../src/domain/people.js'
import { loadWords } from '../../src/presenters/words.js'
import type { Store } from '../../src/usecases/ports.js'
import { figures, runs } from '../builders/longRun.js'
import { aMember } from '../builders/people.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { cardOf, textOf, valuesOf } from '../fakes/cardReading.js'
import type { PersistentUser } from '../fakes/persistentUser.js'
import { openAt } from '../fakes/storeLife.js'
import { TwoBots } from '../fakes/twoBots.js'

const ROUNDS = runs(1, 20)
const TIMEOUT_MS = runs(180_000, 1_800_000)
const AGAIN_MS = 20
const { fr, nl } = loadWords()
const letters = (round: number) => [...String(round)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

const random = seededRandom(SEED)
let stage: TwoBots
let store: Store
const lags: number[] = []
beforeEach(async () => {
  stage = await TwoBots.start(2, random)
  store = await openAt(stage.url)
})
afterEach(async () => {
  await store?.close()
  await stage?.end()
})

/** One bot killed, or the database restarted, while something is done. */
const amidTroubles = (round: number, ...done: readonly Promise<unknown>[]) =>
  Promise.all([round % 2 === 0 ? stage.killsOne() : stage.restartsDatabase(), ...done])

const isStranger = async (user: PersistentUser): Promise<boolean> => {
  const { messages } = await user.says('mes demandes')
  const told = messages.map((message) => textOf(cardOf(message))).join()
  return [fr, nl].some(({ text }) => told.includes(text.unknownPerson))
}

/** Until each bot answers that person as what he is now; how long it took the slower one. */
async function bothKnow(name: string, isMember: boolean): Promise<void> {
  const since = performance.now()
  for (const bot of stage.bots) {
    const user = stage.somebody(name, bot)
    while ((await isStranger(user)) === isMember) await wait(AGAIN_MS)
  }
  lags.push(performance.now() - since)
}

/** He asks one of them for access. */
async function asks(user: PersistentUser): Promise<void> {
  const { coordinator, teams } = stage
  const notices = () => coordinator.notices.filter((summary) => summary === nl.accessNotice.accessAsked).length
  const before = notices()
  await user.says('aide')
  await user.press('access.request')
  await user.press('access.request', { role: 'caseworker' })
  await teams.untilSilence(() => notices() > before, 'that somebody asks for access')
}

/** He asks one of them, and the coordinator grants it through one of them. */
async function comesIn(user: PersistentUser): Promise<void> {
  await asks(user)
  await stage.coordinator.press('access.grant')
}

/** The coordinator removes him, through one of them. */
async function leaves({ who }: PersistentUser): Promise<void> {
  const { coordinator } = stage
  await coordinator.says('leden')
  await coordinator.press('access.list', { search: who.name })
  await coordinator.press('access.remove', { member: memberId('cpas-21004', who.aadObjectId) })
  await coordinator.press('access.remove')
}

/** It tells of Actiris' message about that request, marked as perhaps told before or not. */
const isAbout = (summary: string, reference: string) =>
  summary.startsWith(`${reference} · `) && summary.endsWith(` · ${nl.event.messaged_actiris}`)

/** What is kept through one bot is there through the other, at its next turn. */
async function agree(): Promise<void> {
  const [first, second] = stage.bots.map((bot) => stage.somebody('Bram Peeters', bot))
  await first?.says('meldingen')
  await first?.press('alerts.save', { received: 'off' })
  await second?.says('meldingen')
  expect(valuesOf(second?.card).received).toBe('off')
  const zora = stage.somebody('Zora Vraagt')
  await asks(zora)
  const presses = [first, second].map((coordinator) => coordinator?.press('access.grant'))
  for (const { card } of (await Promise.all(presses)).flatMap((answer) => answer ?? []))
    expect(textOf(card)).toContain(nl.access.granted)
  await zora.notice(fr.accessNotice.accessGranted)
  expect(zora.notices).toEqual([fr.accessNotice.accessGranted])
}

it(
  `members who come, change and leave through one bot, or by the file of both, are that in the other, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const { coordinator, teams } = stage
    await coordinator.says('bonjour')
    await agree()
    const zoe = aMember('Zoé Lens', 'cpas-21004', 'caseworker')
    await stage.hasDirectory([zoe])
    for (let round = 0; round < ROUNDS; round++) {
      const name = `Nina Nieuw ${letters(round)}`
      const nina = stage.somebody(name)
      await amidTroubles(round, comesIn(nina))
      await bothKnow(name, true)
      const reference = await stage.files(nina, round)
      await nina.says('langue nl')
      for (const bot of stage.bots) {
        const { messages } = await stage.somebody(name, bot).says('hulp')
        expect(messages.map((message) => textOf(cardOf(message))).join()).toContain(nl.text.helpLanguage)
      }
      // Answers go out, notices are held up.
      teams.fault = ({ activity }) => (activity.summary ? { status: 503, headers: {} } : undefined)
      await stage.sends('receive', reference)
      await stage.sends('message', reference, { text: 'Appelez-moi.' })
      await amidTroubles(round + 1, leaves(nina))
      await bothKnow(name, false)
      teams.isBack()
      const told = () => coordinator.notices.filter((summary) => isAbout(summary, reference))
      await teams.untilSilence(() => told().length > 0, `what was for ${name} at the coordinator's`)
      expect(nina.notices.filter((summary) => summary.startsWith(reference))).toEqual([])
      // One whose fate was in doubt comes once more, marked; or only so.
      expect(told().filter((summary) => !summary.includes(nl.notice.reminderLabel)).length).toBeLessThanOrEqual(1)
    }
    const seen = Math.max(...lags).toFixed(0)
    await bothKnow(zoe.name, true)
    const taken = (await store.memberships()).filter(({ id }) => id === zoe.id)
    expect(taken).toMatchObject([{ version: 1, name: zoe.name }])
    figures(`two bots, members: ${ROUNDS} came and left, seen after ${seen} ms at most`)
  },
  TIMEOUT_MS,
)
