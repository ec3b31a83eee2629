import { chosen, usualPace } from '../domain/alerts.js'
import type { Audience } from '../domain/notices.js'
import type { MemberId } from '../domain/people.js'
import type { Question } from '../domain/question.js'
import { questionNotice } from '../presenters/questionCards.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Directory } from '../usecases/ports.js'
import { questionNames } from '../usecases/questionNames.js'
import type { Subject, SubjectDependencies } from './subject.js'

/** A question as a notice's subject: the coordinators', and its asker's once one of them has replied. */
export function questionSubject(
  { directory }: Pick<SubjectDependencies, 'directory'>,
  { kind }: Pick<Extract<OutboxMessage, { questionId: string }>, 'kind'>,
  question: Question,
): Subject {
  const names = questionNames(directory, question)
  const audience = kind === 'questionPassedOn' ? 'coordinators' : 'owner'
  return {
    id: question.id,
    members: (asked) => membersOf(asked, question, directory),
    choiceOf: (_, choices) => chosen(kind, [usualPace(kind, audience, true)], choices),
    // A colleague was faster: nobody has to reply any more.
    holds: () => kind === 'questionAnswered' || question.reply === undefined,
    compose: (words, reminder) => questionNotice(kind, question, names, words, reminder),
  }
}

function membersOf(audience: Audience, { asker, organisation }: Question, directory: Directory): readonly MemberId[] {
  if (audience === 'owner') return directory.byId(asker) ? [asker] : []
  return directory.withRole(organisation, 'coordinator').map(({ id }) => id)
}
