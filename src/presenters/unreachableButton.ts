import { button } from './buttons.js'
import type { CardAction } from './cards.js'
import { fill, type Words } from './words.js'

export const OPEN_PEOPLE = 'delivery.unreachable'

/** The way to everybody who cannot be reached. @param total how many they are, where that is known */
export function unreachableButton(words: Words, total?: number): CardAction {
  const title = total === undefined ? words.staff.people : fill(words.staff.title, { total })
  return button(title, { verb: OPEN_PEOPLE, page: 1 })
}
