import type { Referral } from '../domain/referral.js'
import type { FieldFault } from '../domain/refusals.js'
import { button } from './buttons.js'
import type { Card } from './cards.js'
import { longDay } from './dates.js'
import { formCard } from './formCard.js'
import { inputOf } from './inputs.js'
import { plain } from './plain.js'
import { faultOf, faultsLine } from './refusalText.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

export interface ResumptionView {
  readonly referral: Referral
  readonly motivation: string
  readonly faults: readonly FieldFault[]
  /** What stands in the way, when it is nothing that was typed. */
  readonly alert?: string
}

/** Why the accompaniment may resume: asked before the new request opens. */
export function resumptionCard({ referral, motivation, faults, alert = '' }: ResumptionView, words: Words): Card {
  const { id: referralId, version, person, resumableFrom } = referral
  return formCard(words, {
    title: words.title.resumption,
    step: fill(words.title.referral, { reference: referral.reference }),
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: words.text.resumeNote,
    sections: [
      section('', [
        [words.fact.person, plain(`${person.lastName} ${person.firstName}`)],
        [words.fact.status, words.status[referral.status]],
        [words.fact.resumableFrom, resumableFrom && longDay(resumableFrom, words.language)],
      ]),
    ],
    inputs: [
      {
        ...inputOf('motivation', words.field.motivation, 'longText'),
        value: motivation,
        fault: faultOf('motivation', faults, words),
      },
    ],
    actions: [
      button(words.button.confirm, { verb: 'referral.resume', referralId, version, sent: 1 }, 'positive'),
      button(words.button.back, { verb: 'referral.open', referralId, version }),
    ],
  })
}
