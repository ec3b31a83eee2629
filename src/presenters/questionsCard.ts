import { isWaiting, type Question, type QuestionGroup } from '../domain/question.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { shortMoment } from './dates.js'
import { pagingActions } from './listCard.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

/** Rows on one page: with two buttons for paging a card has six at most. */
export const QUESTIONS_PER_PAGE = 4
const VERB = 'knowledge.questions'

interface QuestionsView {
  readonly rows: readonly QuestionRow[]
  /** Questions in all groups of all pages. */
  readonly total: number
  readonly page: number
  readonly pages: number
}
interface QuestionRow {
  readonly group: QuestionGroup
  /** Title of the entry that all of them came nearest to. */
  readonly topic: string | undefined
}

/** The questions that found no answer, grouped by what they are about. */
export function questionsCard({ rows, total, page, pages }: QuestionsView, words: Words): Card {
  return renderCard('list', {
    title: fill(words.title.questions, { total }),
    page: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    note: total === 0 ? words.text.emptyQuestions : words.text.questionsIntro,
    inputs: [],
    rows: rows.map((row) => rowOf(row, words)),
    actions: pagingActions({ verb: VERB }, page, pages, words),
  })
}

function rowOf({ group: { questions }, topic }: QuestionRow, words: Words) {
  const newest = questions[0] as Question
  const shown = questions.find(isWaiting) ?? newest
  const asked = { count: questions.length, when: shortMoment(newest.askedAt, words.language) }
  const about = topic ? [fill(words.text.questionNear, { topic })] : []
  return {
    title: plain(shown.text),
    line: [...about, fill(words.text.questionCount, asked)].join(' – '),
    status: stateOf(shown, words),
    tone: isWaiting(shown) ? ('Attention' as const) : ('Default' as const),
    actions: [button(words.button.openQuestion, { verb: VERB, questionId: shown.id })],
  }
}

function stateOf(question: Question, words: Words): string {
  if (isWaiting(question)) return words.text.questionWaits
  return question.reply ? words.text.questionReplied : words.text.questionKept
}
