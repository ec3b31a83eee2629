import type { Member } from '../../domain/people.js'
import type { Card } from '../../presenters/cards.js'
import { messageCard } from '../../presenters/messageCards.js'
import { PEOPLE_ROWS, unreachableCard } from '../../presenters/staffCards.js'
import type { Words } from '../../presenters/words.js'
import type { viewUnreachable } from '../../usecases/viewUnreachable.js'

/** The people of one's own organisation who get no messages. */
export function unreachableHandler(cases: { readonly viewUnreachable: ReturnType<typeof viewUnreachable> }) {
  return async (page: number, by: Member, words: Words): Promise<Card> => {
    const viewed = await cases.viewUnreachable(by, page, PEOPLE_ROWS)
    return viewed.ok ? unreachableCard(viewed, words) : messageCard('', [words.text.notYours])
  }
}
