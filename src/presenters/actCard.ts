import type { ActType } from '../domain/act.js'
import { ACT_FIELDS, type ActField, type ActInputs } from '../domain/actFields.js'
import { parseDay } from '../domain/calendarDay.js'
import { openReport } from '../domain/enteredInError.js'
import type { Member, Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { FieldFault } from '../domain/refusals.js'
import { actVerb, isDestructive } from './actButtons.js'
import { actInput } from './actInput.js'
import { button } from './buttons.js'
import type { Card, CardAction } from './cards.js'
import { formCard } from './formCard.js'
import { informedRows } from './informedRows.js'
import { lastDayRows, lastResultRows } from './lastDay.js'
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
  /** Whom the form offers, when it asks for somebody. */
  readonly people?: People | undefined
  /** False: the tool works without national numbers. */
  readonly niss?: boolean
}

const fieldsOf = (type: ActType, niss: boolean): readonly ActField[] =>
  ACT_FIELDS[type].filter((field: ActField) => niss || (field !== 'niss' && field !== 'noNissReason'))

/** A date input shows ISO days only, however the day was typed. */
function shownInput(field: ActField, inputs: ActInputs): string {
  const value = inputs[field] ?? (field === 'late' ? 'false' : '')
  return field === 'birthDate' ? (parseDay(value) ?? value) : value
}

/** People to choose from, and which part of them is shown; from 1. */
export interface People {
  readonly all: readonly Member[]
  readonly page: number
}

/** A choice takes about a hundred bytes of the 28 KB of a card. */
const PEOPLE_PER_PAGE = 150

const NOBODY: People = { all: [], page: 1 }

/** One act's form: what is asked, what is wrong, and the same verb to send it. */
export function actCard(view: ActCardView, words: Words): Card {
  const { type, side, referral, inputs, faults, alert = '', people = NOBODY, niss = true } = view
  const data = { referralId: referral.id, version: referral.version }
  const { lastName, firstName } = referral.person
  return formCard(words, {
    title: words.title[type],
    step: fill(words.title.referral, { reference: referral.reference }),
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: noteOf(view, words),
    sections: [
      section('', [
        ...(type === 'justify' || type === 'justifyAbsence' ? lastDayRows(referral, words) : []),
        ...(type === 'attended' || type === 'absent' ? informedRows(referral, words) : []),
        ...(type === 'correctResult' ? lastResultRows(referral, words) : []),
        ...(type === 'answerInfo' ? openQuestionRows(referral, words) : []),
        [words.fact.person, plain(`${lastName} ${firstName}`)],
        [words.fact.status, words.status[referral.status]],
      ]),
    ],
    inputs: fieldsOf(type, niss).map((field) => ({
      ...actInput({ type, referral, people: shownOf(people) }, field, words),
      value: shownInput(field, inputs),
      fault: faultOf(field, faults, words),
    })),
    actions: [
      button(
        words.button.confirm,
        { verb: actVerb(type, side), ...data, sent: 1 },
        isDestructive(type) ? 'destructive' : 'positive',
      ),
      ...pageOfPeople(view, words),
      button(words.button.back, { verb: actVerb('open', side), ...data }),
    ],
  })
}

/** What to know before; who confirms an error is told that it was reported. */
function noteOf({ type, referral }: ActCardView, words: Words): string {
  if (type === 'error' && openReport(referral)) return words.actNote.error_confirm
  return words.actNote[type as keyof Words['actNote']] ?? ''
}

const pagesOf = ({ all }: People): number => Math.max(1, Math.ceil(all.length / PEOPLE_PER_PAGE))
/** The last page when the list became shorter since the button was made. */
const pageOf = (people: People): number => Math.min(people.page, pagesOf(people))
const shownOf = (people: People): readonly Member[] =>
  people.all.slice((pageOf(people) - 1) * PEOPLE_PER_PAGE, pageOf(people) * PEOPLE_PER_PAGE)

/** The way to the next people, after the last to the first again; what was typed there is not an act. */
function pageOfPeople({ type, side, referral, people = NOBODY }: ActCardView, words: Words): CardAction[] {
  if (pagesOf(people) < 2) return []
  const page = (pageOf(people) % pagesOf(people)) + 1
  const data = { verb: actVerb(type, side), referralId: referral.id, version: referral.version, page }
  return [button(words.button.nextPeople, data)]
}
