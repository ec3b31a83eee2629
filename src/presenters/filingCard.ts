import { shownTyped } from '../domain/axisFit.js'
import { type Draft, type Field, STEP_FIELDS, STEPS, type Typed } from '../domain/draft.js'
import type { FieldFault, Refused } from '../domain/refusals.js'
import { axisOf, type Category } from '../domain/vocabulary.js'
import type { Warning } from '../domain/warnings.js'
import { button, dialogButton } from './buttons.js'
import type { Card, CardAction, CardInput, CardSection } from './cards.js'
import { fieldInput, hiddenFields, shownValue } from './fieldInput.js'
import { fieldText } from './fieldText.js'
import { filingNote } from './filingNote.js'
import { formCard } from './formCard.js'
import { initialsOf } from './initials.js'
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
  /** What stands in the way, when it is nothing that was typed. */
  readonly alert?: string
  /** False: the tool works without national numbers. */
  readonly niss: boolean
}

const RESUMABLE_MAX = 2

/** The form, redrawn in place step after step. What was typed stays, right or wrong. */
export function filingCard(view: FilingView, words: Words): Card {
  const { draft } = view
  const step = STEPS.indexOf(draft.step) + 1
  return formCard(words, {
    title: words.title.filing,
    step: fill(words.title.stepOf, { step, steps: STEPS.length, name: words.step[draft.step] }),
    alert: alertOf(view, words),
    note: filingNote(draft, view.warnings, words),
    inputs: inputsOf(view, words),
    sections: draft.step === 'review' ? [summary(shownTyped(draft.typed), words)] : [],
    actions: actionsOf(view, words),
    submits: draft.step === 'person' ? [wholeFormButton(draft, words)] : [],
  })
}

/** The lines that say what is wrong. */
export function alertOf({ alert = '', faults, refusal, outdated }: FilingView, words: Words): string {
  const lines = [
    alert,
    ...(outdated ? [words.refusal.DRAFT_STALE] : []),
    faultsLine(faults, words),
    ...(refusal && refusal.code !== 'DRAFT_INVALID' ? [refusalText(refusal, words)] : []),
  ]
  return lines.filter(Boolean).join(' ')
}

function inputsOf({ draft, faults, niss }: FilingView, words: Words): CardInput[] {
  const hidden = hiddenFields(draft, niss)
  const typed = shownTyped(draft.typed)
  const axis = axisOf((draft.typed.category ?? 'ris') as Category)
  const fields: readonly Field[] = STEP_FIELDS[draft.step]
  return fields
    .filter((field) => !hidden.includes(field))
    .map((field) => ({
      ...fieldInput(field, axis, words),
      value: shownValue(field, typed),
      fault: faultOf(field, faults, words),
    }))
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

/** All in one form, for those who type fast. */
function wholeFormButton({ id, version }: Draft, words: Words): CardAction {
  return dialogButton(words.button.wholeForm, { verb: 'referral.dialog', draftId: id, version })
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
