import { inheritedOf } from '../domain/absences.js'
import type { Referral } from '../domain/referral.js'
import { plain } from './plain.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** What a request goes on from, as far as its readers may know: never whose the earlier one was. */
export function originRows({ events }: Referral, words: Words): readonly Row[] {
  const [first] = events
  if (first?.type !== 'submitted' || !first.origin) return []
  const { kind, reference, motivation } = first.origin
  return [
    [words.fact.origin, reference ? `${words.origin[kind]} (${reference})` : words.origin[kind]],
    [words.fact.motivation, motivation && plain(motivation)],
  ]
}

/** How many unjustified absences count, and how many of them come from a request that was withdrawn. */
export function absenceRows(referral: Referral, words: Words): readonly Row[] {
  const { unjustifiedAbsences } = referral
  const inherited = inheritedOf(referral)
  return [
    [words.fact.absences, unjustifiedAbsences ? String(unjustifiedAbsences) : undefined],
    [words.fact.inherited, inherited ? String(inherited) : undefined],
  ]
}
