import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { keepScreenshot, type Stage, setTheStage } from './stage.js'

const words = loadWords()
const UNANSWERED = 'Combien gagne un conseiller Actiris de l’axe 1 ?'
const REPLY = 'Vraag het barema aan de personeelsdienst van Actiris.'

describe('asking rules, in a browser', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setTheStage()
  }, 90_000)
  afterAll(() => stage.clear())

  it('a follow-up is understood with what was asked before, and told again in Dutch', async () => {
    const { caseworker } = stage
    await caseworker.say('Quel est le public cible de l’axe 1 ?')
    await caseworker.waitForText('équivalent')
    await caseworker.say('et pour l’axe 2 ?')
    await caseworker.waitForText('article 60')
    await caseworker.say('in het Nederlands aub')
    await caseworker.waitForText('artikel 60')
    await keepScreenshot(caseworker, 'conversation')
  })

  it('"qui accompagne" ends in the rule, its source and the next step', async () => {
    const { caseworker } = stage
    await caseworker.say('qui accompagne')
    await caseworker.waitForText(words.fr.title.guide)
    await caseworker.press(words.fr.button.guideCheck)
    await caseworker.waitForText(words.fr.fault.required)
    await caseworker.fill(words.fr.field.category, words.fr.category.ris)
    await caseworker.fill(words.fr.field.registered, words.fr.registered.yes)
    await caseworker.press(words.fr.button.guideCheck)
    const verdict = await caseworker.waitForText('Le CPAS accompagne')
    expect(verdict).toContain('Cadre CPAS/Actiris 2022-2027')
    await keepScreenshot(caseworker, 'guide')
  })

  it('a question without an answer goes to the coordinator, whose reply comes back', async () => {
    const { caseworker, coordinator } = stage
    await caseworker.say(UNANSWERED)
    await caseworker.waitForText(words.fr.text.abstain)
    await caseworker.press(words.fr.button.passOn)
    await caseworker.waitForText(words.fr.text.questionPassedOn)
    const asked = await coordinator.waitForText(words.nl.title.question)
    expect(asked).toContain('Combien gagne un conseiller Actiris')
    await coordinator.fill(words.nl.field.answer, REPLY)
    await coordinator.press(words.nl.button.reply)
    await coordinator.waitForText(REPLY)
    await keepScreenshot(coordinator, 'reply')
    const answer = await caseworker.waitForText(REPLY)
    expect(answer).toContain('Bram Peeters')
  })

  it('the coordinator finds it in the list of questions without an answer', async () => {
    const { coordinator } = stage
    await coordinator.say('hulp')
    await coordinator.waitForText(words.nl.title.help)
    await coordinator.press(words.nl.button.questions)
    expect(await coordinator.waitForText('Onbeantwoorde vragen (1)')).toContain(words.nl.text.questionReplied)
  })
})
