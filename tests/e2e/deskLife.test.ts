import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, cardOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, CLOSING, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr

describe.each(['execute', 'submit'] as const)('at the desk (%s)', (how) => {
  it('a request is received, scheduled, attended, reported on and closed', () =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      chloe.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await chloe.says('bureau')
      await chloe.press('desk.open')
      expect(verbsOf(chloe.card)).toEqual([
        'desk.receive',
        'desk.schedule',
        'desk.askInfo',
        'desk.reject',
        'desk.open',
        'desk.open',
      ])
      await chloe.press('desk.receive')
      expect(textOf(chloe.card)).toContain('Reçue')
      await chloe.press('desk.schedule')
      expect(inputsOf(chloe.card).map(({ id }) => id)).toEqual(Object.keys(APPOINTMENT))
      await chloe.press('desk.schedule', APPOINTMENT)
      expect(textOf(chloe.card)).toContain('jeudi 3 septembre 2026, 10:00 (45 min)')
      expect(verbsOf(chloe.card)).not.toContain('desk.attended')
      world.passes({ hours: 49 })
      await acts(chloe, reference, 'desk.attended', { late: 'true' })
      expect(textOf(chloe.card)).toContain(words.event.attended_late)
      await acts(chloe, reference, 'desk.feedback', { perspectives: 'Un cours est prévu' })
      await acts(chloe, reference, 'desk.close')
      expect(valuesOf(chloe.card).contact).toContain('@example.test')
      await chloe.press('desk.close', CLOSING)
      expect(textOf(chloe.card)).toContain('Clôturée')
      expect(verbsOf(chloe.card)).toEqual(['desk.error', 'desk.open', 'desk.open'])
      await amelie.notice(`${reference} · Clôturée`)
      await bram.notice(`${reference} · Afgesloten`)
      expect(amelie.notices).toEqual([
        `${reference} · Reçue`,
        `${reference} · Rendez-vous fixé`,
        `${reference} · ${words.event.feedback}`,
        `${reference} · Clôturée`,
      ])
      expect(bram.notices).toEqual([`${reference} · Afspraak vastgelegd`, `${reference} · Afgesloten`])
    }))

  it('a second unjustified absence stops the request: warned first, with the last days in the notices', () =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      chloe.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      world.passes({ hours: 49 })
      await acts(chloe, reference, 'desk.absent', { justified: 'no', motive: 'transport' })
      const warned = await amelie.notice(`${reference} · Absence – avertissement`)
      expect(textOf(cardOf(warned))).toContain('3 octobre 2026')
      await bram.notice(`${reference} · Afwezig – verwittiging`)
      await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-08' })
      world.passes({ days: 6 })
      await acts(chloe, reference, 'desk.absent', { justified: 'no' })
      expect(textOf(chloe.card)).toContain('Arrêtée')
      const stopped = await amelie.notice(`${reference} · Arrêtée`)
      expect(textOf(cardOf(stopped))).toContain('9 avril 2027')
      expect(textOf(cardOf(stopped))).toContain(words.notice.stopped)
      expect(textOf(cardOf(stopped))).toContain('Passerelle')
      await bram.notice(`${reference} · Stopgezet`)
    }))

  it('a rejection says why and what to do next', () =>
    inWorld(async ({ amelie, bram, chloe }) => {
      chloe.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.reject', { reason: 'OTHER', text: 'trop court' })
      expect(alertsOf(chloe.card)).toContain(words.fault.reason_text)
      await chloe.press('desk.reject', { text: 'La personne suit déjà un autre parcours.' })
      const told = await amelie.notice(`${reference} · Rejetée`)
      expect(textOf(cardOf(told))).toContain(words.rejectAdvice.OTHER)
      expect(textOf(cardOf(told))).toContain('La personne suit déjà un autre parcours.')
      await bram.notice(`${reference} · Afgewezen`)
    }))
})

it.each([
  ['yes', 'excused'],
  ['service_fault', 'service_fault'],
] as const)('an absence that is justified (%s) does not count', (justified, result) =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    world.passes({ hours: 49 })
    await acts(chloe, reference, 'desk.absent', { justified })
    expect(textOf(chloe.card)).toContain('Reçue')
    expect(textOf(chloe.card)).toContain(words.event[`absent_${result}`])
    expect(textOf(chloe.card)).not.toContain(words.fact.absences)
  }),
)
