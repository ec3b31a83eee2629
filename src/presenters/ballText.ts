import type { HeldBall } from '../domain/ball.js'
import { shortDay } from './dates.js'
import { fill, type Words } from './words.js'

/** "En attente d'Actiris depuis le 24/11/2026 (6 jours ouvrables)." */
export function ballText(ball: HeldBall, words: Words): string {
  const { holder, since, workingDays } = ball
  const line = fill(words.ball[holder], { since: shortDay(since, words.language) })
  const counts = holder === 'cpas' || holder === 'actiris'
  return counts && workingDays > 0 ? `${line} (${daysText(workingDays, words)})` : line
}

export function daysText(days: number, words: Words): string {
  return days === 1 ? words.text.workingDay : fill(words.text.workingDays, { days })
}
