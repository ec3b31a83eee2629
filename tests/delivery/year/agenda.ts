import { type CalendarDay, plusDays } from '../../../src/domain/calendarDay.js'
import type { Member } from '../../../src/domain/people.js'
import { oneOf, type Random } from './lives.js'
import { YEAR } from './staff.js'

/** Instants at which people and Actiris' system do something; mostly by day. */
const HOURS = ['05:50', '09:15', '10:40', '14:00', '16:20', '18:05', '21:10', '23:30'] as const
/** Instants at which only the clock does something. */
export const MORNING: readonly string[] = ['07:30', '08:00', '08:30']
export const TICKS: readonly string[] = [...HOURS, ...MORNING].sort()
/** Days until somebody looks at a request again. */
const PAUSES = [0, 0, 1, 1, 2, 3, 4, 6, 8, 12, 16, 30, 45]

/** Something to do: file the n-th request, look at one, or say what one wants to be told. */
export interface Todo {
  readonly file?: number
  readonly reference?: string
  /** Somebody who wants to be told other things than before. */
  readonly wisher?: Member
}

/** What is to be done when. */
export class Agenda {
  readonly #todo = new Map<string, Todo[]>()

  constructor(private readonly random: Random) {}

  at(day: CalendarDay, time: string): readonly Todo[] {
    return this.#todo.get(`${day} ${time}`) ?? []
  }

  /** On some day of the year. */
  sometime(todo: Todo): void {
    this.#plan(plusDays(YEAR.from, Math.floor(this.random() * YEAR.days)), todo)
  }

  /** On a day that is waited for, or some days later; never at once. */
  after(awaited: CalendarDay | undefined, today: CalendarDay, todo: Todo): void {
    const [from, least] = awaited && this.random() < 0.75 ? [awaited, 0] : [today, 1]
    this.#plan(plusDays(from, Math.max(least, oneOf(PAUSES, this.random))), todo)
  }

  /** Mostly on weekdays. */
  #plan(day: CalendarDay, todo: Todo): void {
    const weekday = new Date(day).getUTCDay()
    const shift = weekday % 6 === 0 && this.random() < 0.85 ? 2 : 0
    const time = this.random() < 0.8 ? oneOf(HOURS.slice(1, 6), this.random) : oneOf(HOURS, this.random)
    const tick = `${plusDays(day, shift)} ${time}`
    this.#todo.set(tick, [...(this.#todo.get(tick) ?? []), todo])
  }
}
