import type { ActType } from '../../domain/act.js'
import type { AwaitedBall } from '../../domain/ball.js'
import type { FollowUpType } from '../../domain/followUps.js'
import { type Doer, doerOf } from '../../domain/parts.js'
import type { Language, Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import { button } from '../../presenters/buttons.js'
import { historyCard } from '../../presenters/historyCard.js'
import { meanwhileText } from '../../presenters/meanwhile.js'
import { messageCard } from '../../presenters/messageCards.js'
import { type Names, referralCard } from '../../presenters/referralCard.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { viewReferral } from '../../usecases/viewReferrals.js'
import { type Reply, redraw } from '../reply.js'

/** Puts a request's people and organisation into words. */
export interface Naming {
  readonly namesOf: (referral: Referral, language: Language) => Names
}

export type Find = { readonly id: string } | { readonly reference: string }

/** What was just done or could not be, and which of the buttons are asked for. */
export interface Told {
  readonly note?: string
  readonly alert?: string
  /** The version that the press carried: what others did since is told. */
  readonly seen?: number
  readonly actsPage?: number | undefined
  /** A page of the whole history instead of the request. */
  readonly historyPage?: number | undefined
}

interface Dependencies extends Naming {
  readonly viewReferral: ReturnType<typeof viewReferral>
  readonly allowedActs: (referral: Referral, doer: Doer) => readonly ActType[]
  readonly hasSlip: (referral: Referral) => boolean
  readonly whoIsAwaited: (referral: Referral) => AwaitedBall
  readonly allowedFollowUps: (referral: Referral, doer: Doer) => readonly FollowUpType[]
}

/** One request, with what its reader may do; `note` and `alert` say what was just done or could not be. */
export function openHandler(dependencies: Dependencies) {
  const { viewReferral, allowedActs, allowedFollowUps, whoIsAwaited, namesOf } = dependencies
  return async (find: Find, by: Member, words: Words, told: Told = {}): Promise<Reply> => {
    const viewed = await viewReferral(find, by)
    if (!viewed.ok) return redraw(messageCard('', [refusalText(viewed, words)]))
    const { referral, asAdviser } = viewed
    const back = asAdviser
      ? button(words.button.desk, { verb: 'desk.open', page: 1 })
      : button(words.button.myRequests, { verb: 'referral.open', list: 'mine', page: 1 })
    const side = asAdviser ? 'actiris' : 'cpas'
    const names = namesOf(referral, words.language)
    if (told.historyPage) return redraw(historyCard(referral, { side, nameOf: names.nameOf }, told.historyPage, words))
    const acts = allowedActs(referral, doerOf(by, side)).filter((type) => type !== 'take' || isTakeable(referral, by))
    const followUps = allowedFollowUps(referral, doerOf(by, side))
    const ball = whoIsAwaited(referral)
    const hasSlip = side === 'cpas' && dependencies.hasSlip(referral)
    const meanwhile = meanwhileText(referral, told.seen ?? referral.version, { side, nameOf: names.nameOf }, words)
    const alert = [told.alert, meanwhile].filter(Boolean).join(' ')
    return {
      redraw: referralCard({ referral, side, names, ball, hasSlip, acts, followUps, back, ...told, alert }, words),
      shows: { referralId: referral.id, version: referral.version },
    }
  }
}

/** Taking over makes sense from a colleague only: a new request is received, one's own is one's own already. */
const isTakeable = ({ adviser }: Referral, by: Member) => adviser !== undefined && adviser.member !== by.id
