import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const QUESTION = 'Quel est le niveau de français de la personne ?'
const ANSWER = 'Niveau B1, attesté en juin'

it.each(['execute', 'submit'] as const)(
  'Actiris asks, the caseworker is told and answers, the adviser in charge is told (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      for (const user of [amelie, chloe]) user.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.askInfo', { question: QUESTION })
      expect(textOf(chloe.card)).toContain(fr.status.info_requested)
      const asked = await amelie.notice(`${reference} · Complément demandé`)
      expect(textOf(cardOf(asked))).toContain(QUESTION)
      await amelie.press('referral.open', {}, { on: asked })
      expect(verbsOf(amelie.card).slice(0, 2)).toEqual(['referral.answerInfo', 'referral.message'])
      await amelie.press('referral.answerInfo')
      expect(inputsOf(amelie.card).map(({ id }) => id)).toEqual(['answer'])
      expect(textOf(amelie.card)).toContain(QUESTION)
      await amelie.press('referral.answerInfo', { answer: ANSWER })
      expect(textOf(amelie.card)).toContain(fr.status.received)
      const answered = await chloe.notice(`${reference} · Reçue`)
      for (const said of [fr.notice.infoAnswered, ANSWER]) expect(textOf(cardOf(answered))).toContain(said)
      await chloe.press('referral.open', {}, { on: answered })
      expect(verbsOf(chloe.card)).toContain('desk.schedule')
      expect([amelie.notices, bram.notices]).toEqual([[`${reference} · Complément demandé`], []])
    }),
)

it('any caseworker or coordinator of the organisation may answer, nobody else', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram, dorien, elif, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: QUESTION })
    await karim.says(reference)
    const data = buttonsOf(karim.card).find(({ data: { verb } }) => verb === 'referral.answerInfo')?.data
    await bram.says(reference)
    expect(verbsOf(bram.card)).toContain('referral.answerInfo')
    for (const other of [dorien, elif]) {
      const theirs = await other.pressData({ ...data, answer: 'Je réponds' })
      const unknown = await other.pressData({ ...data, referralId: 'nothing', answer: 'Je réponds' })
      expect(textOf(theirs.card)).toBe(textOf(unknown.card))
    }
    const adviser = await chloe.pressData({ ...data, answer: 'Je réponds' })
    expect(textOf(adviser.card)).toBe(fr.text.notYours)
    expect(textOf((await karim.pressData({ ...data, answer: ANSWER })).card)).toContain(fr.status.received)
    const { events } = await world.stored(reference)
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'infoRequested', 'infoAnswered'])
    expect(events.at(-1)?.by.member).toContain('karim')
  }))

it('an answer is needed, comes once, and a card that is out of date is shown anew', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: QUESTION })
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.answerInfo')?.data
    await amelie.press('referral.answerInfo')
    await amelie.press('referral.answerInfo', { answer: '  ' })
    expect(alertsOf(amelie.card)).toContain(fr.fault.required)
    await amelie.press('referral.answerInfo', { answer: ANSWER })
    const again = await amelie.pressData({ ...data, answer: ANSWER })
    expect(alertsOf(again.card)).toEqual([])
    const other = await bram.pressData({ ...data, answer: 'Autre chose' })
    expect(alertsOf(other.card).join()).toContain(nl.refusal.REF_STALE)
    const late = await bram.pressData({ ...data, version: 3, answer: 'Autre chose' })
    expect(alertsOf(late.card)).toEqual([nl.refusal.REF_TRANSITION.replace('{status}', nl.status.received)])
    expect((await world.stored(reference)).version).toBe(3)
  }))

it('Actiris may ask through its own system, and go on without an answer', () =>
  inWorld(async ({ actiris, amelie, chloe }) => {
    const reference = await files(amelie)
    const asked = await actiris.sends({ type: 'askInfo', reference, data: { question: QUESTION } })
    expect(asked).toMatchObject({ status: 202, body: { status: 'info_requested', version: 2 } })
    expect(await actiris.sends({ type: 'askInfo', reference, data: { question: ' ' } })).toMatchObject({ status: 422 })
    const twice = await actiris.sends({ type: 'askInfo', reference, data: { question: 'Et son diplôme ?' } })
    expect(twice).toMatchObject({ status: 409, body: { status: 'info_requested' } })
    expect(twice.body.allowed).not.toContain('answerInfo')
    await amelie.notice(`${reference} · Complément demandé`)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    expect(textOf(chloe.card)).toContain(fr.status.scheduled)
  }))
