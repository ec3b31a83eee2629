import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fillPerson, fillSituationAndNeed, readReference } from './filing.js'
import { keepScreenshot, type Stage, setTheStage } from './stage.js'

const NUMBER_WITH_A_TYPING_ERROR = '85073003329'
const NUMBER = '85073003328'

describe('the first conversation, in a browser', () => {
  let stage: Stage
  let reference = ''

  beforeAll(async () => {
    stage = await setTheStage()
  }, 90_000)
  afterAll(() => stage.clear())

  it('answers a question in French with the document that says so', async () => {
    const { caseworker } = stage
    await caseworker.say('Un jeune en stage d’insertion est-il suivi par le CPAS ou par Actiris ?')
    await caseworker.waitForText('pour éviter un double accompagnement')
    const citation = await caseworker.readCitation(1)
    await keepScreenshot(caseworker, 'question')
    expect(citation).toContain('Cadre CPAS/Actiris 2022-2027, 3.2. Axe 1, deux publics spécifiques')
  })

  it('says at the field what is wrong with a request, and keeps what was typed', async () => {
    const { caseworker } = stage
    await fillPerson(caseworker, NUMBER_WITH_A_TYPING_ERROR)
    await caseworker.press('Suivant')
    await caseworker.waitForText('les chiffres de contrôle ne correspondent pas')
    await keepScreenshot(caseworker, 'filing')
    await caseworker.fill('Numéro national (11 chiffres)', NUMBER)
    await caseworker.press('Suivant')
    expect(await caseworker.waitForText('Étape 2 sur 4')).not.toContain('Vérifiez')
  })

  it('gives a reference to the request that was filed step after step', async () => {
    const { caseworker } = stage
    await fillSituationAndNeed(caseworker)
    expect(await caseworker.waitForText('Étape 4 sur 4')).toContain('Testaert Nadège')
    await caseworker.press('Transmettre à Actiris')
    reference = await readReference(caseworker)
    expect(reference).toMatch(/^ACT-\d{4}-000001-\d$/)
  })

  it('shows the request on the desk of Actiris, where an adviser takes it and fixes an appointment', async () => {
    const { adviser } = stage
    await adviser.say('bureau')
    await adviser.waitForText('Demandes ouvertes (1)')
    await adviser.press(`Ouvrir ${reference}`)
    await adviser.waitForText('Historique')
    await keepScreenshot(adviser, 'desk')
    await adviser.press('Prendre en charge')
    await adviser.waitForText('Demande reçue par Actiris')
    await adviser.press('Fixer un rendez-vous')
    await adviser.waitForText('À apporter')
    await adviser.fill('Date', '2035-03-06')
    await adviser.fill('Heure', '09:30')
    await adviser.fill('Service', 'Accompagnement')
    await adviser.fill('Lieu', 'Antenne Actiris de Molenbeek')
    await adviser.fill('À apporter', 'Carte d’identité')
    await adviser.press('Confirmer')
    expect(await adviser.waitForText('Rendez-vous fixé : 06/03/2035')).toContain('Chloé Lambert')
  })

  it('tells the caseworker and, in Dutch, the coordinator of the appointment', async () => {
    const { caseworker, coordinator } = stage
    const french = await caseworker.waitForText('Un rendez-vous est fixé')
    const dutch = await coordinator.waitForText('Er is een afspraak vastgelegd')
    await keepScreenshot(coordinator, 'notice')
    for (const notice of [french, dutch]) {
      expect(notice).toContain(reference)
      expect(notice).toContain('Nadège T.')
      expect(notice).not.toContain(NUMBER)
    }
    expect(french).toContain('mardi 6 mars 2035, 09:30')
    expect(dutch).toContain('dinsdag 6 maart 2035, 09:30')
  })
})
