import type { Language } from '../domain/people.js'
import { plainWords } from '../domain/plainWords.js'
import { findReference } from '../domain/reference.js'

/** What a typed message asks for. */
export type Intent =
  | { readonly kind: 'newReferral'; readonly sentence: string }
  | { readonly kind: 'help' | 'myReferrals' | 'allReferrals' | 'desk' | 'figures' | 'logAction' | 'members' }
  | { readonly kind: 'askAccess' }
  | { readonly kind: 'notYet' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'alerts' }
  | { readonly kind: 'alertsHere' | 'alertsStop' }
  | { readonly kind: 'language'; readonly language: Language | undefined }
  | { readonly kind: 'reference'; readonly reference: string | 'wrong' }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'empty' }

const PHRASES = {
  help: ['aide', 'hulp', 'help'],
  guide: ['qui accompagne', 'wie begeleidt', 'who supports'],
  newReferral: ['nouvelle demande', 'nieuwe aanvraag', 'new referral'],
  myReferrals: ['mes demandes', 'mijn aanvragen', 'my referrals'],
  allReferrals: ['demandes', 'aanvragen', 'referrals'],
  desk: ['bureau', 'balie', 'desk'],
  alerts: ['alertes', 'meldingen', 'alerts'],
  alertsHere: ['alertes ici', 'meldingen hier', 'alerts here'],
  alertsStop: ['alertes stop', 'meldingen stop', 'alerts stop'],
  figures: ['chiffres', 'cijfers', 'figures'],
  logAction: ['noter une action', 'actie noteren', 'log action', 'log an action', 'een actie noteren'],
  members: ['membres', 'leden', 'members'],
  askAccess: ['demander un acces', 'demande d acces', 'toegang vragen', 'toegang aanvragen', 'ask for access'],
  /** Words of the contract whose part is not built yet: better said so than taken for a question. */
  notYet: ['mes donnees', 'mijn gegevens', 'my data'],
} as const satisfies Record<string, readonly string[]>
const NEW_REFERRAL = new RegExp(`(?:${PHRASES.newReferral.join('|').replaceAll(' ', '[^\\p{L}\\p{N}]+')})`, 'iu')
const GREETINGS = ['bonjour', 'bonsoir', 'salut', 'hallo', 'goedendag', 'goeiedag', 'dag', 'hi', 'hello', 'hey']
const COURTESY = [
  ...GREETINGS,
  ...['svp', 'stp', 's il vous plait', 's il te plait', 'merci', 'merci d avance', 'passerelle'],
  ...['aub', 'alstublieft', 'alsjeblieft', 'dank u', 'dank je', 'bedankt', 'please', 'thanks', 'thank you'],
]
const LANGUAGE_WORDS = /^(?:langue|taal|language)(?: (\S+))?$/
const LANGUAGE_NAMES: Record<string, Language> = {
  ...{ fr: 'fr', francais: 'fr', frans: 'fr', french: 'fr' },
  ...{ nl: 'nl', neerlandais: 'nl', nederlands: 'nl', dutch: 'nl' },
  ...{ en: 'en', anglais: 'en', engels: 'en', english: 'en' },
}

/**
 * Reads a typed message. An intent needs the whole message to be its phrase, courtesy and punctuation apart; a reference
 * counts anywhere, and the new-request phrase at the beginning. Everything else is a question.
 */
export function readIntent(text: string): Intent {
  const reference = findReference(text)
  if (reference) return { kind: 'reference', reference }
  const folded = plainWords(text)
  const bare = withoutCourtesy(folded)
  if (!bare) return GREETINGS.some((greeting) => contains(folded, greeting)) ? { kind: 'help' } : thanksOrEmpty(folded)
  const language = LANGUAGE_WORDS.exec(bare)
  if (language) return { kind: 'language', language: LANGUAGE_NAMES[language[1] ?? ''] }
  if (PHRASES.newReferral.some((phrase) => bare === phrase || bare.startsWith(`${phrase} `)))
    return { kind: 'newReferral', sentence: afterPhrase(text) }
  for (const [kind, phrases] of Object.entries(PHRASES) as [keyof typeof PHRASES, readonly string[]][]) {
    if (phrases.includes(bare)) return { kind } as Intent
  }
  return { kind: 'question', text }
}

/** What follows the new-request phrase, as it was written; the whole text when accents hide the phrase. */
function afterPhrase(text: string): string {
  const found = NEW_REFERRAL.exec(text)
  return found ? text.slice(found.index + found[0].length) : text
}

function withoutCourtesy(folded: string): string {
  let rest = ` ${folded} `
  for (const words of [...COURTESY].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(` ${words} `, ' ')
  return rest.trim()
}

const contains = (folded: string, word: string) => ` ${folded} `.includes(` ${word} `)
const thanksOrEmpty = (folded: string): Intent => ({ kind: folded ? 'thanks' : 'empty' })
