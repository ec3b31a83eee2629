import { brusselsDay } from '../domain/calendarDay.js'
import type { OwnAction } from '../domain/ownAction.js'
import { type ActionInputs, readAction } from '../domain/ownActionForm.js'
import type { Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { isCovered } from '../domain/subsidisedPost.js'
import { isOfCpas } from './cpasPeople.js'
import type { Clock, Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

export interface LogCommand {
  /** Of the action to be; the same form sent again logs nothing more. */
  readonly id: string
  readonly inputs: ActionInputs
  readonly by: Member
}

/** `covered`: some subsidised post's period holds the day, so that the action counts for the indicator. */
export type LogOutcome = { readonly ok: true; readonly action: OwnAction; readonly covered: boolean } | Refused

/** Logs an action of the organisation, by a caseworker or a coordinator of it. Safe to call again. */
export function logAction({ store, directory, clock }: Dependencies) {
  return async ({ id, inputs, by }: LogCommand): Promise<LogOutcome> => {
    if (!isOfCpas(by, directory, 'caseworker', 'coordinator')) return refuse('REF_FORBIDDEN')
    const logged = await store.action(id)
    if (logged) return again(store, logged, by)
    const at = clock.now()
    const read = readAction(inputs, brusselsDay(at))
    if (!read.ok) return refuse('ACTION_INVALID', { fields: read.faults })
    if (!(await isOwnRequest(store, read.action, by))) {
      return refuse('ACTION_INVALID', { fields: [{ field: 'person', code: 'request_unknown' }] })
    }
    const action: OwnAction = {
      ...read.action,
      id,
      organisation: by.organisation,
      by: by.id,
      loggedAt: at.toISOString(),
      version: 1,
    }
    const committed = await store.commit({ action: { next: action, expectedVersion: 0 } })
    if (committed === 'done') return told(store, action)
    const first = await store.action(id)
    return first ? again(store, first, by) : refuse('ACTION_UNKNOWN')
  }
}

/** "Unknown" and "another organisation's" are one answer. */
async function isOwnRequest(store: Store, { person }: Pick<OwnAction, 'person'>, by: Member): Promise<boolean> {
  if (!person || !('reference' in person)) return true
  return (await store.referralByReference(person.reference))?.organisation === by.organisation
}

const again = (store: Store, action: OwnAction, by: Member) =>
  action.by === by.id && !action.removedAt ? told(store, action) : refuse('ACTION_UNKNOWN')

async function told(store: Store, action: OwnAction): Promise<LogOutcome> {
  return { ok: true, action, covered: isCovered(action.date, await store.posts(action.organisation)) }
}
