import type { Member } from '../../domain/people.js'
import type { Refused } from '../../domain/refusals.js'
import { messageCard } from '../../presenters/messageCards.js'
import { refusalText } from '../../presenters/refusalText.js'
import { slipCard } from '../../presenters/slipCard.js'
import type { AllSlipWords } from '../../presenters/slipWords.js'
import type { Words } from '../../presenters/words.js'
import type { SlipFound } from '../../usecases/viewSlip.js'
import { type Reply, redraw } from '../reply.js'
import type { openHandler } from './referrals.js'

interface Dependencies {
  readonly viewSlip: (referralId: string, by: Member) => Promise<SlipFound | Refused>
  readonly open: ReturnType<typeof openHandler>
  readonly slips: AllSlipWords
}

export interface SlipPress {
  readonly referralId: string
  /** The version that the pressed card spoke of: the slip is as things stand now, and says so when they moved on. */
  readonly version: number
}

/** The slip of a request, as it stands now whatever the card that asked for it showed. */
export function slipHandler({ viewSlip, open, slips }: Dependencies) {
  return async ({ referralId, version }: SlipPress, by: Member, words: Words): Promise<Reply> => {
    const found = await viewSlip(referralId, by)
    if (found.ok) {
      const alert = version < found.since ? words.text.slipOutdated : ''
      return redraw(slipCard({ ...found, alert }, words, slips))
    }
    if (found.code === 'REF_NOTHING_TO_TELL') {
      return open({ id: referralId }, by, words, { alert: refusalText(found, words) })
    }
    const why = found.code === 'REF_FORBIDDEN' ? words.text.notYours : refusalText(found, words)
    return redraw(messageCard('', [why]))
  }
}
