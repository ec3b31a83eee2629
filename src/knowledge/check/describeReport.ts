import type { KnowledgeReport } from './checkKnowledge.js'
import type { Covered } from './coverage.js'
import type { Problem } from './problem.js'

/** The report as lines of text: coverage, the wordings' shares, warnings, and last, since they matter most, errors. */
export function describeReport({ entries, problems, coverage, shares }: KnowledgeReport): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  return [
    'Coverage',
    ...coverage.flatMap((one, i) => describeSection(one, coverage[i - 1])),
    '',
    'Wordings that find their own entry',
    ...shares.map(({ language, own, of }) => `  ${language} ${own} of ${of} (${percent(own, of)})`),
    ...describeProblems('Warnings', warnings),
    ...describeProblems('Errors', errors),
    '',
    `${entries} entries, ${errors.length} errors, ${warnings.length} warnings`,
  ]
}

function describeSection({ document, section, entries }: Covered, before: Covered | undefined): string[] {
  const heading = before?.document === document ? [] : [`${document.key}: ${document.title}`]
  const ids = entries.length === 0 ? 'BARE' : entries.join(', ')
  return [...heading, `  ${section.id} "${section.title}" ${entries.length}: ${ids}`]
}

function describeProblems(heading: string, problems: readonly Problem[]): string[] {
  if (problems.length === 0) return []
  return [
    '',
    heading,
    ...problems.map(({ check, file, entry, text }) => `  ${check} ${[file, entry].filter(Boolean).join(' ')}: ${text}`),
  ]
}

function percent(own: number, of: number): string {
  return of === 0 ? 'none' : `${((100 * own) / of).toFixed(1)} %`
}
