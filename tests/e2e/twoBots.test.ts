import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Store } from '../../src/usecases/ports.js'
import { later } from '../builders/aReferral.js'
import { figures, runs } from '../builders/longRun.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import type { PersistentUser } from '../fakes/persistentUser.js'
import { openAt } from '../fakes/storeLife.js'
import { TwoBots } from '../fakes/twoBots.js'

const REQUESTS = runs(12, 5_000)
const KILLS = runs(2, 10)
const CASEWORKERS = runs(6, 32)
const TIMEOUT_MS = runs(180_000, 2_400_000)
/** From the first day's morning to the next, when the day's reminders and digests have become due. */
const HOURS_TO_NEXT_MORNING = 23

const FRIDAY = { at: '2026-09-04T10:00:00+02:00', service: 'Accueil', channel: 'phone' }
interface Filed {
  readonly caseworker: PersistentUser
  readonly reference: string
  readonly hasAppointment: boolean
}

const random = seededRandom(SEED)
let stage: TwoBots
const filed: Filed[] = []
beforeEach(async () => {
  stage = await TwoBots.start(CASEWORKERS, random)
})
afterEach(() => stage?.end())

/** One caseworker's day: request after request, each taken in charge by Actiris, some with an appointment at once. */
async function works(caseworker: PersistentUser, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const reference = await stage.files(caseworker, number)
    const hasAppointment = number % 3 === 0
    await stage.sends('receive', reference)
    if (hasAppointment) await stage.sends('schedule', reference, FRIDAY)
    filed.push({ caseworker, reference, hasAppointment })
  }
}

/** What happens meanwhile: kills, spread over the work, and the database away once. */
async function troubles(): Promise<void> {
  const moments = [...Array.from({ length: KILLS }, () => () => stage.killsOne())]
  moments.splice(Math.ceil(KILLS / 2), 0, () => stage.restartsDatabase())
  for (const [index, happens] of moments.entries()) {
    const after = Math.floor((REQUESTS * (index + random())) / (moments.length + 1))
    await stage.teams.untilSilence(() => filed.length >= after, `${after} requests filed`)
    await happens()
  }
}

const copiesOf = ({ caseworker, reference }: Filed, label: string) =>
  caseworker.notices.filter((summary) => summary.startsWith(reference) && summary.endsWith(label))
const labelsOf = ({ hasAppointment }: Filed) => ['Reçue', ...(hasAppointment ? ['Rendez-vous fixé'] : [])]
const isReminder = (summary: string) => summary.includes(' · Rappel · ')

/** Everybody was told of everything; notices that somebody was told otherwise than once. */
async function toldOtherwise(what: (one: Filed) => readonly string[]): Promise<readonly string[][]> {
  for (const one of filed) {
    for (const label of what(one))
      await stage.teams.untilSilence(() => copiesOf(one, label).length > 0, `${one.reference} · ${label}`)
  }
  const told = filed.flatMap((one) => what(one).map((label) => copiesOf(one, label)))
  return told.filter((copies) => copies.length > 1 || copies.some(isReminder))
}

/** Nothing stands in the outbox any more that somebody still has to send. */
async function lastHasLeft(store: Store): Promise<void> {
  const stands = async () => (await store.outboxFigures(later(0))).counts.map(({ state }) => state)
  while ((await stands()).some((state) => ['queued', 'sending', 'retry', 'ambiguous'].includes(state))) await wait(100)
}

const isUnmarkedDouble = (copies: readonly string[]) => copies.filter((copy) => !isReminder(copy)).length > 1

it(
  `two bots on one database: ${REQUESTS} requests, ${KILLS} kills and a restart of the database lose and double nothing, PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const { coordinator, caseworkers } = stage
    for (const reader of stage.readers) await reader.says('bonjour')
    const started = performance.now()
    const numbers = Array.from({ length: REQUESTS }, (_, number) => number)
    const ofEach = caseworkers.map((_, place) => numbers.filter((number) => number % caseworkers.length === place))
    await Promise.all([troubles(), ...caseworkers.map((caseworker, place) => works(caseworker, ofEach[place] ?? []))])
    const inDoubt = await toldOtherwise(labelsOf)
    const minutes = (performance.now() - started) / 60_000
    expect(await stage.sleeps(HOURS_TO_NEXT_MORNING)).toEqual([0, 0])
    const remindedAgain = await toldOtherwise(({ hasAppointment }) => (hasAppointment ? ['2 jours ouvrables'] : []))
    const digest = () => coordinator.notices.filter((summary) => summary.startsWith('Dagoverzicht'))
    await stage.teams.untilSilence(() => digest().length > 0, 'the digest of the morning')
    expect(inDoubt.filter(isUnmarkedDouble)).toEqual([])
    const store = await openAt(stage.url)
    try {
      for (const { reference, hasAppointment } of filed) {
        const events = (await store.referralByReference(reference))?.events.map(({ type }) => type)
        expect([reference, events]).toEqual([
          reference,
          ['submitted', 'received', ...(hasAppointment ? ['scheduled'] : [])],
        ])
      }
      expect(new Set(filed.map(({ reference }) => reference)).size).toBe(REQUESTS)
      expect((await store.listReferrals({ offset: 0, limit: 1 })).total).toBe(REQUESTS)
      expect(await store.draftsAfter('', 10)).toEqual([])
      await lastHasLeft(store)
      expect([remindedAgain, digest()]).toEqual([[], [expect.any(String)]])
    } finally {
      await store.close()
    }
    const doubled = inDoubt.filter(({ length }) => length > 1).length
    figures(`two bots: ${KILLS} kills, ${minutes.toFixed(1)} min, ${doubled} doubled, ${inDoubt.length} marked`)
  },
  TIMEOUT_MS,
)
