import type { Audience } from '../domain/notices.js'
import type { Language, MemberId } from '../domain/people.js'
import type { Question } from '../domain/question.js'
import type { Referral } from '../domain/referral.js'
import { type Regime, regimeById } from '../domain/regime.js'
import { type Notice, notice } from '../presenters/noticeCard.js'
import { questionNotice } from '../presenters/questionCards.js'
import type { Words } from '../presenters/words.js'
import type { Directory, OutboxMessage, Store } from '../usecases/ports.js'
import { questionNames } from '../usecases/questionNames.js'

export interface SubjectDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly regimes: readonly Regime[]
  readonly words: Record<Language, Words>
}

/** What a message is about: who belongs to an audience now, and how it is put to a reader. */
export interface Subject {
  readonly id: string
  members(audience: Audience): readonly MemberId[]
  compose(words: Words, reminder: boolean): Notice
}

/** The request or question that a message speaks of; undefined when it is gone. */
export async function subjectOf(
  dependencies: SubjectDependencies,
  message: OutboxMessage,
): Promise<Subject | undefined> {
  const { store } = dependencies
  if ('questionId' in message) {
    const question = await store.question(message.questionId)
    return question && questionSubject(dependencies, message.kind, question)
  }
  const referral = await store.referral(message.referralId)
  return referral && referralSubject(dependencies, message, referral)
}

function referralSubject(
  { directory, regimes }: SubjectDependencies,
  { kind, version }: Extract<OutboxMessage, { referralId: string }>,
  referral: Referral,
): Subject {
  const coordinators = coordinatorsOf(directory, referral.organisation)
  const regime = regimeById(regimes, referral.regime)
  return {
    id: referral.id,
    members: (audience) => {
      // Nobody is in charge yet, or somebody of Actiris' own system, who is not here: the desk's list shows it.
      if (audience === 'adviser') return referral.adviser?.member ? [referral.adviser.member] : []
      if (audience === 'formerOwner') return formerOwner(directory, referral, version)
      // A caseworker who left: the coordinators take over what was for him.
      if (audience === 'owner' && directory.byId(referral.owner)) return [referral.owner]
      return coordinators
    },
    compose: (words, reminder) => notice({ kind, referral, version, regime, reminder }, words),
  }
}

/** Who was in charge before that change; nobody once he has left. */
function formerOwner(directory: Directory, { events }: Referral, version: number): readonly MemberId[] {
  const event = events[version - 1]
  return event?.type === 'reassigned' && directory.byId(event.from) ? [event.from] : []
}

function questionSubject(
  { directory }: SubjectDependencies,
  kind: Extract<OutboxMessage, { questionId: string }>['kind'],
  question: Question,
): Subject {
  const names = questionNames(directory, question)
  return {
    id: question.id,
    members: () => coordinatorsOf(directory, question.organisation),
    compose: (words, reminder) => questionNotice(kind, question, names, words, reminder),
  }
}

function coordinatorsOf(directory: Directory, organisation: string): readonly MemberId[] {
  return directory.withRole(organisation, 'coordinator').map(({ id }) => id)
}
