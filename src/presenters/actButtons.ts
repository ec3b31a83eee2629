import type { ActType } from '../domain/act.js'
import type { FollowUpType } from '../domain/followUps.js'
import type { Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { button } from './buttons.js'
import type { CardAction } from './cards.js'
import type { Words } from './words.js'

/** Acts in the order of a working day: what moves the request on comes first. */
export const ACT_ORDER: readonly ActType[] = [
  'receive',
  'answerInfo',
  'attended',
  'absent',
  'schedule',
  'reschedule',
  'cancelAppointment',
  'justifyAbsence',
  'justify',
  'askInfo',
  'close',
  'feedback',
  'reject',
  'informedPerson',
  'message',
  'correct',
  'reassign',
  'withdraw',
  'take',
  'handOver',
  'correctResult',
  'error',
]
const ACTIONS_MAX = 6

const DESTRUCTIVE: readonly ActType[] = ['reject', 'withdraw', 'cancelAppointment', 'error']
const POSITIVE: readonly ActType[] = ['receive', 'answerInfo']

const FOLLOW_UP_WORDS = { resume: 'resumption', fileAgain: 'fileAgain' } as const

/** What a reader is offered on a request. */
export interface Offer {
  readonly referral: Referral
  readonly acts: readonly ActType[]
  /** New requests that may be begun from this one, which has ended. */
  readonly followUps?: readonly FollowUpType[] | undefined
  readonly side: Side
  /** What goes with the request beside its acts: before them, and after. */
  readonly first?: readonly CardAction[]
  readonly extras?: readonly CardAction[]
  /** Which of the buttons are shown, when there are more than fit; from 1. */
  readonly actsPage?: number | undefined
  /** Button that leads back to where the reader came from. */
  readonly back?: CardAction | undefined
}

/** What can be done, six buttons at most; what does not fit is one press away, never gone. */
export function actButtons(
  { referral, acts, followUps = [], side, first = [], extras = [], actsPage = 1, back }: Offer,
  words: Words,
): CardAction[] {
  const { id: referralId, version } = referral
  const ways = back ? [back] : []
  const offered = [
    ...first,
    ...followUps.map((type) =>
      button(words.button[FOLLOW_UP_WORDS[type]], { verb: `referral.${type}`, referralId, version }, 'positive'),
    ),
    ...ACT_ORDER.filter((type) => acts.includes(type)).map((type) =>
      button(words.button[type], { verb: actVerb(type, side), referralId, version }, styleOf(type)),
    ),
    ...extras,
  ]
  if (offered.length + ways.length <= ACTIONS_MAX) return [...offered, ...ways]
  const size = ACTIONS_MAX - 1 - ways.length
  const pages = Math.ceil(offered.length / size)
  const page = (actsPage - 1) % pages
  const more = { verb: actVerb('open', side), referralId, version, page: ((page + 1) % pages) + 1 }
  return [...offered.slice(page * size, (page + 1) * size), button(words.button.moreActs, more), ...ways]
}

/** Each side has its own verb for an act: an adviser's desk, the CPAS's request. */
export const actVerb = (type: ActType | 'open', side: Side): string =>
  `${side === 'actiris' ? 'desk' : 'referral'}.${type}`

/** Something ends by it: it looks so on the request and in its own form. */
export const isDestructive = (type: ActType): boolean => DESTRUCTIVE.includes(type)

function styleOf(type: ActType): CardAction['style'] {
  if (POSITIVE.includes(type)) return 'positive'
  return isDestructive(type) ? 'destructive' : 'default'
}
