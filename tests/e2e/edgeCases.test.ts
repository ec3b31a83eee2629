import { expect, it } from '@jest/globals'
import { loadSlipWords } from '../../src/presenters/slipWords.js'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, CLOSING, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const [{ fr, nl }, slips] = [loadWords(), loadSlipWords()]

it('a form left open for a week is sent as if it were today’s when nothing has changed', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo')
    world.passes({ days: 7 })
    await chloe.press('desk.askInfo', { question: 'Quel est le niveau de français ?' })
    expect(alertsOf(chloe.card)).toEqual([])
    expect((await world.stored(reference)).status).toBe('info_requested')
  }))

it('a form left open for a week is judged by today’s clock: its hour has passed meanwhile', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule')
    const open = chloe.shown.at(-1)
    world.passes({ days: 7 })
    await chloe.press('desk.schedule', APPOINTMENT, { on: open })
    expect(alertsOf(chloe.card)).toContain(fr.fault.past)
    expect(valuesOf(chloe.card)).toMatchObject({ place: APPOINTMENT.place, date: APPOINTMENT.date })
    expect((await world.stored(reference)).status).toBe('submitted')
  }))

it('a third absence of an exempt young person warns again, and the person reads that it never stops', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const young = { niss: '', noNissReason: 'no_number', birthDate: '2004-05-05' } as const
    const reference = await files(amelie, young)
    for (const date of ['2026-09-03', '2026-09-08', '2026-09-11']) {
      await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date })
      await acts(amelie, reference, 'referral.slip')
      expect(textOf(amelie.card)).toContain(slips.fr.absence_exempt)
      world.passes({ hours: (Date.parse(`${date}T09:00:00Z`) - world.now.getTime()) / 3_600_000 })
      await acts(chloe, reference, 'desk.absent', { justified: 'no' })
    }
    const warnings = () => amelie.notices.filter((summary) => summary.endsWith(fr.status.warned))
    await world.teams.until(() => warnings().length === 3, 'the third warning')
    expect(await world.stored(reference)).toMatchObject({ status: 'warned', unjustifiedAbsences: 3 })
  }))

it('an adviser who falls ill before the hour: a colleague takes over and cancels, the person is told, nothing counts', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await acts(joris, reference, 'desk.take')
    await acts(joris, reference, 'desk.cancelAppointment', { askedBy: 'actiris', why: 'Conseillère malade' })
    await acts(amelie, reference, 'referral.slip')
    expect(textOf(amelie.card)).toContain('Votre rendez-vous du jeudi 3 septembre 2026, 10:00 est annulé')
    await amelie.press('referral.informedPerson')
    world.passes({ days: 3 })
    await joris.says(reference)
    expect(verbsOf(joris.card)).not.toContain('desk.absent')
    expect(textOf(joris.card)).toContain(`${nl.fact.informed_cancellation}: 01/09/2026`)
    expect(await world.stored(reference)).toMatchObject({
      status: 'received',
      unjustifiedAbsences: 0,
      adviser: { name: joris.who.name },
    })
  }))

it('Markdown, HTML and signs that turn the text, typed into an act, are read as they were typed, everywhere', () =>
  inWorld(async ({ amelie, chloe }) => {
    const rough = '**gras** <b>html</b> [ici](http://x.test) \u202egauche'
    const shown = '\\*\\*gras\\*\\* \\<b\\>html\\</b\\> \\[ici\\](http://x.test) gauche'
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: rough })
    await acts(amelie, reference, 'referral.answerInfo', { answer: rough })
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, place: rough, bring: rough })
    await acts(amelie, reference, 'referral.slip')
    expect(textOf(amelie.card).split(shown)).toHaveLength(3)
    const open = buttonsOf(amelie.card).find(({ data }) => data.verb === 'referral.open')?.data
    const history = textOf((await amelie.pressData({ ...open, history: 1 })).card)
    expect(history.split(shown)).toHaveLength(5)
    expect(history).not.toContain('\u202e')
  }))

it('5,000 characters are answered at their field and kept there; those of a closing are read whole in the history', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const long = Array.from({ length: 500 }, (_, index) => `mot${String(index).padStart(4, '0')}`)
      .join(' ')
      .padEnd(5_000, '.')
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.message', { text: long })
    expect(alertsOf(chloe.card)).toContain(fr.fault.too_long)
    expect(valuesOf(chloe.card).text).toHaveLength(5_000)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    world.passes({ hours: 49 })
    await acts(chloe, reference, 'desk.attended', { late: 'true' })
    await acts(chloe, reference, 'desk.close', { ...CLOSING, facts: long, needs: long, perspectives: long })
    await amelie.notice(`${reference} · Clôturée`)
    await amelie.says(reference)
    const read: string[] = []
    for (let page = 1; buttonsOf(amelie.card).some(({ data }) => data.history === page); page++) {
      await amelie.press('referral.open', {}, { where: { history: page } })
      read.push(textOf(amelie.card))
    }
    expect(read.join('\n').split('mot0499')).toHaveLength(4)
  }))
