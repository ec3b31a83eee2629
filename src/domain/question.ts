import { masked } from './masking.js'
import type { Language, MemberId } from './people.js'
import { plainWords } from './plainWords.js'

/** How long a question that found no answer is kept, with everything said about it. */
const QUESTION_KEPT_DAYS = 90
const LONGEST_QUESTION = 500
/** A coordinator's reply; longer ones belong into a talk. */
export const LONGEST_REPLY = 1_000
const DAY_MS = 86_400_000

/** A question that the documents do not answer: seen by its asker and the coordinators of his organisation only. */
export interface Question {
  readonly id: string
  readonly organisation: string
  readonly asker: MemberId
  readonly language: Language
  /** Without e-mail addresses and long numbers. */
  readonly text: string
  /** Ids of the entries that came nearest, best first; what tells questions about one thing apart from others. */
  readonly near: readonly string[]
  readonly askedAt: string
  readonly version: number
  /** The asker passed it on to his coordinators. */
  readonly passedOnAt?: string | undefined
  /** What a coordinator answered: told to the asker, and a proposal for a new entry. */
  readonly reply?: { readonly by: MemberId; readonly text: string; readonly at: string } | undefined
}

/** A question as it is first kept. */
export function newQuestion(asked: Omit<Question, 'version' | 'askedAt'>, at: Date): Question {
  const text = masked(asked.text.trim()).slice(0, LONGEST_QUESTION)
  return { ...asked, text, askedAt: at.toISOString(), version: 1 }
}

/** The question passed on to the coordinators. */
export function passedOn(question: Question, at: Date): Question {
  return { ...question, version: question.version + 1, passedOnAt: at.toISOString() }
}

/** The question with a coordinator's reply. */
export function repliedTo(question: Question, by: MemberId, text: string, at: Date): Question {
  return { ...question, version: question.version + 1, reply: { by, text, at: at.toISOString() } }
}

/** Questions asked before this instant are forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - QUESTION_KEPT_DAYS * DAY_MS)
}

/** Questions about one thing, newest first. */
export interface QuestionGroup {
  /** Id of the entry that all of them came nearest to; undefined when they came near none. */
  readonly near: string | undefined
  readonly questions: readonly Question[]
}

/**
 * Questions about one thing together: those that came nearest to the same entry, or else say the same words. Groups that
 * wait for a reply come first, then the largest; each group newest first.
 */
export function groupQuestions(questions: readonly Question[]): readonly QuestionGroup[] {
  const newestFirst = [...questions].sort((a, b) => Date.parse(b.askedAt) - Date.parse(a.askedAt))
  const groups = Map.groupBy(newestFirst, ({ near, text }) => near[0] ?? plainWords(text))
  return [...groups.values()]
    .map((own): QuestionGroup => ({ near: own[0]?.near[0], questions: own }))
    .sort((a, b) => Number(waits(b)) - Number(waits(a)) || b.questions.length - a.questions.length)
}

/** Somebody passed one of the questions on, and nobody has replied. */
export function waits({ questions }: QuestionGroup): boolean {
  return questions.some(isWaiting)
}

export const isWaiting = ({ passedOnAt, reply }: Question): boolean => passedOnAt !== undefined && reply === undefined
