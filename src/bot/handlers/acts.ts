import type { ActType } from '../../domain/act.js'
import { ACT_FIELDS } from '../../domain/actFields.js'
import { readAct } from '../../domain/actForm.js'
import type { AppointmentWarnings } from '../../domain/appointmentWarnings.js'
import type { AdviserContact } from '../../domain/eventParts.js'
import { type Doer, doerOf } from '../../domain/parts.js'
import { hasRole, type Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import type { Refused } from '../../domain/refusals.js'
import { actCard, type People } from '../../presenters/actCard.js'
import { warningsText } from '../../presenters/appointmentWarnings.js'
import { messageCard } from '../../presenters/messageCards.js'
import { prefilled } from '../../presenters/prefilled.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { ActCommand, ActOutcome } from '../../usecases/applyAct.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { Clock } from '../../usecases/ports.js'
import type { viewReferral } from '../../usecases/viewReferrals.js'
import type { ReferralAct } from '../actions.js'
import { type Reply, redraw } from '../reply.js'
import { formFaults, MENDED_IN_FORM } from './actFaults.js'
import { actType, asksForForm, inputsOf, type Pressed, pressId } from './actPress.js'
import type { openHandler } from './referrals.js'

interface Dependencies {
  readonly applyAct: (command: ActCommand) => Promise<ActOutcome>
  readonly viewReferral: ReturnType<typeof viewReferral>
  readonly whyNot: (referral: Referral, type: ActType, doer: Doer) => Refused | undefined
  readonly open: ReturnType<typeof openHandler>
  /** Whom a request may be given to. */
  readonly candidates: (type: 'reassign' | 'handOver', referral: Referral, by: Member) => readonly Member[]
  readonly warnOfAppointment: (referral: Referral) => Promise<AppointmentWarnings | undefined>
  readonly clock: Clock
  /** Keyed digest of a text: what is typed may be a national number. */
  readonly digest: (text: string) => string
  readonly niss: boolean
}

/**
 * An act on a request, by an adviser (`desk.…`) or by the CPAS that filed it (`referral.…`). Without its inputs it
 * answers with its own form; with them it acts at once. What is wrong is said at the field, and a request that has
 * changed meanwhile is shown as it stands now.
 */
export function actHandler(dependencies: Dependencies) {
  return async (action: ReferralAct, by: Member, words: Words): Promise<Reply> => {
    const side = action.verb.startsWith('desk.') ? 'actiris' : 'cpas'
    if (side === 'actiris' && !hasRole(by, 'adviser')) return redraw(messageCard('', [words.text.notYours]))
    const viewed = await dependencies.viewReferral({ id: action.referralId }, by)
    if (!viewed.ok) return redraw(messageCard('', [refusalText(viewed, words)]))
    if (viewed.asAdviser !== (side === 'actiris')) return redraw(messageCard('', [words.text.notYours]))
    const { referral } = viewed
    const type = actType(action, referral)
    const inputs = inputsOf(type, action, referral)
    const pressed: Pressed = { action, type, side, inputs, referral, by, words }
    if (asksForForm(type, action, inputs)) return form(pressed, dependencies)
    return keptOr(
      () => act(pressed, dependencies),
      () => notKept(pressed, dependencies),
    )
  }
}

function form(pressed: Pressed, dependencies: Dependencies): Reply | Promise<Reply> {
  const { whyNot, open, niss } = dependencies
  const { action, type, side, referral, by, words } = pressed
  const refused = whyNot(referral, type, doerOf(by, side))
  if (action.version === referral.version && !refused) {
    const people = peopleOf(pressed, dependencies)
    if (people?.all.length === 0) return open({ id: referral.id }, by, words, { alert: words.refusal.REF_NOBODY_ELSE })
    return redraw(
      actCard({ type, side, referral, inputs: prefilled(type, referral, by), faults: [], people, niss }, words),
    )
  }
  const isOutdated = !refused || (action.version !== referral.version && refused.code !== 'REF_SECOND_PERSON')
  const alert = isOutdated ? words.text.outdated : refusalText(refused, words, referral.status)
  return open({ id: referral.id }, by, words, { alert, seen: action.version })
}

/** Whom the form offers, when it asks for somebody. */
function peopleOf({ action, type, referral, by }: Pressed, { candidates }: Dependencies): People | undefined {
  if (type !== 'reassign' && type !== 'handOver') return undefined
  return { all: candidates(type, referral, by), page: action.page ?? 1 }
}

async function act(pressed: Pressed, dependencies: Dependencies): Promise<Reply> {
  const { applyAct, open, clock, digest, niss } = dependencies
  const { action, type, side, inputs, referral, by, words } = pressed
  const read = readAct(type, inputs, clock.now(), niss)
  if (!read.ok) {
    return action.version === referral.version
      ? redraw(actCard({ ...pressed, faults: read.faults, people: peopleOf(pressed, dependencies), niss }, words))
      : open({ id: referral.id }, by, words, { alert: words.text.outdated, seen: action.version })
  }
  const outcome = await applyAct({
    find: { id: referral.id },
    expectedVersion: action.version,
    act: read.act,
    by: doerOf(by, side),
    adviser: side === 'actiris' ? adviserContact(by, read.contact) : undefined,
    causes: [{ id: `${pressId(action, by)}:${digest(JSON.stringify(Object.entries(inputs).sort()))}` }],
  })
  return told(outcome, pressed, dependencies)
}

function told(outcome: ActOutcome, pressed: Pressed, dependencies: Dependencies): Reply | Promise<Reply> {
  const { open, niss, whyNot } = dependencies
  const { action, type, side, referral, inputs, by, words } = pressed
  if (outcome.ok) return done(outcome.referral, pressed, dependencies)
  const faults = formFaults(outcome.code, type)
  if (faults) {
    return redraw(actCard({ type, side, referral, inputs, faults, people: peopleOf(pressed, dependencies) }, words))
  }
  if (type === 'correct' && MENDED_IN_FORM.includes(outcome.code)) {
    return redraw(
      actCard({ type, side, referral, inputs, faults: [], alert: refusalText(outcome, words), niss }, words),
    )
  }
  const now = outcome.referral ?? referral
  // A colleague recorded the same before: that says more than that the card was outdated.
  const already = whyNot(now, type, doerOf(by, side))
  const refused = outcome.code === 'REF_STALE' && already?.code === 'REF_TOLD_ALREADY' ? already : outcome
  const alert = refusalText(refused, words, now.status)
  return open({ id: referral.id }, by, words, { alert, seen: action.version })
}

/** Acts that fix an hour: what speaks against it is said once it stands, and forbids nothing. */
const FIXING: readonly ActType[] = ['schedule', 'reschedule']

async function done(referral: Referral, { type, by, words }: Pressed, parts: Dependencies): Promise<Reply> {
  const warnings = FIXING.includes(type) ? await parts.warnOfAppointment(referral) : undefined
  const alert = warningsText(warnings, referral.adviser?.name ?? words.text.none, words)
  return parts.open({ id: referral.id }, by, words, { note: words.text.done, alert })
}

/** The form once more with what was typed; an act without a form is pressed again on the request. */
function notKept(pressed: Pressed, dependencies: Dependencies): Reply | Promise<Reply> {
  const { type, referral, by, words } = pressed
  if (ACT_FIELDS[type].length === 0) {
    return dependencies.open({ id: referral.id }, by, words, { alert: words.text.notKept })
  }
  const people = peopleOf(pressed, dependencies)
  return redraw(
    actCard({ ...pressed, faults: [], alert: words.text.notKeptForm, people, niss: dependencies.niss }, words),
  )
}

function adviserContact({ id, name, phone, email }: Member, words?: string): AdviserContact {
  return { member: id, name, phone, email, words }
}
