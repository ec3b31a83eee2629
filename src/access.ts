import { askAccessHandler, decideAccessHandler } from './bot/handlers/access.js'
import type { Handlers } from './bot/handlers.js'
import { askAccess, viewAccess } from './usecases/askAccess.js'
import { decideAccess, viewAccessRequest } from './usecases/decideAccess.js'
import type { Clock, Directory, Store } from './usecases/ports.js'

interface AccessParts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/** The handlers of who asks for access and of who decides on it; part of the composition. */
export function accessHandlers(parts: AccessParts): Pick<Handlers, 'askAccess' | 'access'> {
  return {
    askAccess: askAccessHandler({ viewAccess: viewAccess(parts), askAccess: askAccess(parts) }),
    access: decideAccessHandler({
      viewAccessRequest: viewAccessRequest(parts),
      decideAccess: decideAccess(parts),
      nameOf: (member) => parts.directory.byId(member)?.name ?? '',
    }),
  }
}
