import { QUESTION_NOTICE_KINDS, type QuestionNoticeKind } from '../domain/notices.js'
import type { Question } from '../domain/question.js'
import type { CardSection } from './cards.js'
import { plain } from './plain.js'
import type { QuestionNames } from './questionCards.js'
import { fitted, type Row, section } from './rows.js'
import { fill, type Words } from './words.js'

/** A question of which a digest tells: passed on to its reader, or answered for him. */
export interface DigestQuestion {
  readonly kind: QuestionNoticeKind
  readonly question: Question
  readonly names: QuestionNames
}

/** Of each kind; the others stand in the coordinators' list, or under the asker's own question. */
const SHOWN_MAX = 3
/** What a digest full of requests leaves. */
const SECTIONS_BYTES = 14_000

/** Questions in a digest: the replies in full, since that is all that their asker waits for. */
export function questionSections(questions: readonly DigestQuestion[], words: Words): CardSection[] {
  return fitted(
    QUESTION_NOTICE_KINDS.flatMap((kind) =>
      sectionsOf(
        questions.filter((one) => one.kind === kind),
        words,
      ),
    ),
    SECTIONS_BYTES,
  )
}

function sectionsOf(questions: readonly DigestQuestion[], words: Words): CardSection[] {
  const left = questions.length - SHOWN_MAX
  return [
    ...questions.slice(0, SHOWN_MAX).map((one) => section(words.notice[one.kind], rowsOf(one, words))),
    ...(left > 0 ? [{ title: fill(words.text.digestMore, { count: left }), facts: [] }] : []),
  ]
}

function rowsOf({ kind, question, names }: DigestQuestion, words: Words): readonly Row[] {
  const text: Row = [words.fact.question, plain(question.text)]
  if (kind === 'questionPassedOn') return [text, [words.fact.askedBy, plain(names.asker)]]
  return [
    text,
    [words.fact.reply, plain(question.reply?.text ?? '')],
    [words.fact.repliedBy, plain(names.coordinator) || words.text.none],
  ]
}
