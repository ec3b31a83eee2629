import type { Language } from '../../domain/people.js'
import { topicsCard } from '../../presenters/messageCards.js'
import type { Words } from '../../presenters/words.js'
import type { Answered } from '../../usecases/askQuestion.js'
import { type Reply, say } from '../reply.js'

interface Dependencies {
  readonly askQuestion: (question: string, fallback: Language) => Answered
  readonly openEntry: (entryId: string, language: Language) => Answered | undefined
  readonly words: Record<Language, Words>
}

/** A question: the cited answer, or in words that the documents do not say, with the nearest topics one press away. */
export function askHandler({ askQuestion, words }: Pick<Dependencies, 'askQuestion' | 'words'>) {
  return (question: string, fallback: Language): Reply => replyOf(askQuestion(question, fallback), words)
}

/** A topic was pressed: its answer as a message of its own, since citations live in messages. */
export function topicHandler({ openEntry, words }: Pick<Dependencies, 'openEntry' | 'words'>) {
  return (entryId: string, language: Language): Reply => {
    const answered = openEntry(entryId, language)
    return answered ? replyOf(answered, words) : say(words[language].text.badAction)
  }
}

function replyOf(answered: Answered, words: Record<Language, Words>): Reply {
  const { language } = answered
  if (answered.kind === 'answer') {
    return { messages: [{ text: answered.text, citations: answered.citations, feedback: true }] }
  }
  const { abstain, abstainFar } = words[language].text
  if (answered.near.length === 0) return say(`${abstain} ${abstainFar}`)
  return { messages: [{ text: abstain, card: topicsCard(answered.near, words[language]) }] }
}
