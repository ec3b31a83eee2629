import { BASE, DETAIL, EVENTS, LIST } from '../http/apiCalls.js'
import { faultOf } from '../http/apiDocument.js'
import type { EventAnswer, FakeActiris } from './fakeActiris.js'
import type { World } from './world.js'

/** A request as the client knows it from the list. */
export interface Known {
  readonly reference: string
  readonly status: string
  readonly version: number
  readonly cursor: string
}

export interface Detail extends Known {
  readonly events: readonly { readonly type: string; readonly by: string; readonly data: object }[]
  readonly [field: string]: unknown
}

interface Sent {
  readonly id: string
  readonly body: string
  readonly answer: EventAnswer
}

const PAGE = 2

/**
 * A system as Actiris could write one: it keeps its own copy of the requests by polling, reads one when it is told of it,
 * and acts on the version that it knows. Every answer is held against the published document.
 */
export class ActirisClient {
  /** The requests as they stood when they were last polled or acted on. */
  readonly copies = new Map<string, Known>()
  /** Every event that was accepted, in order. */
  readonly sent: Sent[] = []
  private cursor: string | undefined

  constructor(
    private readonly world: World,
    private readonly api: FakeActiris = world.actiris,
  ) {}

  /** Reads the list to its end, page after page; the references that changed since the last time, in order. */
  async polls(): Promise<readonly string[]> {
    const changed: string[] = []
    for (let more = true; more; ) {
      const after = this.cursor ? `&after=${encodeURIComponent(this.cursor)}` : ''
      const answer = checked(LIST, await this.api.reads(`referrals?limit=${PAGE}${after}`))
      const { items, next } = answer.body as { readonly items: readonly Known[]; readonly next: string | null }
      for (const item of items) this.copies.set(item.reference, item)
      changed.push(...items.map(({ reference }) => reference))
      this.cursor = next ?? items.at(-1)?.cursor ?? this.cursor
      more = next !== null
    }
    return changed
  }

  async reads(reference: string): Promise<Detail> {
    const answer = checked(DETAIL, await this.api.reads(`referrals/${reference}`))
    const detail = answer.body as unknown as Detail
    this.copies.set(reference, detail)
    return detail
  }

  /** Acts on the version that it knows, or the one given; what was accepted is known from then on. */
  async acts(type: string, reference: string, data?: object, version = this.version(reference)): Promise<EventAnswer> {
    const id = `client-${this.sent.length + 1}-${type}-${this.world.now.getTime()}`
    const occurredAt = this.world.now.toISOString()
    const body = JSON.stringify({ type, reference, expectedVersion: version, occurredAt, adviser: ADVISER, data })
    const answer = checked(EVENTS, await this.api.posts(body, { id }))
    if (answer.status !== 202) return answer
    this.sent.push({ id, body, answer })
    this.copies.set(reference, { ...(this.copies.get(reference) as Known), ...(answer.body as unknown as Known) })
    return answer
  }

  /** Sends an accepted event once more, signed anew: under its id as a retry does, or under another. */
  async repeats({ id, body }: Sent, under = id): Promise<EventAnswer> {
    return checked(EVENTS, await this.api.posts(body, { id: under }))
  }

  version(reference: string): number {
    const copy = this.copies.get(reference)
    if (!copy) throw new Error(`the client does not know ${reference}`)
    return copy.version
  }
}

const ADVISER = { name: 'Chloé Lambert', phone: '+32 2 000 00 06' }

function checked(path: string, answer: EventAnswer): EventAnswer {
  const fault = faultOf(path, answer.status, answer.contentType, answer.body)
  if (fault) throw new Error(`${path.slice(BASE.length)} ${answer.status} is not as published: ${fault.message}`)
  return answer
}
