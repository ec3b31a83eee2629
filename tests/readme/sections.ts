import { readFileSync } from 'node:fs'
import { type Target, TRANSITIONS } from '../../src/domain/machine.js'
import { ACCESS_NOTICES, AUDIENCES, NOTICES, QUESTION_NOTICES } from '../../src/domain/notices.js'
import { baseStatus } from '../../src/domain/progress.js'
import { REFUSALS } from '../../src/domain/refusals.js'
import type { Status } from '../../src/domain/vocabulary.js'

/** The parts of the README that mirror code, as the code has them. */
export const SECTIONS: Record<string, () => string> = {
  diagram,
  transitions: () =>
    table(
      ['act', 'by', 'from', 'to'],
      Object.entries(TRANSITIONS).map(([act, { by, from, to }]) => [
        `\`${act}\``,
        by.join(', '),
        from.join(', '),
        to.join(', '),
      ]),
    ),
  notices: () =>
    table(
      ['change', ...AUDIENCES, 'can be muted'],
      Object.entries({ ...NOTICES, ...QUESTION_NOTICES, ...ACCESS_NOTICES }).map(([kind, telling]) => [
        kind,
        ...AUDIENCES.map((audience) => telling[audience] ?? '–'),
        telling.mutable ? 'yes' : 'no',
      ]),
    ),
  refusals: () =>
    table(
      ['code', 'meaning'],
      Object.entries(REFUSALS).map(([code, meaning]) => [`\`${code}\``, meaning]),
    ),
}

/** What the README says between `<!-- name -->` and `<!-- /name -->`. */
export function readmeSection(name: string): string | undefined {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  return new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)\n<!-- /${name} -->`).exec(readme)?.[1]
}

function diagram(): string {
  const arrows = Object.entries(TRANSITIONS).flatMap(([act, { from, to }]) =>
    from.flatMap((status) =>
      leadsTo(to, status).flatMap((target) => targets(target, status).map((end) => `  ${status} --> ${end}: ${act}`)),
    ),
  )
  const drawn = [...new Set(arrows)].filter((arrow) => !/ (\w+) --> \1:/.test(arrow))
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> submitted: submit', ...drawn, '```'].join('\n')
}

/** An act that may keep the status leads back to the base only from where an absence had led. */
function leadsTo(to: readonly Target[], from: Status): readonly Target[] {
  const isCorrection = to.includes('same') && to.includes('warned')
  const moved = isCorrection ? ['warned', 'stopped', 'received', 'in_progress'] : ['warned', 'stopped']
  const keeps = to.includes('same') && !to.includes('entered_in_error') && !moved.includes(from)
  return keeps ? ['same'] : to
}

function targets(target: string, from: Status): string[] {
  if (target === 'same') return [from]
  return target === 'base' ? [baseStatus(false), baseStatus(true)] : [target]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
