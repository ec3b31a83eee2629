import { countedAbsences } from '../domain/absences.js'
import type { ActType } from '../domain/act.js'
import { ACT_FIELDS, type ActField, type ActInputs, JUSTIFIED } from '../domain/actFields.js'
import type { Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { FieldFault } from '../domain/refusals.js'
import { ASKED_BY, CHANNELS, MOTIVES, OUTCOMES, REJECT_REASONS } from '../domain/vocabulary.js'
import { actVerb } from './actButtons.js'
import { button } from './buttons.js'
import { type Card, type CardInput, renderCard } from './cards.js'
import { longMoment } from './dates.js'
import { choiceInput, inputOf } from './inputs.js'
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
    note: '',
    sections: [
      section('', [
        ...(type === 'answerInfo' ? openQuestionRows(referral, words) : []),
        [words.fact.person, plain(`${lastName} ${firstName}`)],
        [words.fact.status, words.status[referral.status]],
      ]),
    ],
    inputs: ACT_FIELDS[type].map((field) => ({
      ...fieldInput({ type, referral }, field, words),
      value: inputs[field] ?? (field === 'late' ? 'false' : ''),
      fault: faultOf(field, faults, words),
    })),
    actions: [
      button(
        words.button.confirm,
        { verb: actVerb(type, side), ...data, sent: 1 },
        type === 'reject' || type === 'cancelAppointment' ? 'destructive' : 'positive',
      ),
      button(words.button.back, { verb: actVerb('open', side), ...data }),
    ],
  })
}

const OPTIONAL: readonly ActField[] = ['duration', 'bring', 'motive', 'place', 'channel']

/** An explanation goes with a rejection if it must; a justification is one. */
const isOptional = (type: ActType, field: ActField) =>
  OPTIONAL.includes(field) || (field === 'text' && type === 'reject') || type === 'feedback'

type Of = Pick<ActCardView, 'type' | 'referral'>

function fieldInput({ type, referral }: Of, field: ActField, words: Words): CardInput {
  const hint = isOptional(type, field) ? words.text.optional : ''
  const label = type === 'message' ? words.fact.message : words.field[field]
  switch (field) {
    case 'reason':
      return choiceInput(field, label, REJECT_REASONS, words.rejectReason, words)
    case 'outcome':
      return choiceInput(field, label, OUTCOMES, words.outcome, words)
    case 'askedBy':
      return choiceInput(field, label, ASKED_BY, words.askedBy, words)
    case 'channel':
      return choiceInput(field, label, CHANNELS, words.channel, words)
    case 'justified':
      return choiceInput(field, label, JUSTIFIED, words.justified, words)
    case 'motive':
      return { ...choiceInput(field, label, MOTIVES, words.motive, words), hint }
    case 'absenceOf':
      return absenceInput(label, referral, words)
    case 'date':
    case 'time':
      return inputOf(field, label, field)
    case 'late':
      return { ...inputOf(field, label, 'toggle'), hint: words.registered.yes }
    case 'question':
    case 'answer':
    case 'why':
    case 'text':
    case 'facts':
    case 'needs':
    case 'perspectives':
      return inputOf(field, label, 'longText', hint)
    default:
      return inputOf(field, label, 'text', hint)
  }
}

function absenceInput(label: string, referral: Referral, words: Words): CardInput {
  const missed = countedAbsences(referral).map(({ appointmentAt }) => appointmentAt)
  const moments = Object.fromEntries(missed.map((at) => [at, longMoment(at, words.language)]))
  return choiceInput('absenceOf', label, missed, moments, words)
}
