import type { Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { Directory } from './ports.js'

/**
 * Whom a request may be given to, by name: the caseworkers and coordinators of its organisation, or the adviser's
 * colleagues; never who is in charge of it already.
 */
export function candidates(directory: Directory) {
  return (type: 'reassign' | 'handOver', referral: Referral, by: Member): readonly Member[] => {
    const present = type === 'reassign' ? referral.owner : referral.adviser?.member
    const members =
      type === 'reassign'
        ? directory.withRole(referral.organisation, 'caseworker', 'coordinator')
        : directory.withRole(by.organisation, 'adviser').filter(({ id }) => id !== by.id)
    return members.filter(({ id }) => id !== present).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  }
}
