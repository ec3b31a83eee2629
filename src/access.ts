import { accessRequestHandler, askAccessHandler, decideAccessHandler } from './bot/handlers/access.js'
import { manageMemberHandler, membersHandler } from './bot/handlers/members.js'
import type { Handlers } from './bot/handlers.js'
import { askAccess, viewAccess } from './usecases/askAccess.js'
import { changeRoles } from './usecases/changeRoles.js'
import { decideAccess, viewAccessRequest } from './usecases/decideAccess.js'
import type { Clock, Directory, Store } from './usecases/ports.js'
import { removeMember } from './usecases/removeMember.js'
import { viewMember } from './usecases/viewMember.js'
import { viewMembers } from './usecases/viewMembers.js'

interface AccessParts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** The handlers of who asks for access, decides on it, and manages members; part of the composition. */
export function accessHandlers(parts: AccessParts): Pick<Handlers, 'askAccess' | 'access'> {
  const deciding = {
    viewAccessRequest: viewAccessRequest(parts),
    decideAccess: decideAccess(parts),
    nameOf: (member: string) => parts.directory.byId(member)?.name ?? '',
  }
  const managing = {
    viewMembers: viewMembers(parts),
    viewMember: viewMember(parts),
    changeRoles: changeRoles(parts),
    removeMember: removeMember(parts),
  }
  const [show, decide] = [accessRequestHandler(deciding), decideAccessHandler(deciding)]
  const [list, manage] = [membersHandler(managing), manageMemberHandler(managing)]
  return {
    askAccess: askAccessHandler({ viewAccess: viewAccess(parts), askAccess: askAccess(parts) }),
    access: async (action, by, words) => {
      switch (action.verb) {
        case 'access.grant':
        case 'access.refuse':
          return decide(action, by, words)
        case 'access.list':
          return action.accessId
            ? show(action.accessId, by, words)
            : list({ ...action.inputs, page: action.page ?? 1 }, by, words)
        case 'access.roles':
        case 'access.remove':
          return manage(action, by, words)
      }
    },
  }
}
