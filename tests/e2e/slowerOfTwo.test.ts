import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
/** What stands before and after the account of what happened. */
const [BEFORE, AFTER] = fr.text.meanwhile.split('{what}')
const told = (what: string) => `${BEFORE}${what}${AFTER}`

it.each(['execute', 'submit'] as const)(
  'whoever presses after a colleague acted is told what he did, when and by whom: with the form and with the act (%s)',
  (how) =>
    inWorld(async ({ amelie, chloe, joris }) => {
      chloe.presses = how
      const reference = await files(amelie)
      await chloe.says(reference)
      const old = chloe.shown.at(-1)
      await acts(joris, reference, 'desk.schedule', APPOINTMENT)
      const account = told('Rendez-vous fixé : 03/09/2026, 10:00, par Joris Maes, Actiris (01/09/2026, 10:00)')
      await chloe.press('desk.askInfo', {}, { on: old })
      expect(alertsOf(chloe.card)).toEqual([`${fr.text.outdated} ${account}`])
      await chloe.press('desk.askInfo', { question: 'Niveau de français ?' }, { on: old })
      expect(alertsOf(chloe.card)).toEqual([`${fr.refusal.REF_STALE} ${account}`])
      await chloe.press('desk.schedule', { date: 'demain' }, { on: old })
      expect(alertsOf(chloe.card)).toEqual([`${fr.text.outdated} ${account}`])
    }),
)

it('what came through the API is told the same way, several acts in their order', () =>
  inWorld(async ({ actiris, amelie, joris }) => {
    const reference = await files(amelie)
    await joris.says(reference)
    const { data } = buttonsOf(joris.card)[0] ?? {}
    await actiris.sends({ type: 'receive', reference, adviser: { name: 'Chloé Lambert' } })
    await actiris.sends({ type: 'askInfo', reference, data: { question: 'Niveau ?' } })
    const { card } = await joris.pressData({ ...data, verb: 'desk.schedule', ...APPOINTMENT })
    const [alert = ''] = alertsOf(card)
    expect(alert).toContain(nl.refusal.REF_STALE)
    expect(alert.indexOf(nl.event.received)).toBeGreaterThan(0)
    expect(alert.indexOf(nl.event.infoRequested)).toBeGreaterThan(alert.indexOf(nl.event.received))
    expect(alert).toContain('Chloé Lambert, Actiris')
  }))

it('the CPAS is told too, and a press that comes twice is no meanwhile', () =>
  inWorld(async ({ amelie, karim, chloe }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Niveau de français ?' })
    await amelie.says(reference)
    const old = amelie.shown.at(-1)
    await acts(karim, reference, 'referral.answerInfo', { answer: 'B1' })
    await amelie.press('referral.answerInfo', { answer: 'A2' }, { on: old })
    const [alert = ''] = alertsOf(amelie.card)
    expect(alert).toContain(fr.event.infoAnswered)
    expect(alert).toContain('Karim Haddad, CPAS')
    await amelie.says(reference)
    const { data } = buttonsOf(amelie.card).find((button) => button.verb === 'referral.message') ?? {}
    for (const _ of [1, 2]) {
      const { card } = await amelie.pressData({ ...data, text: 'Nouveau numéro' })
      expect(alertsOf(card)).toEqual([])
    }
  }))
