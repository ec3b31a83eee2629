import { describe, expect, it } from '@jest/globals'
import { ACT_FIELDS } from '../../src/domain/actFields.js'
import { ACT_TYPES, TRANSITIONS } from '../../src/domain/machine.js'
import { AUDIENCES, NOTICE_KINDS, NOTICES } from '../../src/domain/notices.js'
import { LANGUAGES } from '../../src/domain/people.js'
import { REFUSALS } from '../../src/domain/refusals.js'
import {
  CATEGORIES,
  isOpen,
  MOTIVES,
  NEEDS,
  OPEN,
  OUTCOMES,
  REJECT_REASONS,
  STATUSES,
  type Status,
  TERMINAL,
  WITHDRAW_REASONS,
} from '../../src/domain/vocabulary.js'
import { loadWords } from '../../src/presenters/words.js'

const words = loadWords()

/** Where one act may bring a request from that status. */
function statusesAfter(status: Status): readonly Status[] {
  const targets = Object.values(TRANSITIONS).flatMap(({ from, to }) => (from.includes(status) ? to : []))
  return targets.flatMap((target): readonly Status[] => {
    if (target === 'same') return []
    return target === 'base' ? ['received', 'in_progress'] : [target]
  })
}

describe('the statuses', () => {
  it('are all reachable from a filed request', () => {
    const seen = new Set<Status>(['draft', 'submitted'])
    for (const status of seen) for (const next of statusesAfter(status)) seen.add(next)
    expect(STATUSES.filter((status) => !seen.has(status))).toEqual([])
  })

  it('are a draft, open or ended, one of the three', () => {
    expect(['draft', ...OPEN, ...TERMINAL].sort()).toEqual([...STATUSES].sort())
    expect(STATUSES.filter(isOpen)).toEqual(STATUSES.filter((status) => (OPEN as readonly Status[]).includes(status)))
  })

  it('have no act once ended, but for a stop, which is justified, corrected and written about, a withdrawal, whose last result is corrected, and a wrong person', () => {
    const others = ACT_TYPES.filter((type) => type !== 'error')
    const acts = TERMINAL.flatMap((status) => others.filter((type) => TRANSITIONS[type].from.includes(status)))
    expect(acts).toEqual(['justifyAbsence', 'justify', 'informedPerson', 'correctResult', 'message', 'correctResult'])
    const ended: readonly Status[] = ['rejected', 'closed', 'stopped', 'withdrawn']
    expect(TERMINAL.filter((status) => TRANSITIONS.error.from.includes(status))).toEqual(ended)
  })

  it.each([
    ['draft', 'Brouillon', 'Ontwerp', 'Draft'],
    ['submitted', 'Transmise', 'Verzonden', 'Submitted'],
    ['received', 'Reçue', 'Ontvangen', 'Received'],
    ['info_requested', 'Complément demandé', 'Aanvulling gevraagd', 'Information requested'],
    ['scheduled', 'Rendez-vous fixé', 'Afspraak vastgelegd', 'Scheduled'],
    ['warned', 'Absence – avertissement', 'Afwezig – verwittiging', 'Absent – warning'],
    ['in_progress', 'En cours', 'Lopend', 'In progress'],
    ['rejected', 'Rejetée', 'Afgewezen', 'Rejected'],
    ['closed', 'Clôturée', 'Afgesloten', 'Closed'],
    ['stopped', 'Arrêtée', 'Stopgezet', 'Stopped'],
    ['withdrawn', 'Retirée', 'Ingetrokken', 'Withdrawn'],
    ['entered_in_error', 'Créée par erreur', 'Foutief aangemaakt', 'Entered in error'],
  ] as const)('%s is called %s, %s, %s', (status, fr, nl, en) => {
    expect(LANGUAGES.map((language) => words[language].status[status])).toEqual([fr, nl, en])
  })
})

describe.each(LANGUAGES)('in %s there are words for', (language) => {
  it.each([
    ['every status', 'status', STATUSES],
    ['every need', 'need', NEEDS],
    ['every situation', 'category', CATEGORIES],
    ['every reason to reject', 'rejectReason', REJECT_REASONS],
    ['what to do after every rejection', 'rejectAdvice', REJECT_REASONS],
    ['every reason to withdraw', 'withdrawReason', WITHDRAW_REASONS],
    ['every outcome', 'outcome', OUTCOMES],
    ['every motive of an absence', 'motive', MOTIVES],
    ['every notice', 'notice', NOTICE_KINDS],
    ['every refusal', 'refusal', Object.keys(REFUSALS)],
    ['the button of every act', 'button', ACT_TYPES],
    ['the title of every act’s form', 'title', ACT_TYPES],
  ] as const)('%s', (_, section, keys) => {
    const said: Readonly<Record<string, string>> = words[language][section]
    expect(keys.filter((key) => !said[key]?.trim())).toEqual([])
    if (section !== 'refusal') expect(new Set(keys.map((key) => said[key])).size).toBe(keys.length)
  })
})

describe('the tables', () => {
  it('know a form for each act, and an audience for each notice', () => {
    expect(Object.keys(ACT_FIELDS).sort()).toEqual([...ACT_TYPES].sort())
    expect(Object.keys(NOTICES).sort()).toEqual([...NOTICE_KINDS].sort())
    const audiences = NOTICE_KINDS.flatMap((kind) => AUDIENCES.filter((audience) => NOTICES[kind][audience]))
    expect([...new Set(audiences)].sort()).toEqual([...AUDIENCES].sort())
  })
})
