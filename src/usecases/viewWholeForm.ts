import { brusselsDay } from '../domain/calendarDay.js'
import type { Draft } from '../domain/draft.js'
import { wholeFormFaults } from '../domain/form.js'
import type { Municipality } from '../domain/municipality.js'
import type { Referral } from '../domain/referral.js'
import type { FieldFault } from '../domain/refusals.js'
import { type Warning, warningsOf } from '../domain/warnings.js'
import type { Clock } from './ports.js'

/** What is wrong anywhere in a draft; and, of a request filed at once, what the steps would have warned of. */
export function viewWholeForm({
  clock,
  niss,
  municipalities,
}: {
  readonly clock: Clock
  readonly niss: boolean
  readonly municipalities: readonly Municipality[]
}) {
  const today = () => brusselsDay(clock.now())
  return {
    wholeFaults: ({ typed, origin }: Draft): readonly FieldFault[] =>
      wholeFormFaults(typed, { today: today(), niss, resumption: origin?.kind === 'resumption' }),
    warningsOn: ({ person: { birthDate, postcode }, organisation, submittedAt }: Referral): readonly Warning[] =>
      warningsOf(
        { step: 'review', typed: { birthDate, postcode }, organisation, createdAt: submittedAt },
        { today: today(), municipalities },
      ),
  }
}
