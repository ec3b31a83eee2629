import { mkdir } from 'node:fs/promises'
import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { aForm } from '../builders/aForm.js'
import { BotProcess } from '../fakes/botProcess.js'
import { alertsOf, REFERENCE, referenceIn, textOf } from '../fakes/cardReading.js'
import type { FakeUser, TurnResult } from '../fakes/fakeUser.js'
import { stepOf } from '../fakes/journeys.js'
import { aPerson, processStage } from '../fakes/processStage.js'

const { fr } = loadWords()
const BLOCKS = 160

const isRefused = ({ card, messages }: TurnResult) =>
  alertsOf(card).includes(fr.text.notKeptForm) || messages.some(({ text }) => text === fr.text.notKept)

/** Files requests until nothing is kept any more; the references of those that were. */
async function filesUntilFull(caseworker: FakeUser): Promise<readonly string[]> {
  const filed: string[] = []
  for (let round = 0; round < 50; round++) {
    const form = aForm(aPerson(round))
    if (isRefused(await caseworker.says('nouvelle demande'))) return filed
    for (const step of ['person', 'situation', 'need'] as const) {
      if (isRefused(await caseworker.press('referral.next', stepOf(step, form)))) return filed
    }
    if (isRefused(await caseworker.press('referral.submit', { informed: 'true' }))) return filed
    filed.push(referenceIn(textOf(caseworker.card)))
  }
  throw new Error('there was always room')
}

/** The smallest line may fit where a larger one did not: asks and writes until nothing at all does; what the bot says then. */
async function fillsUp(caseworker: FakeUser, url: string): Promise<unknown> {
  for (let round = 0; round < 50; round++) {
    await caseworker.says(round % 2 === 0 ? 'taal nl' : 'langue fr')
    const answer = await fetch(`${url}/readyz`)
    if (answer.status === 503) return answer.json()
  }
  return 'there was always room'
}

/** What is written half stays half to the system: this is a real limit of it, not a fake. */
it('a bot whose files get no larger says so, keeps every request that it said was filed, and goes on when there is room', async () => {
  const { bot, caseworker, end } = await processStage({}, BLOCKS)
  try {
    const filed = await filesUntilFull(caseworker)
    expect(await fillsUp(caseworker, bot.url)).toEqual({ status: 'not ready', problems: ['store: EFBIG'] })
    expect(await bot.runs('storeVerify')).toMatchObject({ code: 0 })
    await bot.kill()
    await bot.start()
    await caseworker.says('mes demandes')
    expect(filed.length).toBeGreaterThan(0)
    expect(textOf(caseworker.card)).toContain(`(${filed.length})`)
    for (const reference of filed) {
      await caseworker.says(reference)
      expect(textOf(caseworker.card)).toContain(reference)
    }
    await caseworker.says('nouvelle demande')
    expect(alertsOf(caseworker.card)).toEqual([])
    expect(textOf(caseworker.card)).not.toMatch(REFERENCE)
  } finally {
    await end()
  }
})

it('started where no file may get larger the bot answers and keeps nothing, until there is room', async () => {
  const { bot, caseworker, end } = await processStage()
  try {
    await caseworker.says('nouvelle demande')
    for (const step of ['person', 'situation', 'need'] as const)
      await caseworker.press('referral.next', stepOf(step, aForm(aPerson(1))))
    await caseworker.press('referral.submit', { informed: 'true' })
    const reference = referenceIn(textOf(caseworker.card))
    await bot.stop()
    await bot.start(0)
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200)
    const { status, problems } = await (await fetch(`${bot.url}/readyz`)).json()
    expect([status, problems]).toEqual(['not ready', ['store: EFBIG']])
    await caseworker.says(reference)
    expect(textOf(caseworker.card)).toContain(reference)
    expect(isRefused(await caseworker.says('nouvelle demande'))).toBe(true)
    await bot.hasRoom()
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200)
    expect(isRefused(await caseworker.says('nouvelle demande'))).toBe(false)
    await bot.stop()
    expect(await bot.runs('storeVerify')).toMatchObject({ code: 0 })
  } finally {
    await end()
  }
})

/** Root writes everywhere, unless that is taken from it. */
const AS_ANYBODY =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'] : []

it('where it may not write the bot does not start, and says what to do', async () => {
  const bot = await BotProcess.create()
  try {
    await mkdir(bot.store.replace('file:', ''), { mode: 0o500 })
    const { code, text } = await bot.refusesToStart(...AS_ANYBODY)
    expect(text).toMatch(
      /^Passerelle does not start\. The store's folder .* takes no writes \(EACCES\).* the right to write/,
    )
    expect([code, text.trim().split('\n').length]).toEqual([1, 1])
  } finally {
    await bot.remove()
  }
})
