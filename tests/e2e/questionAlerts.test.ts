import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const QUESTION = 'Combien gagne un conseiller Actiris de l’axe 1 ?'
const REPLY = 'Demandez le barème au service du personnel.'

/** Chooses how to be told of questions, in one's own language. */
async function chooses(user: FakeUser, choices: Record<string, string>): Promise<void> {
  await user.says('alertes')
  await user.press('alerts.save', choices)
}

async function passesOn(user: FakeUser): Promise<void> {
  await user.says(QUESTION)
  await user.press('knowledge.escalate')
}

/** What was queued is shared out before 8:30, and the digest made after. */
async function nextMorning(world: World, hoursToEight: number): Promise<void> {
  world.passes({ hours: hoursToEight })
  await world.restartBot()
  world.passes({ hours: 1 })
  await world.restartBot()
}

/** The coordinator finds the question in the list and replies there, whatever waited for him and comes meanwhile. */
async function replies(user: FakeUser): Promise<void> {
  const help = (await user.says('hulp')).messages[0]
  const here = () => ({ on: user.shown.find(({ id }) => id === help?.id) })
  await user.press('knowledge.questions', {}, here())
  await user.press('knowledge.questions', {}, here())
  await user.press('knowledge.reply', { answer: REPLY }, here())
}

it('notices of questions say why they come, and how to choose', () =>
  inWorld(async ({ amelie, bram }) => {
    await bram.installs()
    await passesOn(amelie)
    const told = await bram.notice(nl.notice.questionPassedOn)
    expect(textOf(cardOf(told))).toContain(`${nl.toldAs.coordinators} ${nl.text.alertsHint}`)
    await bram.press('knowledge.reply', { answer: REPLY }, { on: told })
    const answered = await amelie.notice(fr.notice.questionAnswered)
    expect(textOf(cardOf(answered))).toContain(`${fr.text.questionYours} ${fr.text.alertsHint}`)
  }))

it('a coordinator and an asker who chose never to be told are not, and find question and reply where they are', () =>
  inWorld(async ({ amelie, karim, bram }) => {
    await chooses(bram, { questionPassedOn: 'off' })
    await chooses(amelie, { questionAnswered: 'off' })
    await amelie.says('alertes')
    expect(valuesOf(amelie.card)).toMatchObject({ questionAnswered: 'off' })
    expect(valuesOf(amelie.card)).not.toHaveProperty('questionPassedOn')
    const [abstention] = (await amelie.says(QUESTION)).messages
    await amelie.press('knowledge.escalate', {}, { on: abstention })
    await replies(bram)
    const { card } = await amelie.press('knowledge.escalate', {}, { on: abstention })
    expect(textOf(card)).toContain(REPLY)
    await karim.says('Quel temps fera-t-il demain à la mer ?')
    await karim.press('knowledge.escalate')
    await replies(bram)
    await karim.notice(fr.notice.questionAnswered)
    expect([amelie.notices, bram.notices]).toEqual([[], []])
  }))

it('in the digest a coordinator reads the question, and its asker the reply', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram } = world
    await chooses(bram, { questionPassedOn: 'digest' })
    await chooses(amelie, { questionAnswered: 'digest' })
    await passesOn(karim)
    await nextMorning(world, 22)
    const asked = await bram.notice('Dagoverzicht van 2 september 2026 (1)')
    expect(textOf(cardOf(asked))).toContain(QUESTION)
    expect(verbsOf(cardOf(asked))).toContain('knowledge.questions')
    await passesOn(amelie)
    await replies(bram)
    await nextMorning(world, 23)
    const reply = await amelie.notice('Résumé du 3 septembre 2026 (1)')
    for (const text of [QUESTION, REPLY, 'Bram Peeters']) expect(textOf(cardOf(reply))).toContain(text)
    // Replied to meanwhile: nobody has to any more.
    expect(bram.notices).toEqual(['Dagoverzicht van 2 september 2026 (1)'])
  }))

it('in quiet hours the reply waits for the morning', () =>
  inWorld(async (world) => {
    const { amelie, bram } = world
    await chooses(amelie, { quiet: 'nights' })
    await passesOn(amelie)
    world.passes({ hours: 12 })
    await replies(bram)
    world.passes({ hours: 9 })
    expect(amelie.notices).toEqual([])
    world.passes({ hours: 1 })
    await amelie.notice(fr.notice.questionAnswered)
  }))
