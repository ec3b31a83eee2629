import type { Language } from '../domain/people.js'
import { composeAnswer } from '../knowledge/composeAnswer.js'
import type { KnowledgeDocument } from '../knowledge/entry.js'
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js'

/** What a question is answered: a cited answer in the language of the question, or the nearest topics. */
export type Answered =
  | {
      readonly kind: 'answer'
      readonly language: Language
      readonly text: string
      readonly citations: readonly { readonly position: number; readonly name: string; readonly abstract: string }[]
    }
  | {
      readonly kind: 'abstention'
      readonly language: Language
      readonly near: readonly { readonly id: string; readonly title: string }[]
    }

interface Dependencies {
  readonly knowledge: KnowledgeBase
  readonly documents: readonly KnowledgeDocument[]
}

/** Finds the answer; `fallback` is the language when the question does not tell its own. */
export function askQuestion({ knowledge, documents }: Dependencies) {
  return (question: string, fallback: Language): Answered => {
    const finding = knowledge.find(question, fallback)
    const { language } = finding
    if (finding.kind === 'answer') return { kind: 'answer', language, ...composeAnswer(finding, language, documents) }
    return {
      kind: 'abstention',
      language,
      near: finding.near.map(({ id, topic }) => ({ id, title: topic[language] })),
    }
  }
}

/** The answer of one entry, chosen by its topic. */
export function openEntry({ knowledge, documents }: Dependencies) {
  return (id: string, language: Language): Answered | undefined => {
    const entry = knowledge.entry(id)
    return entry && { kind: 'answer', language, ...composeAnswer({ entry, also: [] }, language, documents) }
  }
}
