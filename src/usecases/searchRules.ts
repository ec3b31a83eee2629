import type { Language } from '../domain/people.js'
import { composeAnswer } from '../knowledge/composeAnswer.js'
import type { Entry, KnowledgeDocument } from '../knowledge/entry.js'
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js'

/** What somebody looks for in a search box; an empty question is a box just opened. */
export interface RuleSearch {
  readonly question: string
  /** Rules already shown, and how many more are wanted. */
  readonly skip: number
  readonly count: number
}

/** A rule as it can be shared: its answer bears the marks `[n]` of its sources. */
interface FoundRule {
  readonly topic: string
  readonly text: string
  /** Document and section, at most 80 characters each. */
  readonly sources: readonly { readonly position: number; readonly name: string }[]
}

/** Further down nobody looks. */
const MOST_RULES = 8

/** Shown before anything is typed: what colleagues explain to each other most. */
const FIRST_TOPICS = [
  'cadre.who-accompanies',
  'cadre.axe1-public',
  'cadre.axe2-public',
  'cadre.axe1-registration',
  'cadre.main-institution',
  'cadre.axe1-domains',
]

interface Dependencies {
  readonly knowledge: Pick<KnowledgeBase, 'search' | 'entry'>
  readonly documents: readonly KnowledgeDocument[]
}

/**
 * The rules nearest to a question, best first, at most 8 over all pages, in the question's language or else in `fallback`.
 * Nothing is kept of a search: it comes with every letter typed, so one without result is no unanswered question.
 */
export function searchRules({ knowledge, documents }: Dependencies) {
  return ({ question, skip, count }: RuleSearch, fallback: Language) => {
    const { language, entries } = question.trim()
      ? knowledge.search(question, fallback, MOST_RULES)
      : { language: fallback, entries: firstTopics(knowledge) }
    return {
      language,
      rules: entries.slice(skip, skip + count).map((entry): FoundRule => {
        const { text, citations } = composeAnswer({ entry, also: [] }, language, documents)
        return {
          topic: entry.topic[language],
          text,
          sources: citations.map(({ position, name }) => ({ position, name })),
        }
      }),
    }
  }
}

function firstTopics({ entry }: Dependencies['knowledge']): readonly Entry[] {
  return FIRST_TOPICS.map((id) => entry(id)).filter((found) => found !== undefined)
}
