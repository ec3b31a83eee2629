/** Teams' limits as told (Microsoft, "Optimize your bot with rate limiting in Teams"), on the side that enforces them. */
export const CONVERSATION_LIMITS = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
] as const
export const TENANT_LIMITS = { count: 50, ms: 1_000 } as const

interface Limit {
  readonly count: number
  readonly ms: number
}

/** How long (ms) so many messages take at best: each as soon as the limits let it, without any time on the way. */
export function floorMs(count: number, limits: readonly Limit[]): number {
  const times: number[] = []
  for (let sent = 0; sent < count; sent++) {
    times.push(Math.max(times.at(-1) ?? 0, ...limits.map((limit) => (times.at(-limit.count) ?? -limit.ms) + limit.ms)))
  }
  return times.at(-1) ?? 0
}

/** Refuses what passes the limits, by sliding windows over what was taken. All conversations are of one tenant. */
export class Throttle {
  readonly #tenant: number[] = []
  readonly #conversations = new Map<string, number[]>()

  refusal(conversation: string, now: number): { status: number; headers: Record<string, string> } | undefined {
    const taken = this.#conversations.get(conversation) ?? []
    this.#conversations.set(conversation, taken)
    const isOver = (times: readonly number[], { count, ms }: Limit) => (times.at(-count) ?? -Infinity) > now - ms
    if (isOver(this.#tenant, TENANT_LIMITS) || CONVERSATION_LIMITS.some((limit) => isOver(taken, limit))) {
      return { status: 429, headers: { 'retry-after': '1' } }
    }
    this.#tenant.push(now)
    taken.push(now)
    return undefined
  }
}
