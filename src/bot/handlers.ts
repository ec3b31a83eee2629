import type { Language, Member } from '../domain/people.js'
import type { Card } from '../presenters/cards.js'
import type { Words } from '../presenters/words.js'
import type { AnswerFeedback } from '../usecases/change.js'
import type { PlaceLeft } from '../usecases/leavePlace.js'
import type { ListAsk } from '../usecases/listReferrals.js'
import type { RuleSearch } from '../usecases/searchRules.js'
import type { AskPress, MemberAccessAction } from './accessActions.js'
import type { DraftAction, FollowUpAction, ReferralAct } from './actions.js'
import type { CoordinationAction } from './coordinationActions.js'
import type { FileConsent } from './fileConsent.js'
import type { GuidePress } from './handlers/guide.js'
import type { QuestionsAsked } from './handlers/questions.js'
import type { Find, Told } from './handlers/referrals.js'
import type { SlipPress } from './handlers/slip.js'
import type { Where } from './handlers/wholeFormAgain.js'
import type { Asker, Reply } from './reply.js'

/** The handlers, one for each thing a person can do. */
export interface Handlers {
  readonly ask: (question: string, asker: Asker, personal: boolean) => Promise<Reply>
  readonly searchRules: (search: RuleSearch | undefined, asker: Asker) => Reply
  readonly guide: (press: GuidePress | undefined, asker: Asker) => Reply
  readonly topic: (entryId: string, asker: Asker, personal: boolean) => Reply
  readonly help: (member: Member | undefined, words: Words) => Reply
  readonly language: (asker: Asker, language: Language | undefined) => Promise<Reply>
  readonly installed: (asker: Asker) => Promise<Reply>
  readonly removed: (asker: Asker) => Promise<Reply>
  readonly start: (by: Member, words: Words, sentence?: string) => Promise<Reply>
  readonly drafts: {
    readonly show: (page: number, by: Member, words: Words) => Promise<Card>
    readonly discard: (action: DraftAction, by: Member, words: Words) => Promise<Card>
  }
  readonly draft: (action: DraftAction, by: Member, words: Words) => Promise<Reply>
  readonly wholeForm: (action: DraftAction, by: Member, words: Words, where: Where) => Promise<Reply>
  readonly wholeFormAgain: (action: DraftAction, by: Member, words: Words, where: Where, alert: string) => Reply
  readonly resume: (draftId: string, by: Member, words: Words) => Promise<Reply>
  readonly list: (ask: ListAsk, by: Member, words: Words) => Promise<Card>
  readonly open: (find: Find, by: Member, words: Words, told?: Told) => Promise<Reply>
  readonly followUp: (action: FollowUpAction, by: Member, words: Words) => Promise<Reply>
  readonly slip: (press: SlipPress, by: Member, words: Words) => Promise<Reply>
  readonly act: (action: ReferralAct, by: Member, words: Words) => Promise<Reply>
  readonly alerts: (
    typed: Readonly<Record<string, string | undefined>> | undefined,
    by: Member,
    words: Words,
  ) => Promise<Card>
  readonly alertChannel: (here: boolean, asker: Asker) => Promise<Reply>
  readonly placeLeft: (place: PlaceLeft) => Promise<unknown>
  readonly passOn: (questionId: string, by: Member, words: Words) => Promise<Reply>
  readonly replyTo: (questionId: string, answer: string, by: Member, words: Words) => Promise<Card>
  readonly questions: (ask: QuestionsAsked, by: Member, words: Words) => Promise<Card>
  readonly coordination: (action: CoordinationAction, by: Member, words: Words) => Promise<Reply>
  readonly askAccess: (press: AskPress, asker: Asker) => Promise<Card>
  readonly access: (action: MemberAccessAction, by: Member, words: Words) => Promise<Card>
  readonly fileConsent: (consent: FileConsent, by: Member, words: Words) => Reply
  readonly feedback: (feedback: AnswerFeedback) => Promise<unknown>
}
