import { expect, it } from '@jest/globals'
import { loadSlipWords } from '../../src/presenters/slipWords.js'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const [{ fr, nl }, slips] = [loadWords(), loadSlipWords()]

it.each(['execute', 'submit'] as const)(
  'the caseworker gets the text for the person from the notice, and comes back to the request (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, chloe } = world
      amelie.presses = how
      const reference = await files(amelie, { language: 'nl' })
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      const told = await amelie.notice(`${reference} · Rendez-vous fixé`)
      expect(verbsOf(cardOf(told))).toEqual(['referral.slip', 'referral.open'])
      await amelie.press('referral.slip', {}, { on: told })
      for (const line of [slips.nl.appointment, 'donderdag 3 september 2026, 10:00', APPOINTMENT.bring]) {
        expect(textOf(amelie.card)).toContain(line)
      }
      expect(textOf(amelie.card)).toContain(fr.text.slipIntro)
      await amelie.press('referral.open')
      expect(textOf(amelie.card)).toContain(fr.status.scheduled)
      expect(verbsOf(amelie.card)[0]).toBe('referral.slip')
    }),
)

it('it is offered when an appointment is moved or cancelled, at a warning and at a stop', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    await bram.installs()
    const reference = await files(amelie)
    const reads = async (summary: string, line: string) => {
      await bram.press('referral.slip', {}, { on: await bram.notice(`${reference} · ${summary}`) })
      expect(textOf(bram.card)).toContain(line)
    }
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const change = { askedBy: 'actiris', why: 'Conseillère malade' }
    await acts(chloe, reference, 'desk.reschedule', { ...change, date: '2026-09-04' })
    await reads('Afspraak verplaatst', 'Votre rendez-vous du jeudi 3 septembre 2026, 10:00 n')
    await acts(chloe, reference, 'desk.cancelAppointment', change)
    await reads(nl.status.received, 'Votre rendez-vous du vendredi 4 septembre 2026, 10:00 est annulé')
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-07' })
    world.passes({ days: 7 })
    await acts(chloe, reference, 'desk.absent', { justified: 'no' })
    await reads(nl.status.warned, '7 octobre 2026')
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-10' })
    world.passes({ days: 3 })
    await acts(chloe, reference, 'desk.absent', { justified: 'no' })
    await reads(nl.status.stopped, '11 avril 2027')
  }))

it('an old notice gives the text as it stands now, and says that things have changed', () =>
  inWorld(async ({ amelie, chloe }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const old = await amelie.notice(`${reference} · Rendez-vous fixé`)
    await acts(chloe, reference, 'desk.reschedule', { date: '2026-09-04', askedBy: 'cpas', why: 'Congé' })
    const { card } = await amelie.press('referral.slip', {}, { on: old })
    expect(textOf(card)).toContain(fr.text.slipOutdated)
    expect(textOf(card)).toContain('vendredi 4 septembre 2026, 10:00')
  }))

it('once there is nothing to tell, the request says so', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const old = await amelie.notice(`${reference} · Rendez-vous fixé`)
    world.passes({ days: 3 })
    await acts(chloe, reference, 'desk.attended', { late: 'true' })
    const { card } = await amelie.press('referral.slip', {}, { on: old })
    expect(alertsOf(card)).toEqual([fr.refusal.REF_NOTHING_TO_TELL])
    expect(verbsOf(card)).not.toContain('referral.slip')
  }))

it('nobody gets it at Actiris, nor in another CPAS', () =>
  inWorld(async ({ amelie, chloe, dorien, karim }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    expect(verbsOf(chloe.card)).not.toContain('referral.slip')
    const told = await amelie.notice(`${reference} · Rendez-vous fixé`)
    const data = buttonsOf(cardOf(told)).find(({ data: { verb } }) => verb === 'referral.slip')?.data
    expect(textOf((await chloe.pressData({ ...data })).card)).toBe(fr.text.notYours)
    expect(textOf((await dorien.pressData({ ...data })).card)).toBe(nl.refusal.REF_UNKNOWN)
    expect(textOf((await karim.pressData({ ...data })).card)).toContain(slips.fr.appointment)
  }))
