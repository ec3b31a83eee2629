import type { Origin } from './application.js'
import type { CalendarDay } from './calendarDay.js'
import type { Member, MemberId, Organisation } from './people.js'

export const STEPS = ['person', 'situation', 'need', 'review'] as const
export type Step = (typeof STEPS)[number]

/** What is typed into the form, step by step; the input ids are part of the contract. */
export const STEP_FIELDS = {
  person: ['lastName', 'firstName', 'niss', 'noNissReason', 'birthDate', 'language', 'phone', 'email', 'postcode'],
  situation: ['category', 'registered', 'insertionStage', 'contractEnd'],
  need: ['need', 'project', 'priorActions', 'obstacles', 'proposal'],
  review: ['motivation', 'informed'],
} as const satisfies Record<Step, readonly string[]>
export type Field = (typeof STEP_FIELDS)[Step][number]
export const FIELDS: readonly Field[] = STEPS.flatMap((step): readonly Field[] => STEP_FIELDS[step])

/** Presses that keep what was typed and go a step on, back, or nowhere. */
export type DraftPress = 'next' | 'back' | 'later'

/** What was typed, as it was typed: right or wrong, it stays. */
export type Typed = Partial<Record<Field, string>>

/** What a draft's first sentence said besides what went into the form. */
export interface Said {
  /** The fields that it filled in. */
  readonly fields: readonly Field[]
  /** An age, for the birth date that is still to be given. */
  readonly age?: number | undefined
  /** What was not understood, as it was written; empty when nothing is left. */
  readonly unread: string
}

/** A request not yet filed: its owner's alone. */
export interface Draft {
  readonly id: string
  readonly owner: MemberId
  readonly organisation: Organisation['id']
  /** Grows with each press; an older one in a card means the card is outdated. */
  readonly version: number
  readonly step: Step
  readonly typed: Typed
  /** What the form held when it began, from the owner's profile: with nothing else typed it is still blank. */
  readonly defaults?: Typed | undefined
  /** Made from an earlier request, or found to go on from one; a resumption asks why. */
  readonly origin?: Origin | undefined
  /** What the sentence said from which the draft began. */
  readonly said?: Said | undefined
  /** A press asked to go on and was held back: the faults of this step are shown. */
  readonly held: boolean
  /** The press that led here: the same one again gets the same card without a word. */
  readonly lastPress?: DraftPress | undefined
  readonly createdAt: string
  readonly changedAt: string
  /** Its owner was told that it will go: of which version, and the last day that was promised. */
  readonly announced?: { readonly version: number; readonly until: CalendarDay } | undefined
}

/** A draft at its first step, version 1. @param typed what is filled in already */
export function beginDraft(id: string, by: Member, typed: Typed, at: Date): Draft {
  const now = at.toISOString()
  const { id: owner, organisation } = by
  return { id, owner, organisation, version: 1, step: 'person', typed, held: false, createdAt: now, changedAt: now }
}

export function stepAfter(step: Step): Step {
  return STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] as Step
}

export function stepBefore(step: Step): Step {
  return STEPS[Math.max(STEPS.indexOf(step) - 1, 0)] as Step
}

/** Nothing typed or said yet: such a draft is given again rather than a second one made. */
export function isBlank(draft: Draft): boolean {
  const typed = Object.entries(draft.typed) as [Field, string | undefined][]
  return !draft.said && typed.every(([field, value]) => !value?.trim() || value === draft.defaults?.[field])
}
