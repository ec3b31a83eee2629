import { FIELDS, STEP_FIELDS, STEPS } from '../domain/draft.js'
import { button } from './buttons.js'
import type { Card, CardInput } from './cards.js'
import { fieldInput, hiddenFields, shownValue } from './fieldInput.js'
import { alertOf, type FilingView } from './filingCard.js'
import { filingNote } from './filingNote.js'
import { formCard } from './formCard.js'
import { faultOf } from './refusalText.js'
import type { Words } from './words.js'

/** The whole form as it is filled in at once. */
export interface WholeFormView extends FilingView {
  /** What was sent came from an older form than the draft now is. */
  readonly overtaken?: boolean
  /** The chat's message whose card opened the dialog: it is redrawn when the dialog ends. */
  readonly messageId?: string | undefined
}

/** All steps on one card, for those who type fast: in a dialog, or in the chat where a client shows none. */
export function wholeFormCard(view: WholeFormView, where: 'dialog' | 'chat', words: Words): Card {
  const { draft, overtaken, messageId, warnings } = view
  const data = { draftId: draft.id, version: draft.version, whole: 1, ...(messageId ? { messageId } : {}) }
  const buttons = [
    button(words.button.submit, { verb: 'referral.dialog', ...data }, 'positive'),
    button(words.button.later, { verb: 'referral.later', ...data }),
  ]
  return formCard(words, {
    title: words.title.filing,
    step: '',
    alert: [overtaken ? words.text.dialogOvertaken : '', alertOf(view, words)].filter(Boolean).join(' '),
    note: filingNote({ ...draft, step: 'person' }, warnings, words),
    inputs: inputsOf(view, words),
    sections: [],
    actions: where === 'chat' ? buttons : [],
    submits: where === 'dialog' ? buttons : [],
  })
}

function inputsOf({ draft, faults, niss }: FilingView, words: Words): CardInput[] {
  const hidden = hiddenFields(draft, niss)
  const beginning = new Map(STEPS.map((step) => [STEP_FIELDS[step].find((field) => !hidden.includes(field)), step]))
  return FIELDS.filter((field) => !hidden.includes(field)).map((field) => {
    const step = beginning.get(field)
    return {
      ...fieldInput(field, 'both', words),
      group: step ? words.step[step] : '',
      value: shownValue(field, draft.typed),
      fault: faultOf(field, faults, words),
    }
  })
}
