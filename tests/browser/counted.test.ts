import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { readmeSection } from '../readme/sections.js'
import { readReference } from './filing.js'
import { Hand } from './hand.js'
import { keepScreenshot, type Stage, setTheStage } from './stage.js'

const words = loadWords().fr
const { field, button } = words
const THREE_MINUTES_S = 180

describe('a complete request, counted', () => {
  let stage: Stage

  beforeEach(async () => {
    stage = await setTheStage()
  }, 90_000)
  afterEach(() => stage.clear())

  /** What nobody can know beforehand: numbers and day of birth. */
  async function tellPerson(hand: Hand): Promise<void> {
    await hand.type(field.niss, '85073003328')
    await hand.type(field.birthDate, '1985-07-30')
    await hand.type(field.phone, '0470 12 34 56')
    await hand.type(field.postcode, '1000')
    await hand.press(button.next)
    await stage.caseworker.waitForText('Étape 2 sur 4')
  }

  /** The person's own project and trajectory, the last look, and off. */
  async function tellProject(hand: Hand): Promise<void> {
    await hand.type(field.project, 'Travailler dans l’accueil, à mi-temps, près de chez elle')
    await hand.chooseSeveral(field.priorActions, [words.priorAction.reception, words.priorAction.cv])
    await hand.chooseSeveral(field.obstacles, [words.obstacle.childcare])
    await hand.press(button.next)
    await stage.caseworker.waitForText('Étape 4 sur 4')
    await hand.tick(field.informed)
    await hand.press(button.submit)
    expect(await readReference(stage.caseworker)).toMatch(/^ACT-/)
  }

  it('takes under three minutes step after step, as the README says', async () => {
    const hand = new Hand(stage.caseworker)
    await hand.say('nouvelle demande')
    await stage.caseworker.waitForText('Étape 1 sur 4')
    await hand.type(field.lastName, 'Testaert')
    await hand.type(field.firstName, 'Nadège')
    await tellPerson(hand)
    await hand.choose(field.category, words.category.ris)
    await hand.choose(field.registered, words.registered.yes)
    await hand.press(button.next)
    await stage.caseworker.waitForText('Étape 3 sur 4')
    await hand.choose(field.need, words.need.job_search)
    await tellProject(hand)
    expect(hand.effort.seconds).toBeLessThan(THREE_MINUTES_S)
    expect(readmeSection('counted')).toContain(`step after step ${hand.told}`)
  })

  it('takes less from a sentence, as the README says', async () => {
    const hand = new Hand(stage.caseworker)
    await hand.say('nouvelle demande pour Nadège Testaert, 41 ans, RIS, inscrite, emploi')
    const note = await stage.caseworker.waitForText('Repris de votre message')
    expect(note).toContain('La date de naissance reste à indiquer.')
    await keepScreenshot(stage.caseworker, 'sentence')
    await tellPerson(hand)
    await hand.press(button.next)
    await stage.caseworker.waitForText('Étape 3 sur 4')
    await tellProject(hand)
    expect(hand.effort.seconds).toBeLessThan(THREE_MINUTES_S)
    expect(readmeSection('counted')).toContain(`from a sentence ${hand.told}`)
  })
})
