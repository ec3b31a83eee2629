import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, cardOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { acts, files } from '../fakes/journeys.js'
import { whileDiskRefuses } from '../fakes/refusingDisk.js'

const { fr, nl } = loadWords()

afterEach(() => {
  jest.restoreAllMocks()
})

describe('while nothing can be kept', () => {
  it('who types what would be kept reads that it was not', () =>
    whileDiskRefuses(async ({ amelie, bram }, disk) => {
      disk.refuses()
      const texts = [await amelie.says('nouvelle demande'), await bram.says('langue nl')].map(({ messages }) =>
        messages.map(({ text }) => text),
      )
      expect(texts).toEqual([[fr.text.notKept], [nl.text.notKept]])
    }))

  it('an act without a form does nothing, and the request is shown as it stands, with the same button', () =>
    whileDiskRefuses(async ({ amelie, chloe }, disk) => {
      const reference = await files(amelie)
      await chloe.says(reference)
      disk.refuses()
      await chloe.press('desk.receive')
      expect(alertsOf(chloe.card)).toEqual([fr.text.notKept])
      expect(textOf(chloe.card)).toContain(fr.status.submitted)
      disk.hasRoom()
      await chloe.press('desk.receive')
      expect(textOf(chloe.card)).toContain(fr.status.received)
    }))

  it('questions are answered, and what has no answer is said to have none, only not passed on', () =>
    whileDiskRefuses(async ({ amelie }, disk) => {
      disk.refuses()
      const [known] = (await amelie.says('qui accompagne un art. 60 ?')).messages
      expect(known?.entities).toBeDefined()
      const [unknown] = (await amelie.says('Combien gagne un conseiller Actiris de l’axe 1 ?')).messages
      expect(unknown?.text).toBe(fr.text.abstain)
      expect(verbsOf(cardOf(unknown))).not.toContain('knowledge.escalate')
    }))

  it('requests are read, from a notice too', () =>
    whileDiskRefuses(async ({ amelie, chloe }, disk) => {
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.receive')
      const notice = await amelie.notice(`${reference} · Reçue`)
      await amelie.says('aide') // by then it is marked as sent
      disk.refuses()
      const { status, card } = await amelie.press('referral.open', {}, { on: notice })
      expect([status, textOf(card)]).toEqual([200, expect.stringContaining(fr.status.received)])
    }))

  it('somebody who writes from a new place is answered in the language of his choice', () =>
    whileDiskRefuses(async ({ amelie }, disk) => {
      await amelie.says('taal nl')
      disk.refuses()
      const { messages } = await amelie.says('nouvelle demande', { recipient: { id: '28:moved', name: 'Passerelle' } })
      expect(messages.map(({ text }) => text)).toEqual([nl.text.notKept])
    }))

  it('an event of Actiris is refused with 503, and taken when it is sent again', () =>
    whileDiskRefuses(async ({ amelie, actiris }, disk) => {
      const reference = await files(amelie)
      disk.refuses()
      expect((await actiris.sends({ type: 'receive', reference }, { id: 'evt-1' })).status).toBe(503)
      disk.hasRoom()
      expect((await actiris.sends({ type: 'receive', reference }, { id: 'evt-1' })).status).toBe(202)
    }))

  it('the bot says that it is not ready, and why; when there is room it is, and what waited is told once', () =>
    whileDiskRefuses(async (world, disk) => {
      const { amelie, chloe, teams, log, url } = world
      const ready = async () => (await fetch(`${url}/readyz`)).json()
      const reference = await files(amelie)
      await chloe.says(reference)
      teams.isDown()
      await chloe.press('desk.receive')
      const figures = async () => (await fetch(`${url}/metrics`)).text()
      while (!/state="retry".*\} [1-9]/.test(await figures())) await wait(20) // nobody has it in hand
      disk.refuses()
      teams.isBack()
      await chloe.says('taal nl')
      expect(await ready()).toEqual({ status: 'not ready', problems: ['store: ENOSPC'] })
      expect(log).toContainEqual({ level: 'error', message: 'nothing can be kept', fields: { code: 'ENOSPC' } })
      expect(amelie.notices).toEqual([])
      disk.hasRoom()
      expect(await ready()).toEqual({ status: 'ready' })
      world.passes({ hours: 1 })
      await amelie.notice(`${reference} · Reçue`)
      expect(amelie.notices).toEqual([`${reference} · Reçue`])
    }))

  it('a restart finds what was kept before and after, and nothing of what was refused', () =>
    whileDiskRefuses(async (world, disk) => {
      const { amelie, chloe } = world
      const reference = await files(amelie)
      await chloe.says(reference)
      disk.refuses()
      await chloe.press('desk.receive')
      await amelie.says('nouvelle demande')
      disk.hasRoom()
      await chloe.press('desk.receive')
      await world.restartBot()
      expect((await world.stored(reference)).events.map(({ type }) => type)).toEqual(['submitted', 'received'])
    }))
})
