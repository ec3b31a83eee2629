import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const TOLD = `${fr.fact.informed_appointment}: 01/09/2026`
const NOT_TOLD = `${fr.fact.informed_appointment}: ${fr.text.notInformed}`

it.each(['execute', 'submit'] as const)(
  'the caseworker records that the person was told, and the adviser reads it before recording an absence (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, chloe } = world
      for (const user of [amelie, chloe]) user.presses = how
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      await chloe.says(reference)
      expect(textOf(chloe.card)).toContain(NOT_TOLD)
      await amelie.press('referral.slip', {}, { on: await amelie.notice(`${reference} · Rendez-vous fixé`) })
      await amelie.press('referral.informedPerson')
      expect(textOf(amelie.card)).toContain(fr.text.done)
      expect(textOf(amelie.card)).toContain(TOLD)
      expect(verbsOf(amelie.card)).not.toContain('referral.informedPerson')
      await amelie.press('referral.slip')
      expect(textOf(amelie.card)).toContain('01/09/2026')
      expect(verbsOf(amelie.card)).toEqual(['referral.open'])
      world.passes({ days: 2, hours: 1 })
      for (const verb of ['desk.attended', 'desk.absent']) {
        await acts(chloe, reference, verb)
        expect(textOf(chloe.card)).toContain(TOLD)
      }
      await chloe.says(reference)
      expect(textOf(chloe.card)).toContain(fr.event.informed_appointment.replace('{when}', '03/09/2026, 10:00'))
    }),
)

it('it is recorded once by the whole organisation, and again after the appointment moved', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, karim } = world
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await acts(karim, reference, 'referral.message', { text: 'Je la vois demain' })
    await karim.says(reference)
    await bram.says(reference)
    const data = buttonsOf(bram.card).find(({ data: { verb } }) => verb === 'referral.informedPerson')?.data
    await karim.press('referral.informedPerson')
    const second = await bram.pressData({ ...data })
    const [alert] = alertsOf(second.card)
    expect(alert).toContain(nl.refusal.REF_TOLD_ALREADY.replace('{day}', '1 september 2026'))
    expect(alert).toContain('Karim Haddad')
    expect((await world.stored(reference)).events.filter(({ type }) => type === 'personInformed')).toHaveLength(1)
    await world.startBot()
    await acts(chloe, reference, 'desk.reschedule', { date: '2026-09-04', askedBy: 'person', why: 'Examen' })
    await chloe.says(reference)
    expect(textOf(chloe.card)).toContain(NOT_TOLD)
    await acts(amelie, reference, 'referral.informedPerson')
    await amelie.says(reference)
    expect(textOf(amelie.card)).toContain(TOLD)
    expect((await world.stored(reference)).events.filter(({ type }) => type === 'personInformed')).toHaveLength(2)
  }))

it('nobody gets a notice of it, a second press does nothing, and Actiris reads it in the history of the API', () =>
  inWorld(async (world) => {
    const { actiris, amelie, bram, chloe } = world
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.informedPerson')?.data
    for (const _ of [1, 2]) expect(alertsOf((await amelie.pressData({ ...data })).card)).toEqual([])
    const { body } = await actiris.reads(`referrals/${reference}`)
    expect(body).toMatchObject({ version: 3, status: 'scheduled' })
    expect((body.events as object[]).at(-1)).toMatchObject({
      type: 'personInformed',
      by: 'cpas',
      data: { about: 'appointment', appointmentAt: '2026-09-03T08:00:00.000Z' },
    })
    await acts(chloe, reference, 'desk.cancelAppointment', { askedBy: 'actiris', why: 'Malade' })
    await bram.notice(`${reference} · Ontvangen`)
    for (const user of [amelie, bram, chloe]) {
      expect(user.notices.join()).not.toContain(fr.event.personInformed)
      expect(user.notices.join()).not.toContain(nl.event.personInformed)
    }
  }))

it('neither Actiris nor another CPAS records it, and not after the hour', () =>
  inWorld(async (world) => {
    const { amelie, chloe, dorien } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.informedPerson')?.data
    expect(textOf((await chloe.pressData({ ...data })).card)).toBe(fr.text.notYours)
    expect(textOf((await dorien.pressData({ ...data })).card)).toBe(nl.refusal.REF_UNKNOWN)
    world.passes({ days: 3 })
    const late = await amelie.pressData({ ...data })
    expect(alertsOf(late.card)).toEqual([fr.refusal.REF_NOTHING_TO_TELL])
    expect((await world.stored(reference)).version).toBe(2)
  }))
