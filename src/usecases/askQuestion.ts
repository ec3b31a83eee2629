import type { Language } from '../domain/people.js'
import { type Citation, citeQuote, composeAnswer } from '../knowledge/composeAnswer.js'
import { type Said, understand } from '../knowledge/conversation/followUp.js'
import type { Entry, KnowledgeDocument, Source } from '../knowledge/entry.js'
import type { Finding, KnowledgeBase } from '../knowledge/knowledgeBase.js'
import type { Library } from '../knowledge/quotation/library.js'
import type { Conversations } from './conversations.js'
import type { Clock } from './ports.js'

interface Topic {
  readonly id: string
  readonly title: string
}

/** What a question is answered: a cited answer, a quotation of an imported document, or the nearest topics. */
export type Answered =
  | {
      readonly kind: 'answer'
      readonly language: Language
      readonly entryId: string
      /** Further entries of the same answer. */
      readonly also: readonly string[]
      readonly text: string
      readonly citations: readonly Citation[]
      /** The Forem's rule, when the question names no region and Brussels' rule answered. */
      readonly elsewhere: Topic | undefined
    }
  | {
      readonly kind: 'quotation'
      readonly language: Language
      readonly quote: string
      readonly citations: readonly Citation[]
    }
  | {
      readonly kind: 'abstention'
      readonly language: Language
      /** The question as it was understood: a follow-up made complete. */
      readonly question: string
      readonly near: readonly Topic[]
    }

/** Who asks where, as far as the answer depends on it. */
export interface AskedBy {
  /** Used when the question does not tell its own language. */
  readonly language: Language
  /** Whose imported documents may be quoted; undefined: only those for everybody. */
  readonly organisation: string | undefined
  /** Names the person and the chat together. */
  readonly conversation: string
}

interface Dependencies {
  readonly knowledge: KnowledgeBase
  readonly documents: readonly KnowledgeDocument[]
  readonly library: () => Library
  readonly conversations: Conversations
  readonly clock: Clock
}

/** Finds the answer to a message, taken together with what was said last in the same conversation. */
export function askQuestion(dependencies: Dependencies) {
  const { knowledge, conversations, clock } = dependencies
  return (message: string, by: AskedBy): Answered => {
    const said = conversations.last(by.conversation, clock.now())
    const understood = understand(message, said, (id) => knowledge.entry(id)?.topic)
    if (understood.kind === 'retell') {
      return retold(dependencies, said, { ...by, language: understood.language })
    }
    const question = understood.text
    const answered = answer(dependencies, question, { ...by, language: said?.language ?? by.language })
    const { entryId, also } = answered.kind === 'answer' ? answered : {}
    conversations.remember(by.conversation, { question, language: answered.language, entryId, also }, clock.now())
    return answered
  }
}

/** The last answer in another language; after an abstention that again. */
function retold(dependencies: Dependencies, said: Said | undefined, by: AskedBy): Answered {
  const { knowledge, conversations, clock } = dependencies
  const [entry, ...also] = [said?.entryId, ...(said?.also ?? [])].flatMap((id) => (id && knowledge.entry(id)) || [])
  if (said && entry) {
    conversations.remember(
      by.conversation,
      { ...said, question: entry.topic[by.language], language: by.language },
      clock.now(),
    )
    return told(dependencies, { entry, also, elsewhere: undefined }, by.language, by.organisation)
  }
  return { kind: 'abstention', language: by.language, question: said?.question ?? '', near: [] }
}

/** The answer of one entry, chosen by its topic; what is asked next follows on it. */
export function openEntry(dependencies: Dependencies) {
  const { knowledge, conversations, clock } = dependencies
  return (id: string, by: AskedBy): Answered | undefined => {
    const entry = knowledge.entry(id)
    if (!entry) return undefined
    const { language } = by
    conversations.remember(by.conversation, { question: entry.topic[language], language, entryId: id }, clock.now())
    return told(dependencies, { entry, also: [], elsewhere: undefined }, language, by.organisation)
  }
}

function answer(dependencies: Dependencies, question: string, by: AskedBy): Answered {
  const finding = dependencies.knowledge.find(question, by.language)
  const { language } = finding
  if (finding.kind === 'answer') return told(dependencies, finding, language, by.organisation)
  const quote = dependencies.library().search(question, language, by.organisation)
  if (quote) return { kind: 'quotation', language, quote: quote.text, citations: [citeQuote(quote, language)] }
  return { kind: 'abstention', language, question, near: finding.near.map((entry) => topicOf(entry, language)) }
}

function told(
  { documents, library }: Dependencies,
  found: Omit<Extract<Finding, { kind: 'answer' }>, 'kind' | 'language'>,
  language: Language,
  organisation: string | undefined,
): Answered {
  const quoteOf = ({ id }: Entry, source: Source) => library().supporting(id, source, organisation)?.text
  return {
    kind: 'answer',
    language,
    entryId: found.entry.id,
    also: found.also.map(({ id }) => id),
    elsewhere: found.elsewhere && topicOf(found.elsewhere, language),
    ...composeAnswer(found, language, documents, quoteOf),
  }
}

const topicOf = ({ id, topic }: Entry, language: Language): Topic => ({ id, title: topic[language] })
