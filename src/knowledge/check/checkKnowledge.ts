import type { KnowledgeDocument } from '../entry.js'
import { createKnowledgeBase } from '../knowledgeBase.js'
import { checkAnswers } from './checkAnswers.js'
import { checkContradictions } from './checkContradictions.js'
import { checkFigures } from './checkFigures.js'
import { checkLanguages } from './checkLanguages.js'
import { checkLengths } from './checkLengths.js'
import { checkMarks } from './checkMarks.js'
import { checkTopicsFound, type Share, sharesFound } from './checkSelfFinding.js'
import { checkSources } from './checkSources.js'
import { checkTopics } from './checkTopics.js'
import { checkWordings } from './checkWordings.js'
import { type Covered, checkCoverage, coverage } from './coverage.js'
import type { FiledEntry, Problem } from './problem.js'

/** What the checks found, section by section which entries stand for it, and the share of wordings that find their entry. */
export type KnowledgeReport = {
  readonly entries: number
  readonly problems: readonly Problem[]
  readonly coverage: readonly Covered[]
  readonly shares: readonly Share[]
}

/** Runs every check over the entries; `unreadable` are the problems met in reading them. */
export function checkKnowledge(
  filed: readonly FiledEntry[],
  documents: readonly KnowledgeDocument[],
  unreadable: readonly Problem[] = [],
): KnowledgeReport {
  const covered = coverage(filed, documents)
  const knowledge = createKnowledgeBase(filed.map(({ entry }) => entry))
  return {
    entries: filed.length,
    problems: [
      ...unreadable,
      ...checkSources(filed, documents),
      ...checkCoverage(covered),
      ...checkLengths(filed),
      ...checkMarks(filed),
      ...checkTopics(filed),
      ...checkLanguages(filed),
      ...checkWordings(filed),
      ...checkAnswers(filed),
      ...checkFigures(filed),
      ...checkContradictions(filed),
      ...checkTopicsFound(filed, knowledge),
    ],
    coverage: covered,
    shares: sharesFound(filed, knowledge),
  }
}

/** Whether anything must be put right. */
export function hasErrors({ problems }: KnowledgeReport): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
