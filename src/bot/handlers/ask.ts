import type { Language } from '../../domain/people.js'
import { abstentionCard } from '../../presenters/questionCards.js'
import type { Words } from '../../presenters/words.js'
import type { Answered } from '../../usecases/askQuestion.js'
import type { keepQuestion } from '../../usecases/keepQuestion.js'
import { type Asker, type Reply, say } from '../reply.js'

interface Dependencies {
  readonly askQuestion: (question: string, fallback: Language) => Answered
  readonly openEntry: (entryId: string, language: Language) => Answered | undefined
  readonly keepQuestion: ReturnType<typeof keepQuestion>
  readonly words: Record<Language, Words>
}
type Abstention = Extract<Answered, { kind: 'abstention' }>

/** A question: the cited answer, or in words that the documents do not say, with what may help instead. */
export function askHandler({ askQuestion, keepQuestion, words }: Omit<Dependencies, 'openEntry'>) {
  return async (question: string, asker: Asker): Promise<Reply> => {
    const answered = askQuestion(question, asker.words.language)
    if (answered.kind === 'answer') return answerMessage(answered)
    const near = answered.near.map(({ id }) => id)
    const kept =
      asker.member && (await keepQuestion({ text: question, language: answered.language, near }, asker.member))
    return abstention(answered, kept?.id, words[answered.language])
  }
}

/** A topic was pressed: its answer as a message of its own, since citations live in messages. */
export function topicHandler({ openEntry, words }: Pick<Dependencies, 'openEntry' | 'words'>) {
  return (entryId: string, language: Language): Reply => {
    const answered = openEntry(entryId, language)
    return answered?.kind === 'answer' ? answerMessage(answered) : say(words[language].text.badAction)
  }
}

function answerMessage({ text, citations }: Extract<Answered, { kind: 'answer' }>): Reply {
  return { messages: [{ text, citations, feedback: true }] }
}

/** Says that the documents do not tell; with neither a near topic nor a coordinator to ask there is no card. */
function abstention({ near }: Abstention, questionId: string | undefined, words: Words): Reply {
  const { abstain, abstainFar } = words.text
  if (near.length === 0 && !questionId) return say(`${abstain} ${abstainFar}`)
  return { messages: [{ text: abstain, card: abstentionCard(near, questionId, words) }] }
}
