import type { GuideField, GuideSituation, GuideTyped, Verdict } from '../domain/accompaniment.js'
import { GUIDE_FIELDS } from '../domain/accompaniment.js'
import { hasRole, type Member } from '../domain/people.js'
import type { FieldFault } from '../domain/refusals.js'
import type { Regime } from '../domain/regime.js'
import type { Need } from '../domain/vocabulary.js'
import { button } from './buttons.js'
import { type Card, type CardAction, type CardInput, renderCard } from './cards.js'
import { longDay } from './dates.js'
import { fieldInput } from './fieldInput.js'
import { inputOf } from './inputs.js'
import { messageCard } from './messageCards.js'
import { faultOf, faultsLine } from './refusalText.js'
import { fill, type Words } from './words.js'

/** An answer of the guide with all that its card names. */
export interface VerdictView {
  readonly situation: GuideSituation
  readonly verdict: Verdict
  /** The regime whose age limit was used. */
  readonly regime: Regime
  /** Document and section of each source, as they are cited. */
  readonly sources: readonly string[]
  /** The knowledge entry that states the rule, when there is one. */
  readonly entryId?: string | undefined
  readonly member: Member | undefined
}

/** Longer than any age; keeps a forged input from growing the card beyond what Teams takes. */
const LONGEST_SHOWN = 100

/** None of the guide's fields depends on an axis. */
const GUIDE_AXIS = 'both'

/** "qui accompagne": the four questions about a situation. What was typed stays, with what is wrong at its field. */
export function guideForm(typed: GuideTyped, faults: readonly FieldFault[], words: Words): Card {
  return renderCard('form', {
    title: words.title.guide,
    step: '',
    alert: faultsLine(faults, words),
    note: words.text.guideIntro,
    sections: [],
    inputs: GUIDE_FIELDS.map((field) => ({
      ...guideInput(field, words),
      value: (typed[field] ?? (field === 'insertionStage' ? 'false' : '')).slice(0, LONGEST_SHOWN),
      fault: faultOf(field, faults, words),
    })),
    actions: [button(words.button.guideCheck, { verb: 'eligibility.check', sent: 1 }, 'positive')],
  })
}

/** The form's own inputs, and the age, which the form asks as a birth date. */
function guideInput(field: GuideField, words: Words): CardInput {
  return field === 'age'
    ? inputOf(field, words.field.age, 'text', words.text.optional)
    : fieldInput(field, GUIDE_AXIS, words)
}

/** The guide's answer: who accompanies, the rule, its source, and the next step. Takes the place of the form. */
export function verdictCard(view: VerdictView, words: Words): Card {
  const { verdict, sources } = view
  const { text } = words
  return messageCard(
    fill(words.guideWho[verdict.who], { axis: verdict.axis ?? '' }),
    [
      words.guideRule[verdict.rule],
      fill(text.guideSource, { source: sources.join(' ; ') }),
      words.guideNext[verdict.next],
      ...(verdict.filing.allowed ? filingLines(view, words) : []),
      fill(text.guideRecap, { answers: recap(view.situation, words) }),
    ],
    actionsOf(view, words),
  )
}

function filingLines({ verdict, regime }: VerdictView, words: Words): readonly string[] {
  const { text } = words
  const { rule, needs, heldBack, byAge } = verdict
  const age = regime.youngUnder
  const named = (listed: readonly Need[]) => listed.map((need) => words.need[need]).join(' ; ')
  const date = longDay(regime.validFrom, words.language)
  const held = rule === 'age_unclear' ? text.guideFromAge : text.guideExcept
  return [
    fill(text.guideNeeds, { needs: named(needs) }),
    ...(heldBack.length > 0 ? [fill(held, { age, needs: named(heldBack) })] : []),
    // The sources set no age: a card must not let them seem to.
    ...(byAge ? [fill(text.guideAgeRule, { age, date })] : []),
    text.guideUnless,
  ]
}

/** What was answered, since the form is gone and others may read the card. */
function recap({ category, registered, age, insertionStage }: GuideSituation, words: Words): string {
  const parts = [
    words.category[category],
    words.guideRegistered[registered],
    ...(age === undefined ? [] : [fill(words.text.guideYears, { age })]),
    ...(insertionStage ? [words.fact.insertionStage] : []),
  ]
  return parts.join(' · ')
}

function actionsOf({ verdict, member, entryId }: VerdictView, words: Words): CardAction[] {
  const mayFile = verdict.filing.allowed && member && hasRole(member, 'caseworker', 'coordinator')
  return [
    ...(mayFile ? [button(words.button.newRequest, { verb: 'referral.open', list: 'new' }, 'positive')] : []),
    ...(entryId ? [button(words.button.guideRead, { verb: 'knowledge.ask', entryId })] : []),
    button(words.button.guideAgain, { verb: 'eligibility.check' }),
  ]
}
