import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

export const SECRET = `whsec_${Buffer.from('a secret of Actiris, 32 bytes ok').toString('base64')}`
export const TOKEN = 'a-token-of-Actiris-for-reading'

export interface SendOptions {
  readonly id?: string
  readonly secret?: string
  /** When it says it was signed; by default the bot's own time. */
  readonly signedAt?: Date
  /** What was signed, when that is not what is sent. */
  readonly signedBody?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface EventAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Actiris' own system: sends signed events, signing with the public library of Standard Webhooks. */
export class FakeActiris {
  constructor(
    private readonly botUrl: () => string,
    private readonly now: () => Date,
  ) {}

  /** Sends an act on a request; `occurredAt` is the bot's own time unless given. */
  sends(event: Readonly<Record<string, unknown>>, options: SendOptions = {}): Promise<EventAnswer> {
    return this.posts(JSON.stringify({ occurredAt: this.now().toISOString(), ...event }), options)
  }

  /** Reads something of the API, below `/api/actiris/v1/`; an empty token sends none. */
  async reads(path: string, token = TOKEN, method = 'GET'): Promise<EventAnswer> {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    const response = await fetch(`${this.botUrl()}/api/actiris/v1/${path}`, { method, headers })
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      body: await response.json(),
    }
  }

  /** Sends a body as it is. */
  async posts(body: string, options: SendOptions = {}): Promise<EventAnswer> {
    const response = await fetch(`${this.botUrl()}/api/actiris/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.signature(body, options), ...options.headers },
      body,
    })
    const text = await response.text()
    const contentType = response.headers.get('content-type') ?? ''
    return { status: response.status, contentType, body: text ? JSON.parse(text) : {} }
  }

  private signature(body: string, options: SendOptions): Record<string, string> {
    const { id = `evt-${randomUUID()}`, secret = SECRET, signedAt = this.now(), signedBody = body } = options
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(signedAt.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, signedAt, signedBody),
    }
  }
}
