import { chosen, usualPace } from '../domain/alerts.js'
import { AUDIENCES, type Audience, isReminder, NOTICES, type NoticeKind } from '../domain/notices.js'
import type { MemberId } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { regimeById } from '../domain/regime.js'
import { channelNotice } from '../presenters/channelNotice.js'
import { notice } from '../presenters/noticeCard.js'
import { reminderNotice } from '../presenters/reminderCard.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Directory } from '../usecases/ports.js'
import { officesOf, stillHolds } from '../usecases/remind.js'
import type { Subject, SubjectDependencies } from './subject.js'

/** A request as a notice's subject: its audiences as they are when the notice leaves. */
export function referralSubject(
  { directory, regimes, calendar }: SubjectDependencies,
  { kind, version, as }: Extract<OutboxMessage, { kind: NoticeKind }>,
  referral: Referral,
): Subject {
  const regime = regimeById(regimes, referral.regime)
  // Whoever has taken a request on need not be told that it has arrived.
  const isTaken = kind === 'submitted' && referral.adviser !== undefined
  const members = (audience: Audience) =>
    isTaken && audience === 'adviser' ? [] : audienceOf(referral, { audience, version }, directory)
  const inCharge = isInCharge(referral, directory)
  return {
    // Two reminders may count from one event: each is a message of its own.
    id: isReminder(kind) ? `${referral.id}.${kind}` : referral.id,
    members,
    toldAs: (audience) =>
      audience === 'owner' && !isCaseworker(referral.owner, referral, directory) ? 'coordinators' : audience,
    channels: (audience) => (isTaken && audience === 'adviser' ? [] : channelsOf(kind, referral, audience, directory)),
    choiceOf: (member, choices) => {
      const audiences = AUDIENCES.filter((audience) => members(audience).includes(member))
      return chosen(
        kind,
        audiences.map((audience) => usualPace(kind, audience, inCharge)),
        choices,
      )
    },
    holds: (now) => {
      if (!isReminder(kind)) return true
      return stillHolds({ kind, version }, referral, officesOf(referral, directory, calendar), now)
    },
    compose: (words, reminder) =>
      isReminder(kind)
        ? reminderNotice({ kind, referral, reminder, as }, words)
        : notice({ kind, referral, version, regime, reminder, as }, words),
    composeForChannel: (words, reminder) => channelNotice({ kind, referral, version, reminder, as }, words),
  }
}

function audienceOf(
  referral: Referral,
  { audience, version }: { readonly audience: Audience; readonly version: number },
  directory: Directory,
): readonly MemberId[] {
  if (audience === 'adviser') return advisersOf(referral, directory)
  if (audience === 'formerOwner') return formerOwner(directory, referral, version)
  // A caseworker who left: the coordinators take over what was for him.
  if (audience === 'owner' && isCaseworker(referral.owner, referral, directory)) return [referral.owner]
  return directory.withRole(referral.organisation, 'coordinator').map(({ id }) => id)
}

/** The coordinators' channel; at Actiris the desk's, as long as nobody is in charge. */
function channelsOf(kind: NoticeKind, referral: Referral, audience: Audience, directory: Directory): readonly string[] {
  if (NOTICES[kind][audience] !== 'now') return []
  if (audience === 'coordinators') return [referral.organisation]
  if (audience !== 'adviser' || isInCharge(referral, directory)) return []
  return [...new Set(directory.advisers().map(({ organisation }) => organisation))]
}

/** While nobody is in charge, every adviser; nobody when it is somebody of Actiris' own system, who is not here. */
function advisersOf(referral: Referral, directory: Directory): readonly MemberId[] {
  if (!isInCharge(referral, directory)) return directory.advisers().map(({ id }) => id)
  return referral.adviser?.member ? [referral.adviser.member] : []
}

/** An adviser who left is in charge no more: what waits for Actiris is the desk's again. */
function isInCharge({ adviser }: Referral, directory: Directory): boolean {
  if (!adviser) return false
  return adviser.member === undefined || directory.advisers().some(({ id }) => id === adviser.member)
}

const isCaseworker = (member: MemberId, { organisation }: Referral, directory: Directory) =>
  directory.withRole(organisation, 'caseworker', 'coordinator').some(({ id }) => id === member)

/** Who was in charge before that change; nobody once he has left. */
function formerOwner(directory: Directory, referral: Referral, version: number): readonly MemberId[] {
  const event = referral.events[version - 1]
  return event?.type === 'reassigned' && isCaseworker(event.from, referral, directory) ? [event.from] : []
}
