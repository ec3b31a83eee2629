import type { PlaygroundPage } from './playgroundPage.js'

type Press = (page: PlaygroundPage, title: string) => Promise<void>

const once: Press = (page, title) => page.press(title)

/** Opens the form and fills its first step, with this national number, without going on. */
export async function fillPerson(page: PlaygroundPage, nationalNumber: string): Promise<void> {
  await page.say('nouvelle demande')
  await page.waitForText('Étape 1 sur 4')
  await page.fill('Nom', 'Testaert')
  await page.fill('Prénom', 'Nadège')
  await page.fill('Numéro national (11 chiffres)', nationalNumber)
  await page.fill('Date de naissance', '1985-07-30')
  await page.fill('Langue de la personne', 'Français')
  await page.fill('Code postal', '1080')
}

/** From the second step to the last look, which stays unsent. */
export async function fillSituationAndNeed(page: PlaygroundPage, press: Press = once): Promise<void> {
  await page.waitForText('Étape 2 sur 4')
  await page.fill('Situation', "Revenu d'intégration sociale (RIS)")
  await page.fill("Inscrite comme chercheuse d'emploi chez Actiris ?", 'Oui')
  await press(page, 'Suivant')
  await page.waitForText('Étape 3 sur 4')
  await page.fill('Besoin (un seul par demande)', "Préparation et recherche d'emploi")
  await page.fill('Projet de la personne', 'Travailler dans l’accueil, à mi-temps')
  await page.fill('Actions déjà menées par le CPAS', ['Accueil', 'CV'])
  await page.fill('Freins', ["Garde d'enfants"])
  await press(page, 'Suivant')
  await page.waitForText('Étape 4 sur 4')
  await page.fill('La personne a été informée de cette demande', true)
}

/** The reference on the receipt. */
export async function readReference(page: PlaygroundPage): Promise<string> {
  const receipt = await page.waitForText('Gardez cette référence')
  return /ACT-\d{4}-\d{6}-\d/.exec(receipt)?.[0] ?? ''
}
