import type { ActType } from '../domain/act.js'
import { ACT_FIELDS, type ActInputs } from '../domain/actFields.js'
import type { Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { FieldFault } from '../domain/refusals.js'
import { actVerb, isDestructive } from './actButtons.js'
import { actInput } from './actInput.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { lastDayRows } from './lastDay.js'
import { openQuestionRows } from './openQuestion.js'
import { plain } from './plain.js'
import { faultOf, faultsLine } from './refusalText.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

export interface ActCardView {
  readonly type: ActType
  readonly side: Side
  readonly referral: Referral
  readonly inputs: ActInputs
  readonly faults: readonly FieldFault[]
  readonly alert?: string
}

/** One act's form: what is asked, what is wrong, and the same verb to send it. */
export function actCard({ type, side, referral, inputs, faults, alert = '' }: ActCardView, words: Words): Card {
  const data = { referralId: referral.id, version: referral.version }
  const { lastName, firstName } = referral.person
  return renderCard('form', {
    title: words.title[type],
    step: fill(words.title.referral, { reference: referral.reference }),
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: words.actNote[type as keyof Words['actNote']] ?? '',
    sections: [
      section('', [
        ...(type === 'justify' || type === 'justifyAbsence' ? lastDayRows(referral, words) : []),
        ...(type === 'answerInfo' ? openQuestionRows(referral, words) : []),
        [words.fact.person, plain(`${lastName} ${firstName}`)],
        [words.fact.status, words.status[referral.status]],
      ]),
    ],
    inputs: ACT_FIELDS[type].map((field) => ({
      ...actInput({ type, referral }, field, words),
      value: inputs[field] ?? (field === 'late' ? 'false' : ''),
      fault: faultOf(field, faults, words),
    })),
    actions: [
      button(
        words.button.confirm,
        { verb: actVerb(type, side), ...data, sent: 1 },
        isDestructive(type) ? 'destructive' : 'positive',
      ),
      button(words.button.back, { verb: actVerb('open', side), ...data }),
    ],
  })
}
