import type { Field, Typed } from '../../src/domain/draft.js'

/** What a caseworker types on each step, all of it right on 1 September 2026; the number is a test-safe one. */
export const PERSON: Typed = {
  lastName: 'De Smet',
  firstName: 'Anaïs',
  niss: '85.07.30-033.28',
  birthDate: '1985-07-30',
  language: 'fr',
  postcode: '1000',
}
export const SITUATION: Typed = { category: 'ris', registered: 'yes', insertionStage: 'false' }
export const NEED: Typed = { need: 'reference_adviser', project: 'Devenir aide-soignante' }
export const REVIEW: Typed = { informed: 'true' }

/** The whole form, with some fields typed otherwise. */
export function aForm(other: Typed = {}): Typed {
  return { ...PERSON, ...SITUATION, ...NEED, ...REVIEW, ...other }
}

/** The whole form without some fields, as clients send it when these are empty. */
export function aFormWithout(...fields: readonly Field[]): Typed {
  return Object.fromEntries(Object.entries(aForm()).filter(([field]) => !fields.includes(field as Field)))
}
