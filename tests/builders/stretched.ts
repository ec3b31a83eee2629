import type { Referral } from '../../src/domain/referral.js'

/** What people type into a request, wherever it stands in it. */
const TYPED = [
  ...['lastName', 'firstName', 'phone', 'email', 'project', 'proposal', 'motivation'],
  ...[
    'text',
    'question',
    'answer',
    'why',
    'service',
    'place',
    'bring',
    'facts',
    'needs',
    'perspectives',
    'words',
    'name',
  ],
]

/** The same request as somebody makes it who types this into every field. */
export function stretched(referral: Referral, text: string): Referral {
  return JSON.parse(
    JSON.stringify(referral, (key, value: unknown) =>
      typeof value === 'string' && TYPED.includes(key) ? text.slice(0, mostOf(key)) : value,
    ),
  )
}

/** Names are short by their form; the API takes the longest texts. */
const mostOf = (key: string): number =>
  ['lastName', 'firstName', 'phone', 'email', 'name'].includes(key) ? 100 : 10_000
