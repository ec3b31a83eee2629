import { digestNotice } from '../presenters/digestCard.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Directory } from '../usecases/ports.js'
import { questionNames } from '../usecases/questionNames.js'
import { accessSubject } from './accessSubject.js'
import { draftSubject } from './draftSubject.js'
import { questionSubject } from './questionSubject.js'
import { referralSubject } from './referralSubject.js'
import { staffSubject } from './staffSubject.js'
import type { Subject, SubjectDependencies } from './subject.js'

/** The request, question or digest that a message speaks of; undefined when it is gone. */
export async function subjectOf(
  dependencies: SubjectDependencies,
  message: Exclude<OutboxMessage, { kind: 'edit' }>,
): Promise<Subject | undefined> {
  const { store } = dependencies
  if (message.kind === 'digest') return digestSubject(dependencies, message)
  if ('draftId' in message) return draftSubject(dependencies, message)
  if ('about' in message) return staffSubject(dependencies, message)
  if ('accessId' in message) {
    const request = await store.accessRequest(message.accessId)
    const organisation = request && dependencies.directory.organisation(request.organisation)
    return organisation && accessSubject(dependencies, message, request, organisation)
  }
  if ('questionId' in message) {
    const question = await store.question(message.questionId)
    return question && questionSubject(dependencies, message, question)
  }
  const referral = await store.referral(message.referralId)
  return referral && referralSubject(dependencies, message, referral)
}

/** A digest is one person's; what it tells of has been kept apart for it. */
async function digestSubject(
  { store, directory }: SubjectDependencies,
  { id, day }: Extract<OutboxMessage, { kind: 'digest' }>,
): Promise<Subject> {
  const gathered = await store.gatheredIn(id)
  const [told, drafts, questions] = await Promise.all([
    Promise.all(gathered.map((message) => changeTold(store, message))),
    Promise.all(gathered.map((message) => draftTold(store, message))),
    Promise.all(gathered.map((message) => questionTold(store, directory, message))),
  ])
  const view = { day, told: told.flat(), drafts: drafts.flat(), questions: questions.flat() }
  return {
    id,
    members: () => [],
    choiceOf: () => 'now',
    holds: () => view.told.length + view.drafts.length + view.questions.length > 0,
    compose: (words, reminder) => digestNotice({ ...view, reminder }, words),
  }
}

async function changeTold(store: SubjectDependencies['store'], message: OutboxMessage) {
  if (!('referralId' in message) || message.kind === 'edit') return []
  const referral = await store.referral(message.referralId)
  if (!referral) return []
  return [{ kind: message.kind, referral, version: message.version, as: message.as }]
}

/** One that was filed, discarded or changed since is no news any more. */
async function draftTold(store: SubjectDependencies['store'], message: OutboxMessage) {
  const draft = 'draftId' in message ? await store.draft(message.draftId) : undefined
  return draft && 'draftId' in message && draft.version === message.version ? [{ kind: message.kind, draft }] : []
}

/** One that a colleague has replied to waits for nobody any more. */
async function questionTold(store: SubjectDependencies['store'], directory: Directory, message: OutboxMessage) {
  const question = 'questionId' in message ? await store.question(message.questionId) : undefined
  if (!question || !('questionId' in message)) return []
  if (message.kind === 'questionPassedOn' && question.reply) return []
  return [{ kind: message.kind, question, names: questionNames(directory, question) }]
}
