import { shownTyped } from '../domain/axisFit.js'
import { parseDay } from '../domain/calendarDay.js'
import { type Draft, type Field, STEP_FIELDS, STEPS, type Typed } from '../domain/draft.js'
import type { FieldFault, Refused } from '../domain/refusals.js'
import {
  axisOf,
  CATEGORIES,
  type Category,
  NO_NISS_REASONS,
  needsOf,
  OBSTACLES,
  PERSON_LANGUAGES,
  PRIOR_ACTIONS,
  REGISTERED,
} from '../domain/vocabulary.js'
import type { Warning } from '../domain/warnings.js'
import { button } from './buttons.js'
import { type Card, type CardAction, type CardInput, type CardSection, renderCard } from './cards.js'
import { fieldText } from './fieldText.js'
import { filingNote } from './filingNote.js'
import { initialsOf } from './initials.js'
import { choiceInput, inputOf } from './inputs.js'
import { plain } from './plain.js'
import { faultOf, faultsLine, refusalText } from './refusalText.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

/** What the filing card shows: the draft with what is wrong on its step. */
export interface FilingView {
  readonly draft: Draft
  readonly faults: readonly FieldFault[]
  readonly refusal?: Refused | undefined
  readonly warnings: readonly Warning[]
  /** Other drafts, offered for resuming while this one is still blank. */
  readonly others?: readonly Draft[]
  readonly outdated?: boolean
  /** False: the tool works without national numbers. */
  readonly niss: boolean
}

const RESUMABLE_MAX = 2

/** The form, redrawn in place step after step. What was typed stays, right or wrong. */
export function filingCard(view: FilingView, words: Words): Card {
  const { draft } = view
  const step = STEPS.indexOf(draft.step) + 1
  return renderCard('form', {
    title: words.title.filing,
    step: fill(words.title.stepOf, { step, steps: STEPS.length, name: words.step[draft.step] }),
    alert: alertOf(view, words),
    note: filingNote(draft, view.warnings, words),
    inputs: inputsOf(view, words),
    sections: draft.step === 'review' ? [summary(shownTyped(draft.typed), words)] : [],
    actions: actionsOf(view, words),
  })
}

function alertOf({ faults, refusal, outdated }: FilingView, words: Words): string {
  const lines = [
    ...(outdated ? [words.refusal.DRAFT_STALE] : []),
    faultsLine(faults, words),
    ...(refusal && refusal.code !== 'DRAFT_INVALID' ? [refusalText(refusal, words)] : []),
  ]
  return lines.filter(Boolean).join(' ')
}

/** The accompaniment had been stopped, by whomever: the review asks why it resumes. */
const isResumption = ({ origin }: Draft) => origin?.kind === 'resumption'

function inputsOf({ draft, faults, niss }: FilingView, words: Words): CardInput[] {
  const hidden = [...(niss ? [] : ['niss', 'noNissReason']), ...(isResumption(draft) ? [] : ['motivation'])]
  const typed = shownTyped(draft.typed)
  const fields = STEP_FIELDS[draft.step].filter((field) => !hidden.includes(field))
  return fields.map((field) => ({
    ...fieldInput(field, draft.typed, words),
    value: shownValue(field, typed),
    fault: faultOf(field, faults, words),
  }))
}

/** What is true of nearly everybody is filled in already. */
const DEFAULTS: Partial<Record<Field, string>> = { insertionStage: 'false', informed: 'false' }

/** A date input shows ISO days only, however the day was typed. */
function shownValue(field: Field, typed: Typed): string {
  const value = typed[field] ?? DEFAULTS[field] ?? ''
  return field === 'birthDate' || field === 'contractEnd' ? (parseDay(value) ?? value) : value
}

/** One input of the form, empty. */
export function fieldInput(field: Field, typed: Typed, words: Words): CardInput {
  const axis = axisOf((typed.category ?? 'ris') as Category)
  const label = words.field[field]
  switch (field) {
    case 'noNissReason':
      return choiceInput(field, label, NO_NISS_REASONS, words.noNissReason, words)
    case 'language':
      return choiceInput(field, label, PERSON_LANGUAGES, words.personLanguage, words)
    case 'category':
      return choiceInput(field, label, CATEGORIES, words.category, words)
    case 'registered':
      return choiceInput(field, label, REGISTERED, words.registered, words)
    case 'need':
      return choiceInput(field, label, needsOf(axis), words.need, words)
    case 'priorActions':
      return {
        ...choiceInput(field, label, PRIOR_ACTIONS[axis], words.priorAction, words),
        kind: 'choices',
        hint: words.text.optional,
      }
    case 'obstacles':
      return {
        ...choiceInput(field, label, OBSTACLES, words.obstacle, words),
        kind: 'choices',
        hint: words.text.optional,
      }
    case 'birthDate':
    case 'contractEnd':
      return inputOf(field, label, 'date')
    case 'insertionStage':
    case 'informed':
      return { ...inputOf(field, label, 'toggle'), hint: words.registered.yes }
    case 'project':
    case 'motivation':
    case 'proposal':
      return inputOf(field, label, 'longText', field === 'proposal' ? words.text.optional : '')
    case 'phone':
    case 'email':
      return inputOf(field, label, 'text', words.text.optional)
    default:
      return inputOf(field, label, 'text')
  }
}

/** The last look before sending: everything that was typed, in words. */
function summary(typed: Typed, words: Words): CardSection {
  const shown = (field: Field) => fieldText(field, typed, words)
  const { fact, field } = words
  const rows: readonly (readonly [string, string])[] = [
    [fact.person, `${typed.lastName ?? ''} ${typed.firstName ?? ''}`],
    [fact.niss, typed.niss || shown('noNissReason')],
    [field.birthDate, shown('birthDate')],
    [field.language, shown('language')],
    [field.phone, typed.phone ?? ''],
    [field.email, typed.email ?? ''],
    [field.postcode, typed.postcode ?? ''],
    [field.category, shown('category')],
    [fact.registered, shown('registered')],
    [fact.insertionStage, shown('insertionStage')],
    [field.contractEnd, shown('contractEnd')],
    [fact.need, shown('need')],
    [field.project, typed.project ?? ''],
    [field.priorActions, shown('priorActions')],
    [field.obstacles, shown('obstacles')],
    [field.proposal, typed.proposal ?? ''],
  ]
  return section(
    '',
    rows.map(([label, value]) => [label, plain(value)]),
  )
}

function actionsOf({ draft, others = [] }: FilingView, words: Words): CardAction[] {
  const data = { draftId: draft.id, version: draft.version }
  const isLast = draft.step === 'review'
  return [
    isLast
      ? button(words.button.submit, { verb: 'referral.submit', ...data }, 'positive')
      : button(words.button.next, { verb: 'referral.next', ...data }, 'positive'),
    ...(draft.step === 'person' ? [] : [button(words.button.back, { verb: 'referral.back', ...data })]),
    button(words.button.later, { verb: 'referral.later', ...data }),
    button(words.button.discard, { verb: 'referral.discard', ...data }, 'destructive'),
    ...others.slice(0, RESUMABLE_MAX).map((other) => resumeButton(other, words)),
  ]
}

/** Offers another draft by the initials of the person, since a button's title is push text on some phones. */
export function resumeButton(draft: Draft, words: Words): CardAction {
  const name = initialsOf(draft.typed) || words.status.draft
  return button(fill(words.button.resume, { name }), {
    verb: 'referral.open',
    draftId: draft.id,
    version: draft.version,
  })
}
