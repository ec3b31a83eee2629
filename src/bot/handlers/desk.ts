import type { ActType } from '../../domain/act.js'
import { ACT_FIELDS, type ActInputs } from '../../domain/actFields.js'
import { readAct } from '../../domain/actForm.js'
import { hasRole, type Member } from '../../domain/people.js'
import type { AdviserContact, Referral } from '../../domain/referral.js'
import type { Refused } from '../../domain/refusals.js'
import { actCard } from '../../presenters/actCard.js'
import type { Card } from '../../presenters/cards.js'
import { messageCard } from '../../presenters/messageCards.js'
import { prefilled } from '../../presenters/prefilled.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { ActCommand, ActOutcome } from '../../usecases/applyAct.js'
import { digest } from '../../usecases/applyActirisEvent.js'
import type { Clock } from '../../usecases/ports.js'
import { actInputsOf, type DeskAct } from '../actions.js'
import type { Find, openHandler } from './referrals.js'

interface Dependencies {
  readonly applyAct: (command: ActCommand) => Promise<ActOutcome>
  readonly viewReferral: (
    find: Find,
    by: Member,
  ) => Promise<{ readonly ok: true; readonly referral: Referral; readonly asAdviser: boolean } | Refused>
  readonly allowedActs: (referral: Referral) => readonly ActType[]
  readonly open: ReturnType<typeof openHandler>
  readonly clock: Clock
}

/** A press on the desk with everything that its answer depends on. */
interface Pressed {
  readonly action: DeskAct
  readonly type: ActType
  readonly inputs: ActInputs
  readonly referral: Referral
  readonly by: Member
  readonly words: Words
}

/**
 * An adviser's act. Without its inputs it answers with its own form; with them it acts at once. What is wrong is said at
 * the field, and a request that has changed meanwhile is shown as it stands now.
 */
export function deskHandler(dependencies: Dependencies) {
  return async (action: DeskAct, by: Member, words: Words): Promise<Card> => {
    if (!hasRole(by, 'adviser')) return messageCard('', [words.text.notYours])
    const viewed = await dependencies.viewReferral({ id: action.referralId }, by)
    if (!viewed.ok) return messageCard('', [refusalText(viewed, words)])
    if (!viewed.asAdviser) return messageCard('', [words.text.notYours])
    const { referral } = viewed
    const type = actType(action, referral)
    const inputs = actInputsOf(action)
    const pressed: Pressed = { action, type, inputs, referral, by, words }
    const asksForForm = ACT_FIELDS[type].length > 0 && action.sent === undefined && Object.keys(inputs).length === 0
    return asksForForm ? form(pressed, dependencies) : act(pressed, dependencies)
  }
}

/** Taking a request that nobody has received is receiving it. */
function actType({ verb }: DeskAct, { status }: Referral): ActType {
  const type = verb.slice('desk.'.length) as ActType
  return type === 'take' && status === 'submitted' ? 'receive' : type
}

function form(
  { action, type, referral, by, words }: Pressed,
  { allowedActs, open }: Dependencies,
): Card | Promise<Card> {
  const isPossible = action.version === referral.version && allowedActs(referral).includes(type)
  if (isPossible) return actCard({ type, referral, inputs: prefilled(type, referral, by), faults: [] }, words)
  return open({ id: referral.id }, by, words, { alert: whyNot(action, referral, words) })
}

async function act(pressed: Pressed, { applyAct, open, clock }: Dependencies): Promise<Card> {
  const { action, type, inputs, referral, by, words } = pressed
  const read = readAct(type, inputs, clock.now())
  if (!read.ok) {
    return action.version === referral.version
      ? actCard({ type, referral, inputs, faults: read.faults }, words)
      : open({ id: referral.id }, by, words, { alert: words.text.outdated })
  }
  const outcome = await applyAct({
    find: { id: referral.id },
    expectedVersion: action.version,
    act: read.act,
    by: { side: 'actiris', member: by.id },
    adviser: adviserContact(by, read.contact),
    causes: [{ id: pressId(action, inputs, by) }],
  })
  return told(outcome, pressed, open)
}

function told(outcome: ActOutcome, pressed: Pressed, open: Dependencies['open']): Card | Promise<Card> {
  const { type, referral, inputs, by, words } = pressed
  if (outcome.ok) return open({ id: referral.id }, by, words, { note: words.text.done })
  if (outcome.code === 'REF_REASON_TEXT') {
    return actCard({ type, referral, inputs, faults: [{ field: 'text', code: 'reason_text' }] }, words)
  }
  const { status } = outcome.referral ?? referral
  return open({ id: referral.id }, by, words, { alert: refusalText(outcome, words, status) })
}

function whyNot(action: DeskAct, referral: Referral, words: Words): string {
  if (action.version !== referral.version) return words.text.outdated
  return refusalText({ ok: false, code: 'REF_TRANSITION', facts: {} }, words, referral.status)
}

/** The same press, whichever way and however often it arrives, has the same name. */
function pressId({ verb, referralId, version }: DeskAct, inputs: ActInputs, by: Member): string {
  const inputsDigest = digest(JSON.stringify(Object.entries(inputs).sort()))
  return `press:${verb}:${referralId}:${version}:${by.id}:${inputsDigest}`
}

function adviserContact({ id, name, phone, email }: Member, words?: string): AdviserContact {
  return { member: id, name, phone, email, words }
}
