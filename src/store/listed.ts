import { nameKeys } from '../domain/nameSearch.js'
import { openAnswer } from '../domain/openAnswers.js'
import type { Referral } from '../domain/referral.js'
import type { Interning } from './interning.js'
import type { ReferralRow } from './rows.js'

/**
 * What lists ask of a request, with the words that its person is found by: made from the row when it is loaded, never
 * written, so that a list reads the rows of its page alone.
 */
export interface Listed extends Pick<Referral, 'status' | 'submittedAt' | 'resumableFrom'> {
  readonly id: string
  readonly reference: string
  readonly organisation: string
  readonly owner: string
  /** The adviser's member; `none` when nobody has it. */
  readonly adviser: string
  readonly changedAt: string
  /** The hour of its appointment; empty without one. */
  readonly hour: string
  /** It waits for a decision of Actiris, or did until it was too late. */
  readonly isAnswered: boolean
  readonly names: readonly string[]
  /** Another took its place since the request has changed, or nothing did. */
  isGone: boolean
}

const BEFORE_ANY_LAST_DAY = new Date(0)

export function listedOf(row: ReferralRow, texts: Interning): Listed {
  const { id, reference, changedAt } = row
  const referral = row as unknown as Referral
  return {
    id,
    reference,
    organisation: texts.text(row.organisation),
    owner: texts.text(row.owner),
    adviser: texts.text(referral.adviser?.member ?? 'none'),
    status: referral.status,
    changedAt,
    submittedAt: referral.submittedAt,
    hour: referral.appointment?.at ?? '',
    resumableFrom: referral.resumableFrom,
    isAnswered: openAnswer(referral, BEFORE_ANY_LAST_DAY) !== undefined,
    names: nameKeys(row.person),
    isGone: false,
  }
}
