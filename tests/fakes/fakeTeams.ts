import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Arrivals } from './arrivals.js'

/** Nothing has come for so long: nothing more will. A lease is shorter (60 s): what was in hand when a store went comes then. */
const SILENCE_MS = 90_000
const LOOK_AGAIN_MS = 50

/** An activity on the wire, as far as tests look at it. */
export interface TeamsActivity {
  readonly type: string
  readonly id: string
  readonly text?: string
  readonly summary?: string
  readonly attachments?: readonly {
    readonly contentType: string
    readonly content: Record<string, unknown>
    readonly name?: string
    readonly contentUrl?: string
  }[]
  readonly entities?: readonly Record<string, unknown>[]
  readonly channelData?: Record<string, unknown>
  readonly recipient?: { readonly id: string }
}

/** One request to the connector. CREATE is a conversation made with its first activity. */
export interface ConnectorRequest {
  readonly method: 'POST' | 'PUT' | 'CREATE'
  readonly conversation: string
  readonly activity: TeamsActivity
  readonly authorization: string | undefined
}

/** What goes wrong with a request. Teams takes nothing of it unless `accepted`. */
export interface Fault {
  readonly accepted?: boolean
  readonly status?: number
  readonly code?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The line is cut instead of an answer. */
  readonly drop?: boolean
  /** No answer ever comes. */
  readonly hang?: boolean
  /** Teams takes it, and answers only then. */
  readonly answersAfter?: Promise<unknown>
}

/**
 * A Teams of our own: the connector that the bot writes to, keeping what each conversation shows. It never calls the bot;
 * see FakeUser for the people.
 */
export class FakeTeams {
  /** Every request that came, in order, taken or not. */
  readonly requests: ConnectorRequest[] = []
  /** Every request that Teams took, in order. */
  readonly taken: ConnectorRequest[] = []
  /** Decides what goes wrong; nothing by default. */
  fault: (request: ConnectorRequest) => Fault | undefined = () => undefined
  private readonly takenIn = new Map<string, ConnectorRequest[]>()
  private readonly arrivals = new Arrivals()
  private port = 0

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeTeams> {
    const server = createServer()
    const teams = new FakeTeams(server)
    server.on('request', (request, response) => {
      teams.answer(request, response).catch((error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    teams.port = (server.address() as AddressInfo).port
    return teams
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${this.port}/`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  isDown(status = 503, headers: Readonly<Record<string, string>> = {}): void {
    this.fault = () => ({ status, headers })
  }

  isBack(): void {
    this.fault = () => undefined
  }

  /** Nobody listens: connections are refused until it listens again, at the same address. */
  async refuses(): Promise<() => Promise<void>> {
    await this.stop()
    return () => new Promise((listening) => this.server.listen(this.port, '127.0.0.1', listening))
  }

  /** Cuts the lines that hang. */
  hangsUp(): void {
    this.server.closeAllConnections()
  }

  /** What was written to a conversation, new messages and edits, in order. */
  writtenTo(conversation: string): readonly TeamsActivity[] {
    return (this.takenIn.get(conversation) ?? []).map(({ activity }) => activity)
  }

  /** New messages only, each as it was first written. */
  postedTo(conversation: string): readonly TeamsActivity[] {
    const taken = this.takenIn.get(conversation) ?? []
    return taken.filter(({ method }) => method !== 'PUT').map(({ activity }) => activity)
  }

  /** The conversation as its reader sees it: each message in its last edition. */
  shown(conversation: string): readonly TeamsActivity[] {
    return [...new Map(this.writtenTo(conversation).map((activity) => [activity.id, activity])).values()]
  }

  /** Waits for something to have arrived; fails when it does not come at all. */
  until<T>(look: () => T | undefined | false, what: string): Promise<T> {
    return this.arrivals.until(look, `Teams never saw ${what}`)
  }

  /** Waits for much to have arrived, as long as anything still comes. */
  async untilSilence(isSo: () => boolean, what: string): Promise<void> {
    for (let [seen, since] = [this.requests.length, performance.now()]; !isSo(); ) {
      await wait(LOOK_AGAIN_MS)
      if (this.requests.length > seen) [seen, since] = [this.requests.length, performance.now()]
      else if (!this.server.listening || performance.now() > since + SILENCE_MS)
        throw new Error(`Teams never saw ${what}`)
    }
  }

  private takes(request: ConnectorRequest): void {
    this.taken.push(request)
    const inThere = this.takenIn.get(request.conversation) ?? []
    this.takenIn.set(request.conversation, inThere)
    inThere.push(request)
  }

  private async answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await this.read(incoming)
    if (!request) return reply(response, 404, { error: { code: 'NotFound' } })
    this.requests.push(request)
    const fault = this.fault(request)
    const isTaken = !fault || fault.accepted || fault.answersAfter !== undefined
    if (isTaken) this.takes(request)
    this.arrivals.look()
    if (fault?.hang) return
    await fault?.answersAfter
    if (fault?.drop) {
      incoming.socket.destroy()
      return
    }
    if (fault && fault.answersAfter === undefined)
      return reply(response, fault.status ?? 503, { error: { code: fault.code ?? 'Fault' } }, fault.headers)
    const { conversation, activity, method } = request
    if (method === 'CREATE') return reply(response, 201, { id: conversation, activityId: activity.id })
    reply(response, method === 'POST' ? 201 : 200, { id: activity.id })
  }

  private async read(incoming: IncomingMessage): Promise<ConnectorRequest | undefined> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}')
    const path = (incoming.url ?? '').split('/').filter(Boolean).map(decodeURIComponent)
    const { authorization } = incoming.headers
    const id = `bot-${this.requests.length + 1}`
    if (path[0] !== 'v3' || path[1] !== 'conversations') return undefined
    if (path.length === 2) {
      const conversation = `a:${body.members?.[0]?.id}`
      return { method: 'CREATE', conversation, activity: { ...body.activity, id }, authorization }
    }
    const [, , conversation = '', what, activityId] = path
    if (what !== 'activities') return undefined
    return incoming.method === 'PUT'
      ? { method: 'PUT', conversation, activity: { ...body, id: activityId }, authorization }
      : { method: 'POST', conversation, activity: { ...body, id }, authorization }
  }
}

function reply(response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.end(JSON.stringify(body))
}
