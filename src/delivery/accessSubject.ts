import { mayDecide } from '../domain/access.js'
import type { AccessRequest } from '../domain/membership.js'
import { ACCESS_NOTICES, type Audience } from '../domain/notices.js'
import type { Member, MemberId, Organisation } from '../domain/people.js'
import { accessAnswer, accessNotice } from '../presenters/accessCards.js'
import { accessAdmins, accessDeciders } from '../usecases/accessDeciders.js'
import { isOfCpas } from '../usecases/cpasPeople.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Directory, Store } from '../usecases/ports.js'
import { isAnyReached } from './reached.js'
import type { Subject, SubjectDependencies } from './subject.js'

const isOf = (member: Member | undefined, directory: Directory) =>
  member !== undefined && isOfCpas(member, directory, 'caseworker', 'coordinator')

type AccessMessage = Extract<OutboxMessage, { accessId: string }>

/** A request for access as a notice's subject: of those who decide, and of its asker once they have. */
export async function accessSubject(
  { store, directory }: Pick<SubjectDependencies, 'store' | 'directory'>,
  { kind, version, to }: Pick<AccessMessage, 'kind' | 'version' | 'to'>,
  request: AccessRequest,
  organisation: Organisation,
): Promise<Subject> {
  const { id, tenant, aadObjectId, language, decision } = request
  const told = kind === 'accessAsked' ? await whoAreAsked(request, store, directory) : []
  const common = {
    id: `access.${id}`,
    members: (audience: Audience) => (audience === 'owner' ? [id] : told),
    choiceOf: () => ACCESS_NOTICES[kind].owner ?? ACCESS_NOTICES[kind].coordinators ?? ('off' as const),
  }
  if (kind === 'accessAsked') {
    const seen = { request, organisation, member: directory.member(tenant, aadObjectId), unreached: undefined }
    return {
      ...common,
      // Whoever lost his role before it was sent has nothing to decide, and no name to read.
      holds: () => request.version === version && !isNoDecider(to, request, directory),
      compose: (words, reminder) => accessNotice(seen, words, reminder),
    }
  }
  const by = decision && directory.byId(decision.by)
  // Who was granted came with the same commit: this bot's directory may not have heard of him yet.
  const member = (await store.memberships()).find((one) => one.id === id && !one.removedAt)
  const answer = { request, organisation, by, member, isOfCpas: isOf(member, directory) }
  return {
    ...common,
    /** He may be no member, or none yet. */
    reader: { tenant, aadObjectId, language },
    // Asked anew, or removed again: what was decided then is no news.
    holds: () => request.version === version && (member !== undefined || decision?.isGranted === false),
    compose: (words, reminder) => accessAnswer(answer, words, reminder),
  }
}

/** Those who decide; the admins too when none of them can be reached: somebody waits for access. */
async function whoAreAsked(
  { organisation, aadObjectId }: AccessRequest,
  store: Store,
  directory: Directory,
): Promise<readonly MemberId[]> {
  const deciders = accessDeciders(directory, organisation, aadObjectId).map(({ id }) => id)
  if (await isAnyReached(deciders, store)) return deciders
  return [...new Set([...deciders, ...accessAdmins(directory, organisation, aadObjectId).map(({ id }) => id)])]
}

function isNoDecider(to: AccessMessage['to'], request: AccessRequest, directory: Directory): boolean {
  const reader = 'member' in to ? directory.byId(to.member) : undefined
  return reader !== undefined && !mayDecide(reader, request)
}
