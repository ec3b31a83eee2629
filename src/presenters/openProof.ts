import { openProof } from '../domain/absences.js'
import type { Referral } from '../domain/referral.js'
import { longMoment } from './dates.js'
import { plain } from './plain.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** What the CPAS sent to justify an absence, as long as Actiris has not decided; both sides read it on the request. */
export function openProofRows(referral: Referral, words: Words): readonly Row[] {
  const proof = openProof(referral)
  if (!proof) return []
  return [
    [words.fact.missed, longMoment(proof.absenceOf, words.language)],
    [words.field.motive, proof.motive && words.motive[proof.motive]],
    [words.fact.proof, plain(proof.text)],
  ]
}
