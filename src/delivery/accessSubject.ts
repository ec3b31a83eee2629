import type { AccessRequest } from '../domain/membership.js'
import { ACCESS_NOTICES, type Audience } from '../domain/notices.js'
import type { Member, Organisation } from '../domain/people.js'
import { accessAnswer, accessNotice } from '../presenters/accessCards.js'
import { accessDeciders } from '../usecases/accessDeciders.js'
import { isOfCpas } from '../usecases/cpasPeople.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Subject, SubjectDependencies } from './subject.js'

const isOf = (member: Member | undefined, directory: SubjectDependencies['directory']) =>
  member !== undefined && isOfCpas(member, directory, 'caseworker', 'coordinator')

/** A request for access as a notice's subject: of those who decide, and of its asker once they have. */
export function accessSubject(
  { directory }: Pick<SubjectDependencies, 'directory'>,
  { kind, version }: Pick<Extract<OutboxMessage, { accessId: string }>, 'kind' | 'version'>,
  request: AccessRequest,
  organisation: Organisation,
): Subject {
  const { id, tenant, aadObjectId, language, decision } = request
  const deciders = accessDeciders(directory, organisation.id, aadObjectId)
  const member = directory.byId(id)
  const common = {
    id: `access.${id}`,
    members: (audience: Audience) => (audience === 'owner' ? [id] : deciders.map((decider) => decider.id)),
    choiceOf: () => ACCESS_NOTICES[kind].owner ?? ACCESS_NOTICES[kind].coordinators ?? ('off' as const),
  }
  if (kind === 'accessAsked') {
    const seen = { request, organisation, member: directory.member(tenant, aadObjectId), unreached: undefined }
    return {
      ...common,
      holds: () => request.version === version,
      compose: (words, reminder) => accessNotice(seen, words, reminder),
    }
  }
  const by = decision && directory.byId(decision.by)
  const told = { request, organisation, by, member, isOfCpas: isOf(member, directory) }
  return {
    ...common,
    /** He may be no member, or none yet. */
    reader: { tenant, aadObjectId, language },
    // Asked anew, or removed again: what was decided then is no news.
    holds: () => request.version === version && (member !== undefined || decision?.isGranted === false),
    compose: (words, reminder) => accessAnswer(told, words, reminder),
  }
}
