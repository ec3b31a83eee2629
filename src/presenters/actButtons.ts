import type { ActType } from '../domain/act.js'
import type { Referral } from '../domain/referral.js'
import { button } from './buttons.js'
import type { CardAction } from './cards.js'
import type { Words } from './words.js'

/** Acts in the order of an adviser's day: what moves the request on comes first. */
export const ACT_ORDER: readonly ActType[] = [
  'receive',
  'attended',
  'absent',
  'schedule',
  'reschedule',
  'cancelAppointment',
  'close',
  'feedback',
  'reject',
  'take',
]
const ACTIONS_MAX = 6

interface Offer {
  readonly referral: Referral
  readonly acts: readonly ActType[]
  /** From 1. */
  readonly actsPage?: number | undefined
  readonly back?: CardAction | undefined
}

/** What can be done, six buttons at most; what does not fit is one press away, never gone. */
export function actButtons({ referral, acts, actsPage = 1, back }: Offer, words: Words): CardAction[] {
  const ways = back ? [back] : []
  const offered = ACT_ORDER.filter((type) => acts.includes(type))
  const shownAs = (type: ActType) => actButton(type, referral, words)
  if (offered.length + ways.length <= ACTIONS_MAX) return [...offered.map(shownAs), ...ways]
  const size = ACTIONS_MAX - 1 - ways.length
  const pages = Math.ceil(offered.length / size)
  const page = (actsPage - 1) % pages
  const shown = offered.slice(page * size, (page + 1) * size)
  return [...shown.map(shownAs), moreButton(referral, ((page + 1) % pages) + 1, words), ...ways]
}

function moreButton({ id, version }: Referral, page: number, words: Words): CardAction {
  return button(words.button.moreActs, { verb: 'desk.open', referralId: id, version, page })
}

const DESTRUCTIVE: readonly ActType[] = ['reject', 'cancelAppointment']

function actButton(type: ActType, { id, version }: Referral, words: Words): CardAction {
  const style = DESTRUCTIVE.includes(type) ? 'destructive' : type === 'receive' ? 'positive' : 'default'
  return button(words.button[type], { verb: `desk.${type}`, referralId: id, version }, style)
}
