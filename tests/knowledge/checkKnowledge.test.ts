import { describe, expect, it } from '@jest/globals'
import { checkKnowledge, hasErrors } from '../../src/knowledge/check/checkKnowledge.js'
import { checkTopicsFound, sharesFound } from '../../src/knowledge/check/checkSelfFinding.js'
import { checkSources } from '../../src/knowledge/check/checkSources.js'
import { checkCoverage, coverage } from '../../src/knowledge/check/coverage.js'
import { describeReport } from '../../src/knowledge/check/describeReport.js'
import type { Entry, Language } from '../../src/knowledge/entry.js'
import type { Finding, KnowledgeBase } from '../../src/knowledge/knowledgeBase.js'
import { anEntry } from './anEntry.js'
import { CADRE, filed, told } from './filed.js'

const bike = anEntry('cadre.bike', {
  fr: { topic: 'Rangement du vélo', answer: 'Le vélo est rangé au garage.', questions: ['Où ranger mon vélo ?'] },
})
const garden = anEntry(
  'cadre.garden',
  {
    fr: {
      topic: 'Arrosage du jardin',
      answer: 'Le jardin est arrosé à midi.',
      questions: ['Quand arroser le jardin ?'],
    },
  },
  { sections: ['cadre 2'] },
)

describe('sources', () => {
  it('an unknown section, a double source and an id used twice are errors', () => {
    const lost = anEntry('cadre.lost', {}, { sections: ['cadre 9', 'cadre 1', 'cadre 1'] })
    expect(told(checkSources([filed(lost, 'a.json'), filed(anEntry('cadre.lost', {}), 'b.json')], [CADRE]))).toEqual([
      'error cadre.lost: no section "cadre 9" in documents.json: correct the source',
      'error cadre.lost: the source "cadre 1" is named twice: remove one',
      'error cadre.lost: the id stands in a.json too: rename one of the entries',
    ])
  })
})

describe('coverage', () => {
  it('names the entries that stand for each section', () => {
    const covered = coverage([filed(bike), filed(garden)], [CADRE])
    expect(covered.map(({ section, entries }) => [section.id, entries])).toEqual([
      ['1', ['cadre.bike']],
      ['2', ['cadre.garden']],
    ])
    expect(checkCoverage(covered)).toEqual([])
  })

  it('a bare section is an error', () => {
    expect(checkCoverage(coverage([filed(bike)], [CADRE]))).toEqual([
      expect.objectContaining({
        severity: 'error',
        text: 'no entry stands for section "2" (Les jardins) of cadre: write one',
      }),
    ])
  })
})

describe('self-finding', () => {
  const at = filed(bike)
  const found = (entry: Entry, also: readonly Entry[] = [], language: Language = 'fr'): Finding => ({
    kind: 'answer',
    language,
    entry,
    also,
    elsewhere: undefined,
  })
  /** What is said of a French topic when a question in French finds this, and one in another language its own entry. */
  const whenFound = (finding: Finding) => {
    const find: KnowledgeBase['find'] = (_, language) => (language === 'fr' ? finding : found(bike, [], language))
    return { problems: checkTopicsFound([at], { find }), shares: sharesFound([at], { find }) }
  }

  it('a topic that finds its entry is left alone, and its wordings are counted', () => {
    const { problems, shares } = whenFound(found(bike))
    expect(problems).toEqual([])
    expect(shares[0]).toEqual({ language: 'fr', own: 1, of: 1 })
  })

  it('a topic that leads to another entry is an error that names it, and wordings that do are not counted', () => {
    const { problems, shares } = whenFound(found(garden))
    expect(told(problems)).toEqual([
      'error cadre.bike: the fr topic "Rangement du vélo" leads to cadre.garden: name in it what sets the two apart',
    ])
    expect(shares[0]).toEqual({ language: 'fr', own: 0, of: 1 })
  })

  it.each<[string, Finding, RegExp]>([
    ['finds nothing is an error', { kind: 'abstention', language: 'fr', near: [bike] }, /^error .* finds no answer/],
    ['comes second in an answer is a warning', found(garden, [bike]), /^warning .* leads to cadre\.garden first/],
    ['is answered in another language is a warning', found(bike, [], 'nl'), /^warning .* reads as nl/],
  ])('a topic that %s', (_, finding, text) => {
    expect(told(whenFound(finding).problems)).toEqual([expect.stringMatching(text)])
  })
})

describe('the report', () => {
  it('says of each section which entries stand for it, tells each problem with its file, and ends with the counts', () => {
    const report = checkKnowledge([filed(bike, 'bikes.json')], [CADRE])
    const lines = describeReport(report)
    expect(lines).toContain('cadre: Cadre inventé')
    expect(lines).toContain('  1 "Les vélos" 1: cadre.bike')
    expect(lines).toContain('  2 "Les jardins" 0: BARE')
    expect(lines).toContain('  fr 1 of 1 (100.0 %)')
    expect(lines).toContain('  lengths bikes.json cadre.bike: 7 wordings are missing in fr: write at least 8')
    expect(lines.at(-1)).toMatch(/^1 entries, \d+ errors, \d+ warnings$/)
  })

  it('fails on an error, not on a warning', () => {
    const problem = { check: 'any', file: 'some.json', text: 'something' } as const
    const report = { entries: 1, coverage: [], shares: [] }
    expect(hasErrors({ ...report, problems: [{ ...problem, severity: 'warning' }] })).toBe(false)
    expect(hasErrors({ ...report, problems: [{ ...problem, severity: 'error' }] })).toBe(true)
  })
})
