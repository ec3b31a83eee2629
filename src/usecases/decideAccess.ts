import { accessIdOf, decided, ended, mayDecide, mayManage, mayTurn, membershipOf } from '../domain/access.js'
import { isLast, type MemberStanding, whoStays } from '../domain/memberRoles.js'
import type { AccessRequest, Membership } from '../domain/membership.js'
import type { Member, Organisation } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Change } from './change.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Directory, Store } from './ports.js'
import { queued } from './queued.js'
import { standingOf } from './viewMember.js'
import { requestsFor } from './viewMembers.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** A request for access as one who may decide on it sees it. */
export interface AccessSeen {
  readonly request: AccessRequest
  readonly organisation: Organisation
  /** What the asker is already, there or in another organisation of his tenant. */
  readonly member: Member | undefined
  /** Why he cannot be told, when he cannot: a reason of the outbox. */
  readonly unreached: string | undefined
  /** Another one that waits for the same person's decision. */
  readonly nextId?: string | undefined
}

/** What one person who may decide sees; "unknown" and "not yours to decide" are one answer. */
export function viewAccessRequest({ store, directory }: Pick<Dependencies, 'store' | 'directory'>) {
  return async (id: string, by: Member): Promise<({ readonly ok: true } & AccessSeen) | Refused> => {
    const request = await store.accessRequest(id)
    const organisation = request && directory.organisation(request.organisation)
    if (!request || !organisation || !mayManage(by, organisation.id)) return refuse('ACCESS_UNKNOWN')
    const { tenant, aadObjectId } = request
    const [contact, [waiting]] = await Promise.all([store.contact(tenant, aadObjectId), store.unreached(id)])
    const away = contact ? (contact.removed ? 'removed' : undefined) : 'never installed'
    const member = directory.member(tenant, aadObjectId)
    const next = (await requestsFor(by, store)).find((other) => other.id !== id)
    return { ok: true, request, organisation, member, unreached: away ?? waiting?.reason, nextId: next?.id }
  }
}

/** `done`: by this press. `already`: somebody was faster, or the same press again. `outdated`: it was asked anew since. */
type Decision = { readonly ok: true; readonly how: 'done' | 'already' | 'outdated' } | Refused

interface Command {
  readonly accessId: string
  /** As the one who presses has seen it. */
  readonly version: number
  readonly isGranted: boolean
}

/**
 * Grants or refuses a request for access: by a coordinator of the organisation or an admin, never by the asker. The decision,
 * the membership and the notice to the asker are one commit. The first decision stands, but that whoever sees a refusal may
 * give access after all: the asker could not ask again on that day.
 */
export function decideAccess({ store, directory, clock }: Dependencies) {
  return async (command: Command, by: Member): Promise<Decision> => {
    const request = await store.accessRequest(command.accessId)
    if (!request || !directory.organisation(request.organisation)) return refuse('ACCESS_UNKNOWN')
    const before = withoutDeciding(request, command, by)
    if (before) return before
    const next = decided(request, by, command.isGranted, clock.now())
    const entered = command.isGranted ? await entry(request, { store, directory, clock }) : {}
    if ('code' in entered) return entered
    const committed = await store.commit({
      access: { next, expectedVersion: request.version },
      outbox: [toAsker(next)],
      ...entered,
    })
    return committed === 'done' ? { ok: true, how: 'done' } : decideAccess({ store, directory, clock })(command, by)
  }
}

/** What stands in the way of deciding, or makes it needless. */
function withoutDeciding(request: AccessRequest, { version, isGranted }: Command, by: Member): Decision | undefined {
  if (!mayManage(by, request.organisation)) return refuse('ACCESS_UNKNOWN')
  if (!mayDecide(by, request)) return refuse('ACCESS_OWN')
  const isSeen = request.version === version
  if (request.decision && !(isSeen && mayTurn(request.decision, isGranted))) return { ok: true, how: 'already' }
  return isSeen ? undefined : { ok: true, how: 'outdated' }
}

/**
 * He belongs to one organisation of his tenant at a time: what he was in another ends, unless he has become the last there
 * who could decide; and his chat is the member's.
 */
async function entry(
  request: AccessRequest,
  { store, directory, clock }: Dependencies,
): Promise<Pick<Change, 'membership' | 'membershipLeft' | 'membersSeen' | 'contact'> | Refused> {
  const at = clock.now()
  const { tenant, aadObjectId } = request
  const [memberships, contact] = await Promise.all([store.memberships(), store.contact(tenant, aadObjectId)])
  const own = memberships.find(({ id }) => id === request.id)
  const left = standingElsewhere(request, memberships, directory)
  if (left && isLast(left, [])) return refuse('ACCESS_LAST')
  return {
    membership: { next: membershipOf(request, own, at), expectedVersion: own?.version ?? 0 },
    ...(left
      ? {
          membershipLeft: { next: ended(left.membership, at), expectedVersion: left.membership.version },
          membersSeen: whoStays(left, []),
        }
      : {}),
    ...(contact ? { contact: { ...contact, member: request.id } } : {}),
  }
}

/** What the asker is in another organisation of his tenant. */
function standingElsewhere(
  { tenant, aadObjectId, organisation }: AccessRequest,
  memberships: readonly Membership[],
  directory: Directory,
): MemberStanding | undefined {
  const others = directory.organisationsOf(tenant).filter(({ id }) => id !== organisation)
  const standings = others.map(({ id }) => standingOf(accessIdOf(id, aadObjectId), memberships, directory))
  return standings.find((standing) => standing && !standing.membership.removedAt)
}

function toAsker({ id, version, decision }: AccessRequest): OutboxMessage {
  return {
    id: `access.${id}.${version}.owner`,
    kind: 'accessDecided',
    accessId: id,
    version,
    to: { member: id },
    ...queued(decision?.at ?? ''),
  }
}
