import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, CLOSING, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const HISTORY = { where: { history: 1 } }

it.each(['execute', 'submit'] as const)('both sides read who has the ball, and for how long (%s)', (how) =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    for (const user of [amelie, chloe]) user.presses = how
    const reference = await files(amelie)
    const reads = async (line: string) => {
      for (const user of [amelie, chloe]) {
        await user.says(reference)
        expect(textOf(user.card)).toContain(line)
      }
    }
    await reads("En attente d'Actiris depuis le 01/09/2026")
    world.passes({ days: 8 })
    await reads("En attente d'Actiris depuis le 01/09/2026 (6 jours ouvrables). Rappel à Actiris : 08/09/2026")
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel est le niveau de français ?' })
    await reads('En attente du CPAS depuis le 09/09/2026')
    await acts(amelie, reference, 'referral.answerInfo', { answer: 'B1, attestation au dossier' })
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-10' })
    await reads(fr.ball.person)
    world.passes({ days: 2 })
    await reads("En attente d'Actiris depuis le 10/09/2026 (1 jour ouvrable)")
  }),
)

it('the whole history is one press away: who, when, what each step brought, the appointment that was given up', () =>
  inWorld(async (world) => {
    const { amelie, chloe, karim } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel est le niveau de français ?' })
    await acts(karim, reference, 'referral.answerInfo', { answer: 'B1, attestation au dossier' })
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const change = { date: '2026-09-04', time: '14:00', askedBy: 'person', why: 'Passe un examen' }
    await acts(chloe, reference, 'desk.reschedule', change)
    world.passes({ days: 4 })
    await acts(chloe, reference, 'desk.attended', { late: 'true' })
    await acts(chloe, reference, 'desk.close', CLOSING)
    await amelie.says(reference)
    await amelie.press('referral.open', {}, HISTORY)
    const read = textOf(amelie.card)
    for (const said of [
      'Quel est le niveau de français ?',
      'B1, attestation au dossier',
      `${karim.who.name}, CPAS`,
      `${chloe.who.name}, Actiris`,
      'jeudi 3 septembre 2026, 10:00',
      'Passe un examen',
    ]) {
      expect(read).toContain(said)
    }
    await amelie.press('referral.open', {}, { where: { history: undefined } })
    expect(textOf(amelie.card)).toContain(CLOSING.perspectives)
    await chloe.press('desk.open', {}, HISTORY)
    expect(textOf(chloe.card)).not.toContain(karim.who.name)
    expect(textOf(chloe.card)).toContain(amelie.who.name)
  }))

it('a long correspondence is read to its end, page after page, and no page is another organisation’s', () =>
  inWorld(async (world) => {
    const { amelie, dorien } = world
    const reference = await files(amelie)
    for (const index of Array.from({ length: 12 }).keys()) {
      await acts(amelie, reference, 'referral.message', { text: `Message numéro ${index}, ${'x'.repeat(2_900)}` })
    }
    await amelie.says(reference)
    await amelie.press('referral.open', {}, HISTORY)
    const data = buttonsOf(amelie.card).find(({ title }) => title === fr.button.nextPage)?.data
    const pages = [textOf(amelie.card)]
    for (let page = 2; buttonsOf(amelie.card).some(({ title }) => title === fr.button.nextPage); page++) {
      await amelie.press('referral.open', {}, { where: { history: page } })
      pages.push(textOf(amelie.card))
    }
    for (const index of [0, 11]) expect(pages.join('\n')).toContain(`Message numéro ${index},`)
    expect(pages.length).toBeGreaterThan(2)
    expect(textOf((await dorien.pressData({ ...data })).card)).toBe(nl.refusal.REF_UNKNOWN)
  }))
