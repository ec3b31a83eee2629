import type { Language } from '../../../src/domain/people.js'
import { loadWords } from '../../../src/presenters/words.js'
import type { Happening } from './happening.js'
import type { Told } from './oracle.js'
import { isOpenStatus } from './spells.js'
import { isThere, type Staff, upAgain, wishesAt } from './staff.js'
import { afterQuietHours } from './workdays.js'

const words: Record<Language, ReturnType<typeof loadWords>['fr']> = loadWords()

/**
 * "The owner left with open requests": the coordinators, now, once for each who left; seen when the clock is looked at.
 * It is dropped when nothing is left open before it can be told.
 */
export function leaversTold(happened: readonly Happening[], staff: Staff, looks: readonly Date[]): readonly Told[] {
  const lives = [...Map.groupBy(happened, ({ reference }) => reference).values()]
  const hasOpen = (owner: string, at: Date) =>
    lives.some((life) => {
      const state = life.findLast((happening) => happening.at <= at)
      return state?.owner === owner && isOpenStatus(state.after)
    })
  return [...staff.left].flatMap(([leaver, left]) => {
    const seen = looks.find((at) => at >= left && hasOpen(leaver, at))
    const organisation = leaver.split(':')[0]
    const coordinators = staff.members.filter(
      (one) => one.organisation === organisation && one.roles.includes('coordinator'),
    )
    return coordinators.flatMap(({ id: reader, language }) => {
      if (!seen || !isThere(staff, reader, seen)) return []
      const closed = staff.organisations.find(({ id }) => id === organisation)?.closingDays ?? []
      const at = upAgain(staff, afterQuietHours(seen, wishesAt(staff, reader, seen).quiet, closed))
      const told = { reader, kind: 'ownerLeft', reference: '', label: words[language].staffNotice.ownerLeft }
      return hasOpen(leaver, at) ? [{ ...told, how: 'now' as const, at, of: seen, timed: true }] : []
    })
  })
}
