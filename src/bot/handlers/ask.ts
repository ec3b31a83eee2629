import type { Language } from '../../domain/people.js'
import { messageCard, topicButtons } from '../../presenters/messageCards.js'
import { abstentionCard } from '../../presenters/questionCards.js'
import { fill, type Words } from '../../presenters/words.js'
import type { Answered, AskedBy } from '../../usecases/askQuestion.js'
import type { keepQuestion } from '../../usecases/keepQuestion.js'
import { keptOr } from '../../usecases/nothingKept.js'
import { type Asker, type Reply, say } from '../reply.js'

interface Dependencies {
  readonly askQuestion: (question: string, by: AskedBy) => Answered
  readonly openEntry: (entryId: string, by: AskedBy) => Answered | undefined
  readonly keepQuestion: ReturnType<typeof keepQuestion>
  readonly words: Record<Language, Words>
}
type Of<K extends Answered['kind']> = Extract<Answered, { kind: K }>

/** A question: the cited answer, or in words that the documents do not say, with what may help instead. */
export function askHandler({ askQuestion, keepQuestion, words }: Omit<Dependencies, 'openEntry'>) {
  return async (question: string, asker: Asker, personal: boolean): Promise<Reply> => {
    const answered = askQuestion(question, askedBy(asker, personal))
    const own = words[answered.language]
    if (answered.kind === 'answer') return answerMessage(answered, own)
    if (answered.kind === 'quotation') return quotationMessage(answered, own)
    const near = answered.near.map(({ id }) => id)
    const unanswered = { text: answered.question, language: answered.language, near }
    const { member } = asker
    const kept =
      member &&
      (await keptOr(
        () => keepQuestion(unanswered, member),
        () => undefined,
      ))
    return abstention(answered, kept?.id, own)
  }
}

/** A topic was pressed: its answer as a message of its own, since citations live in messages. */
export function topicHandler({ openEntry, words }: Pick<Dependencies, 'openEntry' | 'words'>) {
  return (entryId: string, asker: Asker, personal: boolean): Reply => {
    const answered = openEntry(entryId, askedBy(asker, personal))
    return answered?.kind === 'answer'
      ? answerMessage(answered, words[answered.language])
      : say(asker.words.text.badAction)
  }
}

/** In a group, readers of other organisations may be listening: only what everybody may read is quoted there. */
function askedBy({ tenant, aadObjectId, member, address, words }: Asker, personal: boolean): AskedBy {
  return {
    language: words.language,
    organisation: personal ? member?.organisation : undefined,
    conversation: conversationKey({ tenant, aadObjectId }, address.conversationId),
  }
}

/** Names the person and the chat together; a person's keys begin alike. */
export function conversationKey({ tenant, aadObjectId }: Pick<Asker, 'tenant' | 'aadObjectId'>, chat = ''): string {
  return `${tenant}/${aadObjectId} ${chat}`
}

function answerMessage({ text, citations, entryId, elsewhere }: Of<'answer'>, words: Words): Reply {
  const card = elsewhere && messageCard('', [words.text.brusselsAnswer], topicButtons([elsewhere]))
  return { messages: [{ text, citations, feedback: true, entryId, ...(card ? { card } : {}) }] }
}

/** Somebody's own document, word for word: no rule of ours, and said so. */
function quotationMessage({ quote, citations }: Of<'quotation'>, words: Words): Reply {
  return { messages: [{ text: `${fill(words.text.quotation, { quote })} [1]`, citations, feedback: true }] }
}

/** Says that the documents do not tell; with neither a near topic nor a coordinator to ask there is no card. */
function abstention({ near }: Of<'abstention'>, questionId: string | undefined, words: Words): Reply {
  const { abstain, abstainFar } = words.text
  if (near.length === 0 && !questionId) return say(`${abstain} ${abstainFar}`)
  return { messages: [{ text: abstain, card: abstentionCard(near, questionId, words) }] }
}
