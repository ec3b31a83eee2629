import { brusselsDay, type CalendarDay, plusDays, plusMonths } from '../../../src/domain/calendarDay.js'
import type { Happening } from './happening.js'
import { at, type Closed, workedFrom, workingDay } from './workdays.js'

/** Something that time brings while a state lasts; dropped once the state is over, or `late` has come. */
export interface Due {
  readonly kind: string
  readonly due: Date
  readonly over: Date
  readonly late: Date
}

interface Spell {
  readonly first: Happening
  readonly over: Date
}

const NEVER = new Date(8.64e15)
const OPEN = ['submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress']
export const isOpenStatus = (status: string | undefined): boolean => OPEN.includes(status ?? '')
const SILENT = ['submitted', 'received', 'warned']

/** The stretches of a request's life during which `keyOf` says the same. */
function spells(life: readonly Happening[], keyOf: (index: number) => string | undefined): readonly Spell[] {
  const keys = life.map((_, index) => keyOf(index))
  return life.flatMap((first, index) => {
    if (keys[index] === undefined || keys[index] === keys[index - 1]) return []
    const end = keys.findIndex((key, later) => later > index && key !== keys[index])
    return [{ first, over: life[end]?.at ?? NEVER }]
  })
}

/** All that time brings to one request: past ones are skipped, and each is due at 8:00 of a working day. */
export function duesOf(
  life: readonly Happening[],
  offices: { readonly cpas: Closed; readonly actiris: Closed },
  followedAt: Date | undefined,
): readonly Due[] {
  return [...silences(life, offices.actiris), ...questions(life, offices.cpas), ...appointments(life, offices)]
    .concat(resumptions(life, offices.cpas, followedAt ?? NEVER), contractEnds(life, offices.cpas))
    .filter(({ due, over }) => due < over)
}

function silences(life: readonly Happening[], actiris: Closed): readonly Due[] {
  let since = ''
  const keys = life.map(({ side, before, after, at }) => {
    if (side === 'actiris' || before !== after) since = at.toISOString()
    return SILENT.includes(after) ? since : undefined
  })
  return spells(life, (index) => keys[index]).flatMap(({ first, over }) =>
    [5, 10, 20].map((days) => {
      const due = at(workingDay(brusselsDay(first.at), days, actiris), '08:00')
      return { kind: `silence${days}`, due, over, late: NEVER }
    }),
  )
}

function questions(life: readonly Happening[], cpas: Closed): readonly Due[] {
  const keyOf = (index: number) => (life[index]?.after === 'info_requested' ? 'asked' : undefined)
  return spells(life, keyOf).map(({ first, over }) => {
    const due = at(workingDay(brusselsDay(first.at), 5, cpas), '08:00')
    return { kind: 'infoUnanswered', due, over, late: NEVER }
  })
}

function appointments(life: readonly Happening[], offices: Parameters<typeof duesOf>[1]): readonly Due[] {
  return spells(life, (index) => life[index]?.appointmentAt?.toISOString()).flatMap(({ first, over }) => {
    const hour = first.appointmentAt as Date
    const soon = at(workingDay(brusselsDay(hour), -2, offices.cpas), '08:00')
    const missing = at(workingDay(brusselsDay(hour), 3, offices.actiris), '08:00')
    const ahead = soon > first.at ? [{ kind: 'appointmentSoon', due: soon, over, late: hour }] : []
    return [...ahead, { kind: 'resultMissing', due: missing, over, late: NEVER }]
  })
}

function resumptions(life: readonly Happening[], cpas: Closed, followedAt: Date): readonly Due[] {
  const keyOf = (index: number) => (life[index]?.after === 'stopped' ? life[index]?.resumableFrom : undefined)
  return spells(life, keyOf).flatMap(({ first, over }) => {
    const day = first.resumableFrom as CalendarDay
    const ends = over < followedAt ? over : followedAt
    return [
      {
        kind: 'resumableSoon',
        due: at(workedFrom(plusDays(day, -14), cpas), '08:00'),
        over: ends,
        late: at(day, '00:00'),
      },
      { kind: 'resumable', due: at(workedFrom(day, cpas), '08:00'), over: ends, late: NEVER },
    ]
  })
}

function contractEnds(life: readonly Happening[], cpas: Closed): readonly Due[] {
  const end = life[0]?.contractEnd
  if (!end) return []
  const keyOf = (index: number) => (isOpenStatus(life[index]?.after) ? 'open' : undefined)
  return spells(life, keyOf).flatMap(({ first, over }) =>
    [6, 3, 1].flatMap((months) => {
      const due = at(workedFrom(plusMonths(end, -months), cpas), '08:00')
      return due > first.at ? [{ kind: `contractEnds${months}`, due, over, late: at(plusDays(end, 1), '00:00') }] : []
    }),
  )
}
