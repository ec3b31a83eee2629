import type { HeldBall } from '../../domain/ball.js'
import { OVERVIEW, type ToldBeside } from '../../domain/lists.js'
import type { PageRows } from '../../domain/paging.js'
import type { Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import type { Refused } from '../../domain/refusals.js'
import type { Card } from '../../presenters/cards.js'
import { DESK_ROWS_MAX, deskCard } from '../../presenters/deskCard.js'
import { listCard, listRows } from '../../presenters/listCard.js'
import type { RowFacts } from '../../presenters/listRow.js'
import { messageCard } from '../../presenters/messageCards.js'
import type { Words } from '../../presenters/words.js'
import type { ListAsk, ReferralPage } from '../../usecases/listReferrals.js'
import type { Desk } from '../../usecases/viewDesk.js'
import type { Naming } from './referrals.js'

interface Dependencies extends Naming {
  readonly listReferrals: (
    ask: ListAsk,
    by: Member,
    rows: (beside: ToldBeside) => PageRows,
  ) => Promise<ReferralPage | Refused>
  readonly viewDesk: (by: Member, limit: number) => Promise<Desk | Refused>
  readonly whoHasTheBall: (referral: Referral) => HeldBall
}

/** A page of a list: own requests, the organisation's, the desk's. The desk opens with what is to be done. */
export function listHandler({ listReferrals, viewDesk, namesOf, whoHasTheBall }: Dependencies) {
  return async (ask: ListAsk, by: Member, words: Words): Promise<Card> => {
    const facts: RowFacts = { namesOf: (referral) => namesOf(referral, words.language), ballOf: whoHasTheBall }
    if (isOverview(ask)) {
      const desk = await viewDesk(by, DESK_ROWS_MAX)
      return desk.ok ? deskCard({ ...desk, ...facts }, words) : messageCard('', [words.text.notYours])
    }
    const listed = await listReferrals(ask, by, (beside) => listRows(ask.kind, beside))
    return listed.ok ? listCard({ ...listed, ...facts }, words) : messageCard('', [words.text.notYours])
  }
}

/** The desk without anything further asked: no page of a list, no group, no search. */
function isOverview({ kind, page, filter, search }: ListAsk): boolean {
  if (kind !== 'desk' || search?.trim()) return false
  return filter === OVERVIEW || (filter === undefined && page === 1)
}
