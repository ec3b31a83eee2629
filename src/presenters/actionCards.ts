import { ALL_ACTION_DOMAINS, type OwnAction } from '../domain/ownAction.js'
import { ACTION_FIELDS, type ActionInputs } from '../domain/ownActionForm.js'
import type { FieldFault } from '../domain/refusals.js'
import { button } from './buttons.js'
import { type Card, type CardInput, renderCard } from './cards.js'
import { shortCalendarDay } from './dates.js'
import { choiceInput, inputOf, shownAgain } from './inputs.js'
import { messageCard } from './messageCards.js'
import { plain } from './plain.js'
import { faultOf, faultsLine } from './refusalText.js'
import { fill, type Words } from './words.js'

export interface ActionFormView {
  /** Of the action to be. */
  readonly actionId: string
  readonly inputs: ActionInputs
  readonly faults: readonly FieldFault[]
  /** What stands in the way, when it is nothing that was typed. */
  readonly alert?: string
}

/** The form of an action. What was typed stays, with what is wrong at its field. */
export function actionForm({ actionId, inputs, faults, alert = '' }: ActionFormView, words: Words): Card {
  const { ownAction } = words
  return renderCard('form', {
    title: ownAction.title,
    step: '',
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: ownAction.intro,
    sections: [],
    inputs: ACTION_FIELDS.map((field) => {
      const input = fieldInput(field, words)
      return { ...input, value: shownAgain(input.kind, inputs[field]), fault: faultOf(field, faults, words) }
    }),
    actions: [
      button(ownAction.confirm, { verb: 'action.log', actionId, sent: 1 }, 'positive'),
      button(ownAction.mine, { verb: 'action.list', list: 'mine', page: 1 }),
    ],
  })
}

function fieldInput(field: (typeof ACTION_FIELDS)[number], words: Words): CardInput {
  const label = words.field[field]
  switch (field) {
    case 'axis':
      return choiceInput(field, label, ['1', '2'], words.axis, words)
    case 'domain':
      return choiceInput(field, label, ALL_ACTION_DOMAINS, words.actionDomain, words)
    case 'date':
      return inputOf(field, label, 'date')
    case 'person':
      return inputOf(field, label, 'text', words.ownAction.personHint)
  }
}

/** The action is kept: what, and the way to take it back. */
export function actionLogged(action: OwnAction, covered: boolean, words: Words): Card {
  const { ownAction } = words
  return messageCard(
    ownAction.logged,
    [
      [shortCalendarDay(action.date, words.language), ...actionParts(action, words)].join(' · '),
      ...(covered ? [] : [ownAction.notCovered]),
    ],
    [
      button(ownAction.another, { verb: 'action.log' }, 'positive'),
      button(ownAction.undo, { verb: 'action.remove', actionId: action.id }, 'destructive'),
      button(ownAction.mine, { verb: 'action.list', list: 'mine', page: 1 }),
    ],
  )
}

/** A short answer about actions, with the ways on. */
export function actionMessage(text: string, words: Words): Card {
  const { ownAction } = words
  return messageCard(
    '',
    [text],
    [
      button(ownAction.log, { verb: 'action.log' }, 'positive'),
      button(ownAction.mine, { verb: 'action.list', list: 'mine', page: 1 }),
    ],
  )
}

/** Axis, domain, and with whom, as they are read. */
export function actionParts({ axis, domain, person }: OwnAction, words: Words): readonly string[] {
  const whom = person && ('reference' in person ? person.reference : plain(person.name))
  return [fill(words.ownAction.axis, { axis }), words.actionDomain[domain], ...(whom ? [whom] : [])]
}
