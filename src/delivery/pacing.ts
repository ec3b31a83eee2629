import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../usecases/ports.js'
import type { SendResult } from '../usecases/sending.js'
import { inTurn } from './inTurn.js'
import type { Lane, Limiter, Rank, SteadyMs } from './limiter.js'

/** A message is taken from the outbox so much before its place, and waits the rest in hand: the worker looks twice a second. */
const EARLY_MS = 750
/** Room that has to be waited for longer is waited for in the outbox. */
const PATIENCE_MS = 2_500
/** A message that has been in hand for so long goes back before another worker could take it for abandoned. */
const IN_HAND_MS = 20_000

/** It could not leave yet, and nothing was sent: it is due again at that instant. */
export interface Later {
  readonly kind: 'later'
  readonly at: Date
}

/** Sends in its turn, or says when to come back. */
export interface Pacing {
  send(id: string, lane: Lane, rank: Rank, send: () => Promise<SendResult>): Promise<SendResult | Later>
}

interface Dependencies {
  readonly limiter: Limiter
  readonly clock: Clock
  readonly steadyMs: SteadyMs
  readonly wait?: (ms: number) => Promise<unknown>
}

/**
 * Lets notices and edits leave within Teams' limits: of one conversation the notices one after the other, and the edits,
 * which no notice waits for. A message whose place is far off goes back to the outbox and keeps its place, so that it
 * holds up nobody else and loses no lease.
 */
export function createPacing({ limiter, clock, steadyMs, wait = pause }: Dependencies): Pacing {
  const places = new Map<string, { readonly conversation: number; readonly tenant?: number }>()
  const inLine = inTurn()
  const later = (at: number): Later => ({ kind: 'later', at: new Date(clock.now().getTime() + at - steadyMs()) })

  const placeOf = (id: string, lane: Lane, rank: Rank, now: number): number | Later => {
    const place = places.get(id)
    const conversation = place?.conversation ?? limiter.planConversation(lane, rank, now)
    places.set(id, { ...place, conversation })
    if (conversation > now + EARLY_MS) return later(conversation - EARLY_MS)
    const tenant = place?.tenant ?? limiter.planTenant(lane, rank, now)
    places.set(id, { conversation, tenant })
    if (tenant > now + EARLY_MS) return later(tenant - EARLY_MS)
    places.delete(id)
    return Math.max(conversation, tenant)
  }
  const waitUntil = async (place: number) => {
    const ms = Math.ceil(place - steadyMs())
    if (ms > 0) await wait(ms)
  }
  /** When its turn in the conversation has come: room by what was really sent, or back. */
  const leave = async (lane: Lane, rank: Rank, since: number, send: () => Promise<SendResult>) => {
    for (let now = Math.max(steadyMs(), since); ; ) {
      if (now > since + IN_HAND_MS) return later(now)
      const free = limiter.freeAt(lane, rank, now)
      if (free <= now) return send()
      if (free > now + PATIENCE_MS) return later(free)
      await wait(Math.ceil(free - now))
      now = Math.max(steadyMs(), free)
    }
  }
  return {
    send: async (id, lane, rank, send) => {
      const now = steadyMs()
      const place = placeOf(id, lane, rank, now)
      if (typeof place !== 'number') return place
      return inLine(`${rank} ${lane.conversation}`, async () => {
        await waitUntil(place)
        return leave(lane, rank, place, send)
      })
    },
  }
}
