import { hasRole, type Member, type Organisation } from '../domain/people.js'
import type { Directory } from './ports.js'

/**
 * Who decides on a request for access: the organisation's coordinators; where it has none, its own admins, else all. Never
 * the asker, who may be one of them and want another role.
 */
export function accessDeciders(
  directory: Directory,
  organisation: Organisation['id'],
  aadObjectId: string,
): readonly Member[] {
  const isOther = (member: Member) => member.aadObjectId.toLowerCase() !== aadObjectId.toLowerCase()
  const own = directory.withRole(organisation, 'coordinator', 'admin').filter(isOther)
  const coordinators = own.filter((member) => hasRole(member, 'coordinator'))
  if (coordinators.length > 0) return coordinators
  if (own.length > 0) return own
  return directory
    .organisations()
    .flatMap(({ id }) => directory.withRole(id, 'admin'))
    .filter(isOther)
}
