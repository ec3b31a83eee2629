import type { Act, Circumstances } from '../domain/act.js'
import { otherRequestRefusal } from '../domain/eligibility.js'
import type { AdviserContact } from '../domain/eventParts.js'
import { transition } from '../domain/machine.js'
import type { Doer } from '../domain/parts.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { type Regime, regimeById } from '../domain/regime.js'
import { identityOf } from '../domain/samePerson.js'
import type { WorkingCalendar } from '../domain/workingDays.js'
import type { Answer } from './change.js'
import { noticesOf } from './noticesOf.js'
import type { Clock, Directory, Store } from './ports.js'

export interface ActCommand {
  readonly find: { readonly id: string } | { readonly reference: string }
  /** The version that the one who acts has seen; without it the act is judged on the current one. */
  readonly expectedVersion?: number | undefined
  readonly act: Act
  readonly by: Doer
  readonly adviser?: AdviserContact | undefined
  readonly occurredAt?: string | undefined
  /** Names of this very act; whichever was seen before, the act is not done again. */
  readonly causes: readonly NamedCause[]
}

/** A name of an act, and a digest of what came under it: the same name with other content is refused. */
interface NamedCause {
  readonly id: string
  readonly fingerprint?: string | undefined
}

/** `repeated`: done before; `answer` is the first one. A refusal shows the request as it stands, if there is one. */
export type ActOutcome =
  | { readonly ok: true; readonly repeated: boolean; readonly answer: Answer; readonly referral: Referral }
  | (Refused & { readonly referral?: Referral | undefined })

/** Tries without an expected version meet other writers; each try reads anew, so few are needed. */
const TRIES = 5

/**
 * Does one act on a request, whoever sends it: the cards of both sides and the signed API come here. The change, its
 * notices and the names of what caused it are one commit. Safe to call again.
 */
export function applyAct(dependencies: Dependencies) {
  return async (command: ActCommand): Promise<ActOutcome> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = (await answered(dependencies.store, command)) ?? (await attempt(dependencies, command))
      if (outcome === 'again') continue
      // The same act may have been done between the two reads: then it is no refusal but a repetition.
      return outcome.ok ? outcome : ((await answered(dependencies.store, command)) ?? outcome)
    }
    return refuse('REF_STALE')
  }
}

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly regimes: readonly Regime[]
  readonly calendar: WorkingCalendar
  readonly directory: Directory
}

async function attempt(dependencies: Dependencies, command: ActCommand): Promise<ActOutcome | 'again'> {
  const { store, clock, regimes, calendar, directory } = dependencies
  const { find, expectedVersion } = command
  const current = await ('id' in find ? store.referral(find.id) : store.referralByReference(find.reference))
  if (!current) return refuse('REF_UNKNOWN')
  if ((expectedVersion ?? current.version) !== current.version) return { ...refuse('REF_STALE'), referral: current }
  const circumstances = {
    ...command,
    at: clock.now(),
    regime: regimeById(regimes, current.regime),
    calendar,
    memberOf: membersOf(directory),
  }
  const moved = transition(current, command.act, circumstances)
  if (!moved.ok) return { ...moved, referral: current }
  const { referral } = moved
  const taken = await personRefusal(store, current, referral)
  if (taken) return { ...taken, referral: current }
  const answer = {
    referralId: referral.id,
    reference: referral.reference,
    status: referral.status,
    version: referral.version,
  }
  const committed = await store.commit({
    referral: { next: referral, expectedVersion: current.version },
    outbox: noticesOf(referral, moved.event),
    causes: command.causes.map(({ id, fingerprint }) => ({ id, answer: { ...answer, fingerprint } })),
  })
  return committed === 'done' ? { ok: true, repeated: false, answer, referral } : 'again'
}

const membersOf =
  (directory: Directory): Circumstances['memberOf'] =>
  (id) => {
    const member = directory.byId(id)
    const kind = member && directory.organisation(member.organisation)?.kind
    return member && { member, side: kind === 'actiris' ? 'actiris' : 'cpas' }
  }
/** A correction may make the person another, who has an open request or a running suspension of his own. */
async function personRefusal(store: Store, before: Referral, after: Referral): Promise<Refused | undefined> {
  const [was, is] = [identityOf(before.person), identityOf(after.person)]
  if (was.niss === is.niss && was.name === is.name) return undefined
  const others = (await store.referralsOf(is)).filter(({ id }) => id !== after.id)
  return otherRequestRefusal(others, after.organisation, new Date(after.changedAt))
}

async function answered(store: Store, { causes }: ActCommand): Promise<ActOutcome | undefined> {
  for (const { id, fingerprint } of causes) {
    const answer = await store.answerTo(id)
    if (!answer) continue
    const referral = await store.referral(answer.referralId)
    if (!referral) continue
    if (answer.fingerprint !== fingerprint) return { ...refuse('EVENT_REUSED'), referral }
    return { ok: true, repeated: true, answer, referral }
  }
  return undefined
}
