import type { Member } from '../../domain/people.js'
import { PERIODS, type Period } from '../../domain/period.js'
import type { Card } from '../../presenters/cards.js'
import { figuresCard } from '../../presenters/figuresCard.js'
import { messageCard } from '../../presenters/messageCards.js'
import type { Words } from '../../presenters/words.js'
import type { viewFigures } from '../../usecases/viewFigures.js'

/** Never empty for long, whatever the day of the year. */
const DEFAULT_PERIOD: Period = 'last12'

interface Dependencies {
  readonly viewFigures: ReturnType<typeof viewFigures>
  /** Document and section that state the indicator of actions, as they are cited. */
  readonly indicatorSource: string
}

/** "chiffres", or a press: the organisation's figures of the period that was chosen. */
export function figuresHandler({ viewFigures, indicatorSource }: Dependencies) {
  return async (asked: string | undefined, by: Member, words: Words): Promise<Card> => {
    const period = PERIODS.find((one) => one === asked) ?? DEFAULT_PERIOD
    const viewed = await viewFigures(period, by)
    return viewed.ok ? figuresCard({ ...viewed, indicatorSource }, words) : messageCard('', [words.text.notYours])
  }
}
