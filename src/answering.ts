import { askHandler, topicHandler } from './bot/handlers/ask.js'
import { guideHandler } from './bot/handlers/guide.js'
import { passOnHandler, questionsHandler, replyHandler } from './bot/handlers/questions.js'
import { searchRulesHandler } from './bot/handlers/searchRules.js'
import type { Handlers } from './bot/handlers.js'
import type { AccompanimentRule } from './domain/accompaniment.js'
import { LANGUAGES, type Language } from './domain/people.js'
import type { Question } from './domain/question.js'
import type { Regime } from './domain/regime.js'
import { sourceName } from './knowledge/composeAnswer.js'
import type { Entry, KnowledgeDocument } from './knowledge/entry.js'
import { createKnowledgeBase, type KnowledgeBase } from './knowledge/knowledgeBase.js'
import type { Library } from './knowledge/quotation/library.js'
import type { Words } from './presenters/words.js'
import { askQuestion, openEntry } from './usecases/askQuestion.js'
import type { Conversations } from './usecases/conversations.js'
import { keepQuestion } from './usecases/keepQuestion.js'
import { passOnQuestion } from './usecases/passOnQuestion.js'
import type { Clock, Directory, Ids, Store } from './usecases/ports.js'
import { questionNames } from './usecases/questionNames.js'
import { replyToQuestion } from './usecases/replyToQuestion.js'
import { searchRules } from './usecases/searchRules.js'
import { listQuestions, viewQuestion } from './usecases/viewQuestions.js'

export interface KnowledgeParts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly words: Record<Language, Words>
  readonly entries: readonly Entry[]
  readonly documents: readonly KnowledgeDocument[]
  readonly regimes: readonly Regime[]
  readonly conversations: Conversations
  /** The documents that organisations imported, as they stand now. */
  readonly library: () => Library
}

/** The entry that states each rule of the guide. */
const RULE_ENTRIES: Record<AccompanimentRule, string> = {
  axis1: 'cadre.axe1-public',
  young: 'cadre.youth-cpas',
  age_unclear: 'cadre.youth-cpas',
  unregistered: 'cadre.axe1-registration',
  residual_aid: 'cadre.unemployment-residual-aid',
  axis2: 'cadre.axe2-services',
  not_target: 'cadre.axes-publics',
}

/** One index for each reading of the entries: bots of one process share it. */
const BASES = new WeakMap<readonly Entry[], KnowledgeBase>()

function knowledgeOf(entries: readonly Entry[]): KnowledgeBase {
  const base = BASES.get(entries) ?? createKnowledgeBase(entries)
  BASES.set(entries, base)
  return base
}

/** After a start people press first what waits for them: each language takes half a second in which nobody is answered. */
const PREPARED_AFTER_MS = 5_000
const PREPARED_EVERY_MS = 1_000

/** Indexes every language, so that its first question need not wait; one at a time, so that turns come between. */
export function prepareAnswers(entries: readonly Entry[]): void {
  for (const [index, language] of LANGUAGES.entries()) {
    const prepare = () => knowledgeOf(entries).prepare(language)
    setTimeout(prepare, PREPARED_AFTER_MS + index * PREPARED_EVERY_MS).unref()
  }
}

/** The handlers that answer questions about the rules, and those for the questions that found no answer. */
export function knowledgeHandlers(
  parts: KnowledgeParts,
): Pick<Handlers, 'guide' | 'searchRules' | 'ask' | 'topic' | 'passOn' | 'replyTo' | 'questions'> {
  const { directory, words, entries, documents, regimes, clock, conversations } = parts
  const base = { knowledge: knowledgeOf(entries), documents, library: parts.library, conversations, clock }
  const questions = {
    passOnQuestion: passOnQuestion(parts),
    replyToQuestion: replyToQuestion(parts),
    listQuestions: listQuestions(parts),
    viewQuestion: viewQuestion(parts),
    namesOf: (question: Question) => questionNames(directory, question),
    topicOf: (id: string, { language }: Words) => base.knowledge.entry(id)?.topic[language],
  }
  return {
    ask: askHandler({ askQuestion: askQuestion(base), keepQuestion: keepQuestion(parts), words }),
    guide: guideHandler({
      regimes,
      clock,
      sourceName: (source) => sourceName(source, documents),
      entryOf: (rule) => base.knowledge.entry(RULE_ENTRIES[rule])?.id,
    }),
    searchRules: searchRulesHandler({ searchRules: searchRules(base), words }),
    topic: topicHandler({ openEntry: openEntry(base), words }),
    passOn: passOnHandler(questions),
    replyTo: replyHandler(questions),
    questions: questionsHandler(questions),
  }
}
