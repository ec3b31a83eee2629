import { describe, expect, it } from '@jest/globals'
import { type Intent, readIntent } from '../../src/bot/intents.js'

const REFERENCE = 'ACT-2026-000042-5'

describe('a phrase of the contract, in any case, with or without accents and courtesy, is an intent:', () => {
  it.each<[Intent['kind'], readonly string[]]>([
    ['help', ['aide', 'Bonjour', 'SALUT', 'hulp', 'hallo', 'Help', 'hi', 'hello!', 'bonjour, aide svp', 'Bonjour !']],
    ['newReferral', ['nouvelle demande', 'Nouvelle  DEMANDE.', 'nieuwe aanvraag aub', 'new referral, please']],
    ['newReferral', ['nouvelle demande pour une personne en art. 60', 'Bonjour, nouvelle demande']],
    ['myReferrals', ['mes demandes', 'Mijn aanvragen', 'my referrals', 'mes demandes, merci !']],
    ['allReferrals', ['demandes', 'Aanvragen', 'referrals']],
    ['desk', ['bureau', 'BALIE', 'desk ']],
    ['logAction', ['noter une action', 'Actie noteren', 'LOG ACTION please']],
    ['figures', ['chiffres', 'Cijfers aub', 'FIGURES']],
    ['thanks', ['merci', 'Bedankt!', 'thank you']],
    ['language', ['langue nl', 'taal fr', 'Language EN', 'langue néerlandais', 'langue']],
  ])('%s', (kind, texts) => {
    for (const text of texts) expect([text, readIntent(text).kind]).toEqual([text, kind])
  })
})

describe('what follows the new-request phrase is kept as it was written:', () => {
  it.each([
    ['nouvelle demande', ''],
    ['Bonjour, NOUVELLE  demande pour Anaïs DE SMET, 24 ans !', ' pour Anaïs DE SMET, 24 ans !'],
    ['nieuwe aanvraag: voor Jan', ': voor Jan'],
    ['new referral for Ann', ' for Ann'],
  ])('%s', (text, sentence) => {
    expect(readIntent(text)).toEqual({ kind: 'newReferral', sentence })
  })
})

it('names the language that is asked for, if we speak it', () => {
  expect(readIntent('taal frans')).toEqual({ kind: 'language', language: 'fr' })
  expect(readIntent('langue de')).toEqual({ kind: 'language', language: undefined })
})

describe('a reference counts anywhere,', () => {
  it.each([REFERENCE, 'où en est act 2026 000042 5 ?', 'ACT20260000425', `nouvelle demande ${REFERENCE}`])(
    '%s',
    (text) => {
      expect(readIntent(text)).toEqual({ kind: 'reference', reference: REFERENCE })
    },
  )

  it('and one with a wrong digit is said to be wrong', () => {
    expect(readIntent('ACT-2026-000042-6')).toEqual({ kind: 'reference', reference: 'wrong' })
  })
})

describe('everything else is a question:', () => {
  it.each([
    'à quelle aide a droit un art. 60 ?',
    'mes demandes sont-elles confidentielles ?',
    'une nouvelle demande est-elle possible après un arrêt ?',
    'bureau d’Actiris à Molenbeek',
    'langue de la personne',
    'hello world',
    'art. 60',
    'merci de me dire qui accompagne la personne',
  ])('%s', (text) => {
    expect(readIntent(text)).toEqual({ kind: 'question', text })
  })
})

it.each(['', '   ', '???', '👍'])('nothing at all in "%s"', (text) => {
  expect(readIntent(text)).toEqual({ kind: 'empty' })
})
