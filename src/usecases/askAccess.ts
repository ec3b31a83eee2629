import { type AccessInputs, accessIdOf, askedFor, type Person, readAccess, whyNotAsk } from '../domain/access.js'
import type { AccessRequest } from '../domain/membership.js'
import type { Member, Organisation } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { accessDeciders } from './accessDeciders.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Directory, Store } from './ports.js'
import { queued } from './queued.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** A request that waits for a decision, with those who take it. */
interface OpenAccess {
  readonly request: AccessRequest
  readonly organisation: Organisation
  readonly deciders: readonly Member[]
}

/** What somebody may ask for, what he is already, and what he has asked. */
export interface AccessChoices {
  readonly organisations: readonly Organisation[]
  readonly member: Member | undefined
  readonly open: readonly OpenAccess[]
}

export function viewAccess({ store, directory }: Pick<Dependencies, 'store' | 'directory'>) {
  return async ({ tenant, aadObjectId }: Pick<Person, 'tenant' | 'aadObjectId'>): Promise<AccessChoices> => {
    const organisations = directory.organisationsOf(tenant)
    const asked = await Promise.all(organisations.map(({ id }) => store.accessRequest(accessIdOf(id, aadObjectId))))
    const open = asked.flatMap((request, index) => {
      const organisation = organisations[index]
      if (!request || request.decision || !organisation) return []
      return [{ request, organisation, deciders: accessDeciders(directory, organisation.id, aadObjectId) }]
    })
    return { organisations, member: directory.member(tenant, aadObjectId), open }
  }
}

/** `isNew` is false when a request was open already: it stands as it was asked, and nobody is told again. */
type Asked = ({ readonly ok: true; readonly isNew: boolean } & OpenAccess) | Refused

/**
 * Asks for a role in an organisation of the asker's tenant, whether he is a member of one already or of none. The request and
 * the notice to those who decide are one commit; the same press again finds it open.
 */
export function askAccess({ store, directory, clock }: Dependencies) {
  return async (typed: AccessInputs, person: Person): Promise<Asked> => {
    const read = readAccess(typed, directory.organisationsOf(person.tenant))
    if (!read.ok) return read
    const { organisation, role } = read
    const id = accessIdOf(organisation.id, person.aadObjectId)
    const earlier = await store.accessRequest(id)
    const deciders = accessDeciders(directory, organisation.id, person.aadObjectId)
    if (earlier && !earlier.decision) return { ok: true, isNew: false, request: earlier, organisation, deciders }
    const at = clock.now()
    const asker = directory.member(person.tenant, person.aadObjectId)
    const hindrance = whyNobodyCould(directory, organisation, deciders, asker)
    const refused = whyNotAsk(role, directory.byId(id), earlier, at) ?? hindrance
    if (refused) return refused
    const request = askedFor(organisation, role, person, earlier, at)
    const committed = await store.commit({
      access: { next: request, expectedVersion: earlier?.version ?? 0 },
      outbox: [toDeciders(request)],
    })
    return committed === 'done'
      ? { ok: true, isNew: true, request, organisation, deciders }
      : askAccess({ store, directory, clock })(typed, person)
  }
}

/**
 * Nobody to decide; or nobody who would decide where the asker leaves: he is the last there to coordinate, or the last admin.
 */
function whyNobodyCould(
  directory: Directory,
  { id }: Organisation,
  deciders: readonly Member[],
  asker: Member | undefined,
): Refused | undefined {
  if (deciders.length === 0) return refuse('ACCESS_NOBODY')
  if (!asker || asker.organisation === id) return undefined
  const isAlone = (holders: readonly Member[]) => holders.length === 1 && holders[0]?.id === asker.id
  const admins = directory.organisations().flatMap((one) => directory.withRole(one.id, 'admin'))
  const isLast = isAlone(admins) || isAlone(directory.withRole(asker.organisation, 'coordinator'))
  return isLast ? refuse('MEMBER_LAST') : undefined
}

function toDeciders({ id, version, askedAt }: AccessRequest): OutboxMessage {
  return {
    id: `access.${id}.${version}.coordinators`,
    kind: 'accessAsked',
    accessId: id,
    version,
    to: { audience: 'coordinators' },
    ...queued(askedAt),
  }
}
