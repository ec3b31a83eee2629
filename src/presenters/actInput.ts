import { countedAbsences } from '../domain/absences.js'
import type { ActType } from '../domain/act.js'
import { type ActField, JUSTIFIED } from '../domain/actFields.js'
import type { Field } from '../domain/draft.js'
import type { Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { lastResult } from '../domain/results.js'
import {
  ASKED_BY,
  CHANNELS,
  MOTIVES,
  OUTCOMES,
  REJECT_REASONS,
  RESULTS,
  WITHDRAW_REASONS,
} from '../domain/vocabulary.js'
import type { CardInput } from './cards.js'
import { longMoment } from './dates.js'
import { fieldInput } from './fieldInput.js'
import { choiceInput, inputOf } from './inputs.js'
import type { Words } from './words.js'

const OPTIONAL: readonly ActField[] = ['duration', 'bring', 'motive', 'place', 'channel']

/** An explanation goes with a rejection or a withdrawal if it must; a justification is one. */
const isOptional = (type: ActType, field: ActField) =>
  OPTIONAL.includes(field) || (field === 'text' && (type === 'reject' || type === 'withdraw')) || type === 'feedback'

interface Of {
  readonly type: ActType
  readonly referral: Referral
  /** Whom the form offers. */
  readonly people: readonly Member[]
}

/** One input of an act's form, empty. */
export function actInput({ type, referral, people }: Of, field: ActField, words: Words): CardInput {
  if (type === 'correct') return fieldInput(field as Field, 1, words)
  const hint = isOptional(type, field) ? words.text.optional : ''
  const label = type === 'message' ? words.fact.message : words.field[field]
  switch (field) {
    case 'reason':
      return type === 'withdraw'
        ? choiceInput(field, label, WITHDRAW_REASONS, words.withdrawReason, words)
        : choiceInput(field, label, REJECT_REASONS, words.rejectReason, words)
    case 'outcome':
      return choiceInput(field, label, OUTCOMES, words.outcome, words)
    case 'askedBy':
      return choiceInput(field, label, ASKED_BY, words.askedBy, words)
    case 'channel':
      return choiceInput(field, label, CHANNELS, words.channel, words)
    case 'justified':
      return choiceInput(field, label, JUSTIFIED, words.justified, words)
    case 'owner':
    case 'adviser':
      return personInput(field, label, people, words)
    case 'result':
      return resultInput(label, referral, words)
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

function personInput(field: ActField, label: string, people: readonly Member[], words: Words): CardInput {
  const names = Object.fromEntries(people.map(({ id, name }) => [id, name]))
  return choiceInput(field, label, Object.keys(names), names, words)
}

/** What stands there already is no correction. */
function resultInput(label: string, referral: Referral, words: Words): CardInput {
  const present = lastResult(referral)?.outcome
  return choiceInput(
    'result',
    label,
    RESULTS.filter((result) => result !== present),
    words.result,
    words,
  )
}

function absenceInput(label: string, referral: Referral, words: Words): CardInput {
  const missed = countedAbsences(referral).map(({ appointmentAt }) => appointmentAt)
  const moments = Object.fromEntries(missed.map((at) => [at, longMoment(at, words.language)]))
  return choiceInput('absenceOf', label, missed, moments, words)
}
