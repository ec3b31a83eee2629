import type { MemberId } from '../domain/people.js'
import { OPEN } from '../domain/vocabulary.js'
import { ownerLeftNotice, unreachableNotice } from '../presenters/staffCards.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Directory, Store } from '../usecases/ports.js'
import { isAnyReached } from './reached.js'
import type { Subject, SubjectDependencies } from './subject.js'

type StaffMessage = Extract<OutboxMessage, { about: string }>

/** A colleague as a notice's subject: somebody who cannot be reached, or who left open requests behind. */
export async function staffSubject({ store, directory }: SubjectDependencies, message: StaffMessage): Promise<Subject> {
  const told = await readersOf(message, store, directory)
  const common = { id: message.id, members: () => told, choiceOf: () => 'now' as const }
  const name = directory.byId(message.about)?.name
  if (message.kind === 'ownerLeft') {
    const { organisation, about: owner } = message
    const left = name ?? (await nameOnceHad(owner, store))
    const { total: count } = await store.listReferrals({ organisation, owner, statuses: OPEN, offset: 0, limit: 0 })
    return { ...common, holds: () => count > 0, compose: (words) => ownerLeftNotice({ name: left, count }, words) }
  }
  const [unreached] = await store.unreached(message.about)
  return {
    ...common,
    holds: () => unreached !== undefined && name !== undefined,
    compose: (words) => unreachableNotice({ name: name ?? '', reason: unreached?.reason ?? '' }, words),
  }
}

/** Of who is a member no more. */
const nameOnceHad = async (id: MemberId, store: Store): Promise<string | undefined> =>
  (await store.memberships()).find((membership) => membership.id === id)?.name

/** The organisation's coordinators; its admins too when none of them can be reached. */
async function readersOf({ about, organisation }: StaffMessage, store: Store, directory: Directory) {
  const idsWith = (role: 'coordinator' | 'admin') =>
    directory.withRole(organisation, role).flatMap(({ id }) => (id === about ? [] : [id]))
  const coordinators = idsWith('coordinator')
  const isReached = await isAnyReached(coordinators, store)
  return isReached ? coordinators : [...new Set([...coordinators, ...idsWith('admin')])]
}
