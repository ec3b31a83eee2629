import { toReferralRow } from '../../src/store/rows.js'
import type { Vault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'
import { submitted } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import { aMessage, causeOf, filing } from '../builders/stored.js'
import { threadMs } from './measure.js'

const LETTERS = 'abcdefghij'
const inLetters = (number: number) => [...String(number)].map((digit) => LETTERS[Number(digit)]).join('')

/** What filing a request commits: somebody of his own for each number, a press, two notices. */
export function filed(number: number): Change {
  const id = `r${number}`
  const referral = submitted({
    id,
    sequence: number,
    person: { lastName: `De Smet ${inLetters(number)}`, niss: String(10_000_000_000 + number) },
  })
  const told = [amelie, bram].map(({ id: member }) =>
    aMessage({ id: `${id}.1.${member}`, referralId: id, to: { member } }),
  )
  return filing(
    { ...referral, draftId: `d${number}` },
    { causes: [causeOf(`press ${number}`, referral)], outbox: told },
  )
}

/** Processor time (µs) that whoever stores them spends on each of so many filings: the change, its rows, their JSON. */
export function workOfFiling(count: number, vault: Vault): number {
  const before = threadMs()
  for (let number = 1; number <= count; number++) {
    const { referral, outbox = [], causes = [] } = filed(number)
    const row = referral && toReferralRow(referral.next, vault)
    for (const one of [row, ...outbox, ...causes.map(({ answer }) => answer)]) JSON.stringify(one)
  }
  return (1_000 * (threadMs() - before)) / count
}
