import { directoryOf } from './directoryFile.js'
import type { Membership } from './domain/membership.js'
import type { MemberId, Organisation } from './domain/people.js'
import type { Directory, Log, Store } from './usecases/ports.js'

/** The store is asked again after this time (ms) when it could not tell. */
const AGAIN_MS = 1_000

/**
 * The directory in force: the file's organisations, and the members that the store keeps. Everybody asks the one
 * `directory`, whose content is replaced whole, so that nobody ever sees half a change.
 */
export class LiveDirectory {
  #organisations: readonly Organisation[]
  readonly #memberships = new Map<MemberId, Membership>()
  #current: Directory
  /** How often it was told of changes since it began to read. */
  #told = 0

  constructor(
    organisations: readonly Organisation[],
    private readonly store: Pick<Store, 'memberships' | 'onMembersChanged'>,
    private readonly log: Log,
  ) {
    this.#organisations = organisations
    this.#current = directoryOf(organisations, [])
  }

  readonly directory: Directory = {
    knowsTenant: (tenant) => this.#current.knowsTenant(tenant),
    member: (tenant, aadObjectId) => this.#current.member(tenant, aadObjectId),
    byId: (id) => this.#current.byId(id),
    organisation: (id) => this.#current.organisation(id),
    organisations: () => this.#current.organisations(),
    organisationsOf: (tenant) => this.#current.organisationsOf(tenant),
    advisers: () => this.#current.advisers(),
    withRole: (organisation, ...roles) => this.#current.withRole(organisation, ...roles),
  }

  /** How many are members now. */
  count = 0

  /** The organisations are those from now on. Members of others are in force no more. */
  organise(organisations: readonly Organisation[]): void {
    this.#organisations = organisations
    this.#swap()
  }

  /** Reads the members now, and from now on whenever somebody changes one. Throws when the store cannot tell now. */
  async follow(): Promise<void> {
    this.store.onMembersChanged(() => void this.#catchUp())
    this.#take(await this.store.memberships())
  }

  /** The store, whose change of a member is in force here once its commit has returned: who made it goes on from it. */
  heeding(store: Store): Store {
    return {
      ...store,
      commit: async (change) => {
        const committed = await store.commit(change)
        const changed = [change.membership, change.membershipLeft].flatMap((kept) => (kept ? [kept.next] : []))
        if (committed === 'done' && changed.length > 0) this.#take(changed)
        return committed
      },
    }
  }

  /** Told while it reads, it reads once more: what was read may have been older. */
  async #catchUp(): Promise<void> {
    this.#told++
    if (this.#told > 1) return
    try {
      for (let heard = 0; heard < this.#told; ) {
        heard = this.#told
        this.#take(await this.store.memberships())
      }
    } catch {
      this.log.warn({}, 'members not read; tried again')
      setTimeout(() => void this.#catchUp(), AGAIN_MS).unref()
    }
    this.#told = 0
  }

  /** What comes late does not undo what came before it. */
  #take(memberships: readonly Membership[]): void {
    const news = memberships.filter(({ id, version }) => (this.#memberships.get(id)?.version ?? 0) < version)
    for (const membership of news) this.#memberships.set(membership.id, membership)
    if (news.length > 0) this.#swap()
  }

  #swap(): void {
    const known = new Set(this.#organisations.map(({ id }) => id))
    const members = [...this.#memberships.values()].filter(
      ({ organisation, removedAt }) => !removedAt && known.has(organisation),
    )
    this.count = members.length
    this.#current = directoryOf(this.#organisations, members)
  }
}
