import type { PageRows } from '../../domain/paging.js'
import type { Member } from '../../domain/people.js'
import type { Refused } from '../../domain/refusals.js'
import type { Card } from '../../presenters/cards.js'
import { DRAFT_ROWS, draftsCard } from '../../presenters/draftsCard.js'
import { messageCard } from '../../presenters/messageCards.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { FillCommand, FillOutcome } from '../../usecases/fillDraft.js'
import type { DraftsPage } from '../../usecases/viewDrafts.js'
import { type DraftAction, typedOf } from '../actions.js'

interface Dependencies {
  readonly viewDrafts: (by: Member, page: number, rows: PageRows) => Promise<DraftsPage | Refused>
  readonly fillDraft: (command: FillCommand) => Promise<FillOutcome>
}

/** The list of one's own drafts. A press that throws one away answers with those that are left. */
export function draftsHandler({ viewDrafts, fillDraft }: Dependencies) {
  const show = async (page: number, by: Member, words: Words, note = ''): Promise<Card> => {
    const drafts = await viewDrafts(by, page, DRAFT_ROWS)
    return drafts.ok ? draftsCard({ ...drafts, note }, words) : messageCard('', [words.text.notYours])
  }
  return {
    show,
    discard: async (action: DraftAction, by: Member, words: Words): Promise<Card> => {
      const { draftId, version } = action
      const outcome = await fillDraft({ press: 'discard', draftId, version, typed: typedOf(action), by })
      return show(1, by, words, noteOf(outcome, words))
    },
  }
}

function noteOf(outcome: FillOutcome, words: Words): string {
  if (!outcome.ok) return refusalText(outcome, words)
  if ('discarded' in outcome) return words.text.discarded
  return 'filed' in outcome ? words.text.alreadyFiled : words.text.draftWentOn
}
