import { expect, it } from '@jest/globals'
import { cardOf, REFERENCE, textOf, valuesOf } from '../fakes/cardReading.js'
import { stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

it('begins a request from one sentence: what was understood is filled in, the rest is shown, and it can be filed', () =>
  inWorld(async (world) => {
    const { amelie } = world
    await amelie.says('nouvelle demande pour Fatima EL AMRANI, 24 ans, RIS, formation, en attente d’un logement')
    expect(valuesOf(amelie.card)).toEqual({ firstName: 'Fatima', lastName: 'EL AMRANI', language: 'fr' })
    const note = textOf(amelie.card)
    expect(note).toContain(
      "Repris de votre message : Nom : EL AMRANI · Prénom : Fatima · Situation : Revenu d'intégration sociale (RIS) · Besoin : ",
    )
    expect(note).toContain("Âge d'après votre message : 24 ans. La date de naissance reste à indiquer.")
    expect(note).toContain('Non compris : «\u00a0en attente d’un logement\u00a0».')
    await amelie.press('referral.next', { noNissReason: 'unknown_yet', birthDate: '1992-03-12', postcode: '1000' })
    expect(textOf(amelie.card)).toContain("ne correspond pas à l'âge de votre message (24 ans)")
    expect(valuesOf(amelie.card)).toMatchObject({ category: 'ris' })
    await amelie.press('referral.next', { registered: 'yes' })
    expect(valuesOf(amelie.card)).toMatchObject({ need: 'technical_skills' })
    expect(textOf(amelie.card)).toContain('en attente d’un logement')
    await amelie.press('referral.next', { project: 'Formation en soins' })
    await amelie.press('referral.submit', { informed: 'true' })
    expect(textOf(amelie.card)).toMatch(REFERENCE)
    expect(textOf(amelie.card)).not.toContain('Non compris')
    expect(JSON.stringify(world.log)).not.toMatch(/amrani|fatima/i)
  }))

it('understands and says it in Dutch', () =>
  inWorld(async ({ dorien }) => {
    await dorien.says('Nieuwe aanvraag voor Jan Van den Berg, 31 jaar, leefloon, niet ingeschreven, woont in Ganshoren')
    expect(valuesOf(dorien.card)).toEqual({
      firstName: 'Jan',
      lastName: 'Van den Berg',
      language: 'nl',
      postcode: '1083',
    })
    expect(textOf(dorien.card)).toContain('Leeftijd volgens uw bericht: 31 jaar.')
    expect(textOf(dorien.card)).not.toContain('Niet begrepen')
  }))

it('names what it took over once: the card that comes back shows the fields', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande pour Fatima El Amrani, 24 ans')
    await amelie.press('referral.next')
    expect(textOf(amelie.card)).not.toContain('Repris de votre message')
    expect(textOf(amelie.card)).toContain('24 ans')
  }))

it('never writes over another draft, and shows Markdown of the sentence as it was typed', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.press('referral.later', stepOf('person'))
    const { messages } = await amelie.says('nouvelle demande pour Jean Dupont, **vite** [ici](http://x)')
    expect(valuesOf(cardOf(messages[0]))).toMatchObject({ lastName: 'Dupont' })
    expect(JSON.stringify(amelie.card)).toContain('\\\\*\\\\*vite\\\\*\\\\* \\\\[ici\\\\]')
    expect(textOf(amelie.card)).toContain('Continuer : A. D.')
  }))

it('in a group answers in the private chat', () =>
  inWorld(async ({ amelie, teams }) => {
    await amelie.says('bonjour')
    const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: amelie.who.tenant }
    await amelie.says('nouvelle demande pour Jean Dupont, RIS', { conversation })
    expect(JSON.stringify(teams.shown('19:group@thread.v2'))).not.toContain('Dupont')
    expect(valuesOf(amelie.card)).toMatchObject({ lastName: 'Dupont' })
  }))
