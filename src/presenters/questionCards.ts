import type { QuestionNoticeKind } from '../domain/notices.js'
import type { Question } from '../domain/question.js'
import type { FieldFault } from '../domain/refusals.js'
import { button } from './buttons.js'
import type { Card } from './cards.js'
import { longMoment, shortMoment } from './dates.js'
import { formCard } from './formCard.js'
import { inputOf } from './inputs.js'
import { messageCard, type NearTopic, topicButtons } from './messageCards.js'
import type { Notice } from './noticeCard.js'
import { plain } from './plain.js'
import { faultOf, faultsLine } from './refusalText.js'
import { section } from './rows.js'
import { whyTold } from './whyTold.js'
import { fill, type Words } from './words.js'

/** Who is named beside a question; empty when the person left. */
export interface QuestionNames {
  readonly asker: string
  readonly coordinator: string
}

/** Under an abstention: the nearest topics, and the way to the coordinators where there is one. */
export function abstentionCard(near: readonly NearTopic[], questionId: string | undefined, words: Words): Card {
  const passOn = questionId ? [button(words.button.passOn, { verb: 'knowledge.escalate', questionId })] : []
  const paragraphs = [near.length > 0 ? words.text.abstainNear : words.text.abstainFar]
  return messageCard('', paragraphs, [...topicButtons(near), ...passOn])
}

/** The abstention's card once its question is with the coordinators, with the reply if there is one. */
export function passedOnCard(question: Question, names: QuestionNames, words: Words): Card {
  if (question.reply) return answeredCard(question, names, words)
  return messageCard(words.title.questionPassedOn, [quoted(question), words.text.questionPassedOn])
}

/** A coordinator's own view of a question: read it, reply, or see the reply that stands. */
export function questionCard(
  question: Question,
  names: QuestionNames,
  words: Words,
  {
    answer = '',
    faults = [],
    alert = '',
    others = [],
    why = '',
  }: {
    readonly answer?: string
    readonly faults?: readonly FieldFault[]
    readonly alert?: string
    /** Other questions about the same thing. */
    readonly others?: readonly Question[]
    /** Why it comes, of a notice. */
    readonly why?: string
  } = {},
): Card {
  const { reply } = question
  return formCard(words, {
    title: reply ? words.text.questionReplied : words.title.question,
    step: longMoment(question.askedAt, words.language),
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: [reply ? '' : words.text.questionReplyHint, why].filter(Boolean).join('\n\n'),
    sections: [
      section('', [
        [words.fact.question, plain(question.text)],
        [words.fact.askedBy, plain(names.asker)],
        ...(reply
          ? ([
              [words.fact.reply, plain(reply.text)],
              [words.fact.repliedBy, `${plain(names.coordinator)}, ${shortMoment(reply.at, words.language)}`],
            ] as const)
          : []),
        [words.fact.alsoAsked, others.map(({ text }) => plain(text)).join(' · ')],
      ]),
    ],
    inputs: reply
      ? []
      : [
          {
            ...inputOf('answer', words.field.answer, 'longText'),
            value: answer,
            fault: faultOf('answer', faults, words),
          },
        ],
    actions: [
      ...(reply
        ? []
        : [
            button(
              words.button.reply,
              { verb: 'knowledge.reply', questionId: question.id, version: question.version },
              'positive',
            ),
          ]),
      button(words.button.questions, { verb: 'knowledge.questions', page: 1 }),
    ],
  })
}

/** What the asker reads: marked as a coordinator's word, no document's. */
function answeredCard(
  question: Question,
  { coordinator }: QuestionNames,
  words: Words,
  more: readonly string[] = [],
): Card {
  return messageCard(words.title.questionAnswered, [
    quoted(question),
    plain(question.reply?.text ?? ''),
    fill(words.text.questionAnsweredBy, { name: plain(coordinator) || words.text.none }),
    ...more,
  ])
}

/** A question's notice: to the coordinators that it was passed on, to its asker that it was answered. */
export function questionNotice(
  kind: QuestionNoticeKind,
  question: Question,
  names: QuestionNames,
  words: Words,
  reminder: boolean,
): Notice {
  const label = words.notice[kind]
  const alert = reminder ? words.notice.reminder : ''
  const why = whyTold(kind, 'coordinators', words)
  const card =
    kind === 'questionPassedOn'
      ? questionCard(question, names, words, { alert, why })
      : answeredCard(question, names, words, [`${words.text.questionYours} ${words.text.alertsHint}`])
  return { summary: reminder ? `${words.notice.reminderLabel} · ${label}` : label, card }
}

const quoted = ({ text }: Question): string => `« ${plain(text)} »`
