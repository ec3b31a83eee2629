import type { Member, Organisation } from '../domain/people.js'
import type { Directory } from './ports.js'

type Organised = Organisation['id']

/**
 * Who decides on a request for access: the organisation's coordinators; where it has none, the admins. Never the asker, who
 * may be one of them and want another role.
 */
export function accessDeciders(directory: Directory, organisation: Organised, aadObjectId: string): readonly Member[] {
  const coordinators = directory.withRole(organisation, 'coordinator').filter(isOtherThan(aadObjectId))
  return coordinators.length > 0 ? coordinators : accessAdmins(directory, organisation, aadObjectId)
}

/** The organisation's own admins; where it has none, all. */
export function accessAdmins(directory: Directory, organisation: Organised, aadObjectId: string): readonly Member[] {
  const admins = directory.organisations().flatMap(({ id }) => directory.withRole(id, 'admin'))
  const others = admins.filter(isOtherThan(aadObjectId))
  const own = others.filter((admin) => admin.organisation === organisation)
  return own.length > 0 ? own : others
}

const isOtherThan = (aadObjectId: string) => (member: Member) =>
  member.aadObjectId.toLowerCase() !== aadObjectId.toLowerCase()
