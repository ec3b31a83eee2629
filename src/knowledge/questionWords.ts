import type { Language } from './entry.js'

/** What a question is after. */
export type Asked = 'count' | 'when' | 'who' | 'why' | 'list' | 'difference' | 'meaning'

/** How a question says what it is after, in folded text. */
export const ASKED: Readonly<Record<Language, readonly (readonly [Asked, RegExp])[]>> = {
  fr: [
    ['count', /\bcombien\b|\bnombre d|\bquota\b|\bquel(?:le)? pourcentage|\bchiffre/],
    ['when', /\bquand\b|\bquelle? (?:annee|date)|\ben quelle annee|\bdepuis quand|\bdate d/],
    ['who', /\bqui\b(?! (?:est|sont) (?:prevu|vis))|\bpar qui|\bquel(?:le)? (?:institution|organisme)/],
    ['why', /\bpourquoi\b|\bpour quelle raison|\ba quoi (?:ca )?ser/],
    ['list', /\bquel(?:le)?s sont\b|\bliste\b|\bcite\b|\benumere|\bquel(?:le)?s\b/],
    ['difference', /\bdifference|\bcompar|\bdistinction|\bversus\b|\bvs\b|\bpareil|\bmeme (?:regle|chose)/],
    ['meaning', /\bdefinition|\bveut dire|\bsignifi|\bc'?est quoi|\bqu'est[- ]ce que c'est|\bsigle|\bca veut/],
  ],
  nl: [
    ['count', /\bhoeveel\b|\baantal\b|\bcijfer/],
    ['when', /\bwanneer\b|\bin welk jaar|\bsinds wanneer|\bdatum\b/],
    ['who', /\bwie\b|\bdoor wie|\bwelke instelling/],
    ['why', /\bwaarom\b|\bwaartoe\b|\bwaarvoor dien/],
    ['list', /\bwelke\b|\blijst\b|\bopsom|\bsom\b.*\bop\b/],
    ['difference', /\bverschil|\bvergelijk|\bversus\b|\bdezelfde\b/],
    ['meaning', /\bbeteken|\bdefinitie|\bwat is\b|\bwaarvoor staa/],
  ],
  en: [
    ['count', /\bhow many\b|\bnumber of\b|\bfigure/],
    ['when', /\bwhen\b|\bwhat year|\bwhich year|\bdate\b/],
    ['who', /\bwho\b|\bwhom\b|\bwhose\b/],
    ['why', /\bwhy\b|\bwhat (?:is|are) .* for\b|\bpurpose\b/],
    ['list', /\bwhich\b|\blist\b|\bwhat are\b/],
    ['difference', /\bdiffer|\bcompar|\bversus\b|\bvs\b|\bsame\b/],
    ['meaning', /\bmean|\bdefinition|\bwhat is\b|\bwhat's\b|\bstand for/],
  ],
}
