import type { ActType } from '../../domain/act.js'
import { ACT_FIELDS, type ActInputs } from '../../domain/actFields.js'
import { typedPerson } from '../../domain/followUps.js'
import type { Member, Side } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import { withTyped } from '../../domain/withTyped.js'
import type { Words } from '../../presenters/words.js'
import { actInputsOf, type ReferralAct } from '../actions.js'

/** A press on a request with everything that its answer depends on. */
export interface Pressed {
  readonly action: ReferralAct
  readonly type: ActType
  readonly side: Side
  readonly inputs: ActInputs
  readonly referral: Referral
  readonly by: Member
  readonly words: Words
}

/** Without its inputs, or before something that cannot be undone; turning the page of a long list of people sends none either. */
export const asksForForm = (type: ActType, { sent, page }: ReferralAct, inputs: ActInputs): boolean =>
  (ACT_FIELDS[type].length > 0 || type === 'error') &&
  sent === undefined &&
  (page !== undefined || Object.keys(inputs).length === 0)

/** Taking a request that nobody has received is receiving it. */
export function actType({ verb }: ReferralAct, { status }: Referral): ActType {
  const type = verb.slice(verb.indexOf('.') + 1) as ActType
  return type === 'take' && status === 'submitted' ? 'receive' : type
}

/** A correction with few inputs changes these only; in a whole form what is left out was emptied. */
export function inputsOf(type: ActType, action: ReferralAct, { person }: Referral): ActInputs {
  const inputs = actInputsOf(action)
  const isCorrection = type === 'correct' && Object.keys(inputs).length > 0
  return isCorrection ? withTyped({ typed: typedPerson(person) }, 'person', inputs) : inputs
}

/** The same press, whichever way and however often it arrives, has the same name. */
export function pressId({ verb, referralId, version }: ReferralAct, by: Member): string {
  return `press:${verb}:${referralId}:${version}:${by.id}`
}
