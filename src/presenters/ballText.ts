import type { AwaitedBall } from '../domain/ball.js'
import { LOCALES, shortCalendarDay, shortDay } from './dates.js'
import { fill, type Words } from './words.js'

/** "En attente d'Actiris depuis le 24/11/2026 (6 jours ouvrables). Rappel à Actiris : 01/12/2026" */
export function ballText({ holder, since, workingDays, reminded }: AwaitedBall, words: Words): string {
  const line = fill(words.ball[holder], { since: shortDay(since, words.language) })
  if (holder !== 'cpas' && holder !== 'actiris') return line
  const counted = workingDays > 0 ? `${line} (${daysText(workingDays, words)})` : line
  if (reminded.length === 0) return counted
  const days = reminded.map((day) => shortCalendarDay(day, words.language))
  const listed = new Intl.ListFormat(LOCALES[words.language]).format(days)
  return `${counted}. ${fill(words.ballReminded[holder], { days: listed })}`
}

export function daysText(days: number, words: Words): string {
  return days === 1 ? words.text.workingDay : fill(words.text.workingDays, { days })
}
