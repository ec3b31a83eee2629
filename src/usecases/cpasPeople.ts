import { hasRole, type Member, type Role } from '../domain/people.js'
import type { Directory } from './ports.js'

/** Somebody of a CPAS in one of these roles: the role alone, given elsewhere by mistake, opens nothing. */
export function isOfCpas(by: Member, directory: Directory, ...roles: readonly Role[]): boolean {
  return hasRole(by, ...roles) && directory.organisation(by.organisation)?.kind === 'cpas'
}
