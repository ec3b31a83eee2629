/** So many in so long. */
interface Limit {
  readonly count: number
  readonly ms: number
}

/** What is sent shares these: a tenant's fifty a second, and a conversation's own limits. */
export interface Lane {
  readonly tenant: string
  readonly conversation: string
}

/** A notice takes the room that Teams gives; an edit only what notices leave. */
export type Rank = 'notice' | 'edit'

/**
 * What Teams takes of a bot (Microsoft, "Optimize your bot with rate limiting in Teams"): 50 requests a second per app and
 * tenant; per conversation 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour. Windows are a little longer than told, since
 * requests do not travel equally fast.
 */
const CONVERSATION: readonly Limit[] = [
  { count: 7, ms: 1_100 },
  { count: 8, ms: 2_100 },
  { count: 60, ms: 30_100 },
  { count: 1_800, ms: 3_600_100 },
]
const TENANT: readonly [Limit] = [{ count: 50, ms: 1_030 }]
const LEFT_TO_EDITS: readonly Limit[] = [
  { count: 4, ms: 1_100 },
  { count: 5, ms: 2_100 },
  { count: 40, ms: 30_100 },
  { count: 1_200, ms: 3_600_100 },
]
const TENANT_LEFT_TO_EDITS: readonly [Limit] = [{ count: 40, ms: 1_035 }]
/** 48 a second, evenly: measured best. At 50, what travels unevenly is refused, and refusals cost more than they gain. */
const SPREAD_MS = 1_000 / 48
/** Teams does not say whose limit was passed. Refusals of so many conversations within a second are the tenant's. */
const TENANTS_SIGN = { conversations: 3, ms: 1_000 }

/** Instants (ms) at which something was sent, or has its place, under one set of limits. */
class Places {
  #times: number[] = []
  #heldUntil = 0

  /** The first instant from `now` on that is not before any place given, and within the limits. */
  freeAt(limits: readonly Limit[], now: number): number {
    const waits = limits.map(({ count, ms }) => (this.#times.at(-count) ?? -Infinity) + ms)
    return Math.max(now, this.#heldUntil, ...waits)
  }

  take(at: number, now: number): void {
    const oldest = now - 3_601_000
    while ((this.#times[0] ?? now) < oldest) this.#times.shift()
    let place = this.#times.length
    while (place > 0 && (this.#times[place - 1] ?? 0) > at) place--
    this.#times.splice(place, 0, at)
  }

  move(from: number, to: number, now: number): void {
    const place = this.#times.lastIndexOf(from)
    if (place < 0) return
    this.#times.splice(place, 1)
    this.take(to, now)
  }

  hold(until: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, until)
  }

  forgetAfter(now: number): void {
    this.#times = this.#times.filter((time) => time <= now)
  }
}

/** The places of every tenant, or of every conversation. */
class Book {
  readonly #places = new Map<string, Places>()

  of(name: string): Places {
    const known = this.#places.get(name) ?? new Places()
    this.#places.set(name, known)
    return known
  }
}

const CONVERSATIONS = { notice: CONVERSATION, edit: LEFT_TO_EDITS } as const satisfies Record<Rank, unknown>

/** What each of so many bots may take of a tenant's room. */
function tenantShare(bots: number) {
  const share = ([{ count, ms }]: readonly [Limit]): readonly Limit[] => [{ count: Math.floor(count / bots) || 1, ms }]
  return { notice: share(TENANT), edit: share(TENANT_LEFT_TO_EDITS), spread: [{ count: 1, ms: SPREAD_MS * bots }] }
}

/** Milliseconds since some instant, of a clock that nobody sets: one that is set back would let messages wait for hours. */
export type SteadyMs = () => number

/**
 * Keeps what is sent within Teams' limits. Two books: what was sent decides whether the next may go now;
 * what is planned gives each waiting message an instant of its own, in the order of asking, so that none has to ask twice.
 * Instants are `SteadyMs`.
 */
export class Limiter {
  readonly #sent = { tenant: new Book(), conversation: new Book() }
  readonly #planned = {
    notice: { tenant: new Book(), conversation: new Book() },
    edit: { tenant: new Book(), conversation: new Book() },
  }
  #tenant = tenantShare(1)
  #shortestMs = Number.MAX_SAFE_INTEGER
  readonly #refused = new Map<string, { readonly conversation: string; readonly at: number }[]>()

  /** So many bots send to the same tenants, and Teams counts them as one: each takes its share. */
  sharedBy(bots: number): void {
    this.#tenant = tenantShare(Math.max(1, bots))
  }

  /** The instant from which the conversation's limits let one more message leave; that place is taken. */
  planConversation({ conversation }: Lane, rank: Rank, now: number): number {
    const sent = this.#sent.conversation.of(conversation).freeAt(CONVERSATIONS[rank], now)
    return this.#plan('conversation', conversation, rank, sent, now)
  }

  /** The same for the tenant's. */
  planTenant({ tenant }: Lane, rank: Rank, now: number): number {
    return this.#plan('tenant', tenant, rank, this.#sent.tenant.of(tenant).freeAt([], now), now)
  }

  /** From when a message may leave by what was sent: `now` when it may at once. */
  freeAt({ tenant, conversation }: Lane, rank: Rank, now: number): number {
    return Math.max(
      this.#sent.tenant.of(tenant).freeAt(this.#tenant[rank], now),
      this.#sent.conversation.of(conversation).freeAt(CONVERSATIONS[rank], now),
    )
  }

  /**
   * Something is being sent now, planned or not. To be told when it was answered: what was held
   * up on its way counts from when it must have arrived, the answer less the shortest time that an answer took.
   */
  count({ tenant, conversation }: Lane, now: number, sends: 'news' | 'replies' = 'news'): (answeredAt: number) => void {
    const sent = this.#sent.tenant.of(tenant)
    sent.take(now, now)
    // A conversation's limits are for what is sent into it. What somebody's own presses bring must not hold up his news.
    if (sends === 'news') this.#sent.conversation.of(conversation).take(now, now)
    return (answeredAt) => {
      this.#shortestMs = Math.min(this.#shortestMs * 1.01, Math.max(1, answeredAt - now))
      sent.move(now, Math.max(now, answeredAt - this.#shortestMs), answeredAt)
    }
  }

  /** Teams refused: nothing goes there until then, and what was planned is planned anew. */
  hold(lane: Lane, whole: boolean, until: number, now: number): void {
    const scope = whole || this.#isTenants(lane, now) ? 'tenant' : 'conversation'
    this.#sent[scope].of(lane[scope]).hold(until)
    for (const rank of ['notice', 'edit'] as const) this.#planned[rank][scope].of(lane[scope]).forgetAfter(now)
  }

  #plan(scope: keyof Lane, name: string, rank: Rank, from: number, now: number): number {
    const limits = scope === 'tenant' ? this.#tenant.spread : CONVERSATIONS[rank]
    const before = rank === 'edit' ? this.#planned.notice[scope].of(name).freeAt(limits, from) : from
    const places = this.#planned[rank][scope].of(name)
    const at = places.freeAt(limits, before)
    places.take(at, now)
    return at
  }

  #isTenants({ tenant, conversation }: Lane, at: number): boolean {
    const recent = (this.#refused.get(tenant) ?? []).filter((one) => one.at > at - TENANTS_SIGN.ms)
    const refused = [...recent, { conversation, at }]
    this.#refused.set(tenant, refused)
    return new Set(refused.map((one) => one.conversation)).size >= TENANTS_SIGN.conversations
  }
}
