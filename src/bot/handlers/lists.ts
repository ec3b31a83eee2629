import type { PageRows } from '../../domain/paging.js'
import type { Member } from '../../domain/people.js'
import type { Refused } from '../../domain/refusals.js'
import type { Card } from '../../presenters/cards.js'
import { listCard, listRows } from '../../presenters/listCard.js'
import { messageCard } from '../../presenters/messageCards.js'
import type { Words } from '../../presenters/words.js'
import type { ListAsk, ReferralPage } from '../../usecases/listReferrals.js'
import type { Naming } from './referrals.js'

interface Dependencies extends Naming {
  readonly listReferrals: (
    ask: ListAsk,
    by: Member,
    rows: (drafts: number) => PageRows,
  ) => Promise<ReferralPage | Refused>
}

/** A page of a list: own requests, the organisation's, the desk's. */
export function listHandler({ listReferrals, namesOf }: Dependencies) {
  return async (ask: ListAsk, by: Member, words: Words): Promise<Card> => {
    const listed = await listReferrals(ask, by, listRows)
    if (!listed.ok) return messageCard('', [words.text.notYours])
    return listCard({ ...listed, namesOf: (referral) => namesOf(referral, words.language) }, words)
  }
}
