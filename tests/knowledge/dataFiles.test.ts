import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { checkLengths } from '../../src/knowledge/check/checkLengths.js'
import { checkTopicsFound } from '../../src/knowledge/check/checkSelfFinding.js'
import { checkCoverage, coverage } from '../../src/knowledge/check/coverage.js'
import { composeAnswer } from '../../src/knowledge/composeAnswer.js'
import { type Entry, type KnowledgeDocument, LANGUAGES } from '../../src/knowledge/entry.js'
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js'
import { readKnowledgeFiles } from '../../src/knowledgeFiles.js'
import { runs } from '../builders/longRun.js'

const folder = new URL('../../data/knowledge/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const documents: readonly KnowledgeDocument[] = read('documents.json')
const entries: readonly Entry[] = readdirSync(new URL('entries/', folder)).flatMap((name) => read(`entries/${name}`))
const base = createKnowledgeBase(entries)

/** All of them take a minute. */
const EVERY = runs(29, 1)

const sharesSection = (a: Entry, b: Entry) =>
  a.sources.some((one) =>
    b.sources.some(({ document, section }) => one.document === document && one.section === section),
  )

describe('the knowledge entries', () => {
  it.each(LANGUAGES)('are found first by their own wordings in 95 cases of 100, in %s', (language) => {
    const all = entries.flatMap((entry) => entry.questions[language].map((question) => ({ entry, question })))
    const asked = all.filter((_, at) => at % EVERY === 0)
    const missed = asked.filter(({ entry, question }) => {
      const finding = base.find(question, language)
      return finding.kind === 'abstention' || !sharesSection(finding.entry, entry)
    })
    expect(missed.length / asked.length).toBeLessThanOrEqual(0.05)
  })

  it.each(LANGUAGES)('make answers within the limits of Teams, in %s', (language) => {
    for (const entry of entries) {
      const { text, citations } = composeAnswer({ entry, also: [] }, language, documents)
      expect(text.length).toBeLessThanOrEqual(1_200)
      expect(text.startsWith(entry.answer[language])).toBe(true)
      expect(citations).toHaveLength(entry.sources.length)
    }
  })

  it('stand for every section of every document, each found by its own topic, in every language', () => {
    const { filed, documents: known, problems } = readKnowledgeFiles(folder)
    const found = [
      ...problems,
      ...checkCoverage(coverage(filed, known)),
      ...checkLengths(filed),
      ...checkTopicsFound(filed, base),
    ]
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
