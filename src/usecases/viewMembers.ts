import { mayDecide, mayManage } from '../domain/access.js'
import type { AccessRequest, Membership, MembersPage } from '../domain/membership.js'
import { isFound, nameSearch, nameWords } from '../domain/nameSearch.js'
import { type PageRows, pageOf } from '../domain/paging.js'
import { hasRole, type Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
}

/** Whose members are asked for. */
export interface MembersAsk {
  /** Without one, the asker's own; only admins choose another. */
  readonly organisation?: string | undefined
  readonly search?: string | undefined
  /** From 1. */
  readonly page: number
}

/** The members of an organisation by their names, for its coordinators and for admins. */
export function viewMembers({ store, directory }: Dependencies) {
  return async (
    ask: MembersAsk,
    by: Member,
    rows: PageRows,
  ): Promise<({ readonly ok: true } & MembersPage) | Refused> => {
    if (!mayManage(by, by.organisation)) return refuse('MEMBER_FORBIDDEN')
    const organisations = hasRole(by, 'admin') ? directory.organisations() : []
    const organisation =
      organisations.find(({ id }) => id === ask.organisation) ?? directory.organisation(by.organisation)
    if (!organisation) return refuse('MEMBER_FORBIDDEN')
    const search = ask.search?.trim() ?? ''
    const found = (await store.memberships())
      .filter((one) => one.organisation === organisation.id && !one.removedAt && isSought(one, search))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.id < b.id ? -1 : 1))
    const { page, pages, offset, limit } = pageOf(ask.page, found.length, rows)
    const members = found.slice(offset, offset + limit)
    const requests = await requestsFor(by, store)
    return { ok: true, organisation, organisations, search, members, total: found.length, page, pages, requests }
  }
}

/** What waits for somebody's decision, the oldest first. */
export async function requestsFor(by: Member, store: Store): Promise<readonly AccessRequest[]> {
  const open = await store.openAccessRequests(hasRole(by, 'admin') ? undefined : by.organisation)
  return open.filter((request) => mayDecide(by, request))
}

const isSought = ({ name }: Membership, search: string): boolean =>
  search === '' || isFound(nameWords(name), nameSearch(search))
