import { directoryOf } from '../../src/directoryFile.js'
import { type Member, memberId, type Organisation, type Role } from '../../src/domain/people.js'

/** Two CPAS with a running convention, one whose convention has ended, and Actiris. */
export const organisations: readonly Organisation[] = [
  anOrganisation('cpas-21004', 'CPAS de Bruxelles', 'OCMW Brussel', '2027-12-31'),
  anOrganisation('cpas-21012', 'CPAS de Molenbeek-Saint-Jean', 'OCMW Sint-Jans-Molenbeek', '2027-12-31'),
  anOrganisation('cpas-21010', 'CPAS de Jette', 'OCMW Jette', '2026-06-30'),
  { ...anOrganisation('actiris', 'Actiris', 'Actiris'), kind: 'actiris' },
]

export const amelie = aMember('Amélie Dubois', 'cpas-21004', 'caseworker')
export const karim = aMember('Karim Haddad', 'cpas-21004', 'caseworker')
export const bram = aMember('Bram Peeters', 'cpas-21004', 'coordinator')
export const dorien = aMember('Dorien Claes', 'cpas-21012', 'caseworker')
export const jettois = aMember('Jules Martin', 'cpas-21010', 'caseworker')
export const chloe = aMember('Chloé Lambert', 'actiris', 'adviser')
export const joris = aMember('Joris Maes', 'actiris', 'adviser')
export const admin = aMember('Ada Min', 'cpas-21004', 'admin')

export const directory = directoryOf(organisations, [amelie, karim, bram, dorien, jettois, chloe, joris, admin])

/** Somebody of the directory, with an Entra object id made from the name. */
export function aMember(name: string, organisation: string, ...roles: readonly Role[]): Member {
  const aadObjectId = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
  return {
    id: memberId(organisation, aadObjectId),
    aadObjectId,
    name,
    email: `${aadObjectId}@example.test`,
    organisation,
    roles,
    language: 'fr',
  }
}

function anOrganisation(id: string, fr: string, nl: string, conventionUntil?: string): Organisation {
  return { id, kind: 'cpas', name: { fr, nl }, tenants: [`tenant-${id}`], conventionUntil }
}
