import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, linksOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import type { TeamsActivity } from '../fakes/fakeTeams.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr
const MOVE = { date: '2026-09-08', time: '14:00', askedBy: 'person', why: 'Passe un examen ce jour-là' }
const CANCEL = { askedBy: 'actiris', why: 'Conseillère malade' }

/** What a notice's link puts into one's calendar. */
const entryIn = (told: TeamsActivity) =>
  linksOf(cardOf(told)).flatMap(({ searchParams }) => [searchParams.get('subject'), searchParams.get('startTime')])

it.each(['execute', 'submit'] as const)(
  'an appointment is moved from its own form, filled in as it was, and both sides read the new one (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      chloe.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      await chloe.press('desk.reschedule')
      expect(valuesOf(chloe.card)).toEqual(APPOINTMENT)
      await chloe.press('desk.reschedule', MOVE)
      expect(textOf(chloe.card)).toContain('mardi 8 septembre 2026, 14:00')
      const told = await amelie.notice(`${reference} · Rendez-vous déplacé`)
      for (const fact of ['mardi 8 septembre 2026, 14:00', 'jeudi 3 septembre 2026, 10:00', 'La personne', MOVE.why]) {
        expect(textOf(cardOf(told))).toContain(fact)
      }
      const [toOwner, toOffice] = [told, await bram.notice(`${reference} · Afspraak verplaatst`)].map(entryIn)
      expect(toOwner).toEqual([reference, '2026-09-08T14:00:00+02:00'])
      expect(toOffice).toEqual(toOwner)
      const { appointment, events, status } = await world.stored(reference)
      expect([status, appointment?.at]).toEqual(['scheduled', '2026-09-08T12:00:00.000Z'])
      expect(events.at(-1)).toMatchObject({ type: 'rescheduled', superseded: { at: '2026-09-03T08:00:00.000Z' } })
    }),
)

it('a cancelled appointment brings the request back to its base and counts for nothing', () =>
  inWorld(async ({ amelie, bram, chloe }) => {
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await acts(chloe, reference, 'desk.cancelAppointment', CANCEL)
    expect(textOf(chloe.card)).toContain(words.status.received)
    expect(textOf(chloe.card)).not.toContain(words.fact.absences)
    const told = await amelie.notice(`${reference} · Reçue`)
    expect(textOf(cardOf(told))).toContain(words.notice.appointmentCancelled)
    expect(entryIn(told)).toEqual([])
    await bram.notice(`${reference} · Ontvangen`)
    expect(verbsOf(chloe.card)).toContain('desk.schedule')
  }))

it('once the hour has passed, an appointment has a result and is no longer moved', () =>
  inWorld(async (world) => {
    const { actiris, amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const old = chloe.shown.at(-1)
    world.passes({ hours: 49 })
    for (const inputs of [{}, CANCEL]) {
      await chloe.press('desk.cancelAppointment', inputs, { on: old })
      expect(alertsOf(chloe.card)).toEqual([words.refusal.REF_HOUR_PASSED])
    }
    const { body, status } = await actiris.sends({
      type: 'cancelAppointment',
      reference,
      data: { askedBy: 'cpas', reason: 'x' },
    })
    expect([status, body.status]).toEqual([409, 'scheduled'])
    expect(body.allowed).toEqual(expect.arrayContaining(['attended', 'absent']))
    expect(body.allowed).not.toContain('reschedule')
  }))

it('through the signed API an appointment is moved and cancelled the same way', () =>
  inWorld(async ({ actiris, amelie }) => {
    const reference = await files(amelie)
    const visit = { at: '2026-09-03T10:00:00+02:00', service: 'Accueil', channel: 'phone' }
    const sends = (type: string, data: object, expectedVersion: number) =>
      actiris.sends({ type, reference, data, expectedVersion })
    await sends('schedule', visit, 1)
    const moved = { ...visit, at: '2026-09-04T10:00:00+02:00', askedBy: 'cpas', reason: 'Congé' }
    expect(await sends('reschedule', moved, 2)).toMatchObject({
      status: 202,
      body: { status: 'scheduled', version: 3 },
    })
    expect(await sends('reschedule', moved, 2)).toMatchObject({ status: 409 })
    expect(await sends('reschedule', { ...moved, at: visit.at.replace('09-03', '08-31') }, 3)).toMatchObject({
      status: 422,
    })
    expect(await sends('cancelAppointment', { askedBy: 'cpas' }, 3)).toMatchObject({ status: 422 })
    const cancelled = await sends('cancelAppointment', { askedBy: 'cpas', reason: 'Congé' }, 3)
    expect(cancelled).toMatchObject({ status: 202, body: { status: 'received', version: 4 } })
    await amelie.notice(`${reference} · Rendez-vous déplacé`)
  }))

it('nobody at the CPAS moves or cancels an appointment, a second press does nothing, an old card is shown anew', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, dorien } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const data = buttonsOf(chloe.card).find(({ data: { verb } }) => verb === 'desk.cancelAppointment')?.data
    for (const user of [amelie, bram, dorien]) {
      const { card } = await user.pressData({ ...data, ...CANCEL })
      expect([words.text.notYours, loadWords().nl.text.notYours]).toContain(textOf(card))
    }
    await chloe.pressData({ ...data, ...CANCEL })
    const again = await chloe.pressData({ ...data, ...CANCEL })
    expect(alertsOf(again.card)).toEqual([])
    const other = await chloe.pressData({ ...data, ...CANCEL, why: 'Autre chose' })
    expect(alertsOf(other.card).join()).toContain(words.refusal.REF_STALE)
    expect((await world.stored(reference)).version).toBe(3)
  }))
