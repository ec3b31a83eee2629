import type { Language, Member } from '../../src/domain/people.js'
import { admin, aMember, amelie, bram, chloe, dorien, jettois, joris, karim, organisations } from './people.js'

const speaking = (member: Member, language: Language): Member => ({ ...member, language })

/** Coordinator in the second CPAS, who also files requests. */
export const elif = speaking(aMember('Elif Yilmaz', 'cpas-21012', 'caseworker', 'coordinator'), 'en')

/** Adviser by a mistake of the directory: such a role counts at Actiris only. */
export const mira = aMember('Mira Mertens', 'cpas-21004', 'caseworker', 'adviser')

/** The members of the scenarios: both national languages on each side, and one who reads English. */
const members: readonly Member[] = [
  amelie,
  karim,
  speaking(bram, 'nl'),
  speaking(dorien, 'nl'),
  elif,
  mira,
  jettois,
  chloe,
  speaking(joris, 'nl'),
  admin,
]

/** The text of a directory file with the builders' organisations and members, and others besides. */
export function directoryFile(others: readonly Member[] = []): string {
  return JSON.stringify({ organisations, members: [...members, ...others].map(({ id: _, ...member }) => member) })
}
