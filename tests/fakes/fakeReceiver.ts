import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Config } from '../../src/config.js'
import { Arrivals } from './arrivals.js'
import type { Fault } from './fakeTeams.js'
import { inWorld, type World } from './world.js'

export const OUT_SECRET = `whsec_${Buffer.from('a secret for pushes, 32 bytes ok').toString('base64')}`

/** A push as it came, verified with the public library. */
export interface ReceivedPush {
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly body: {
    readonly type: string
    readonly reference: string
    readonly version: number
    readonly occurredAt: string
  }
}

/**
 * Actiris' own system where pushes arrive. It verifies each with the public library of Standard Webhooks, knows a repetition
 * by its id, and answers what it is told to.
 */
export class FakeReceiver {
  /** Every call that was rightly signed, taken or not. */
  readonly calls: ReceivedPush[] = []
  /** Every push that was taken, each once. */
  readonly taken: ReceivedPush[] = []
  /** Why the library refused a call. */
  readonly refusals: string[] = []
  /** Decides what goes wrong; nothing by default. */
  fault: (push: ReceivedPush) => Fault | undefined = () => undefined
  /** Whose signatures it knows. */
  secret = OUT_SECRET
  private readonly arrivals = new Arrivals()
  private port = 0

  private constructor(
    private readonly server: Server,
    private readonly now: () => Date,
  ) {}

  /** @param now the time by which timestamps are judged */
  static async start(now: () => Date): Promise<FakeReceiver> {
    const server = createServer()
    const receiver = new FakeReceiver(server, now)
    server.on('request', (request, response) => {
      receiver.answer(request, response).catch((error: unknown) => {
        response.statusCode = 500
        response.end(String(error))
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    receiver.port = (server.address() as AddressInfo).port
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/passerelle`
  }

  /** What was taken of one request, in order. */
  told(reference: string): readonly (readonly [string, number])[] {
    return this.taken
      .filter(({ body }) => body.reference === reference)
      .map(({ body }) => [body.type, body.version] as const)
  }

  /** Waits for something to have arrived; fails when it does not come at all. */
  until<T>(look: () => T | undefined | false, what: string): Promise<T> {
    return this.arrivals.until(look, `Actiris never saw ${what}`)
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const push = this.verified(request, await read(request))
    const fault = push ? this.fault(push) : { status: 401 }
    if (push) this.calls.push(push)
    const isNew = !this.taken.some(({ id }) => id === push?.id)
    if (push && isNew && (!fault || fault.accepted)) this.taken.push(push)
    this.arrivals.look()
    if (fault?.hang) return
    if (fault?.drop) {
      request.socket.destroy()
      return
    }
    response.statusCode = fault ? (fault.status ?? 503) : 204
    for (const [name, value] of Object.entries(fault?.headers ?? {})) response.setHeader(name, value)
    response.end()
  }

  private verified(request: IncomingMessage, body: string): ReceivedPush | undefined {
    const headers = request.headers as Record<string, string>
    try {
      return {
        id: headers['webhook-id'] ?? '',
        timestamp: headers['webhook-timestamp'] ?? '',
        signature: headers['webhook-signature'] ?? '',
        body: at(this.now(), () => new Webhook(this.secret).verify(body, headers)) as ReceivedPush['body'],
      }
    } catch (error) {
      this.refusals.push(String(error))
      return undefined
    }
  }
}

/** The library reads the machine's clock, the bot under test has one of its own: while this runs, both are the same. */
function at<T>(now: Date, work: () => T): T {
  const machine = Date.now
  Date.now = () => now.getTime()
  try {
    return work()
  } finally {
    Date.now = machine
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Tells a story in a world where Actiris has a system of its own; every call to it must be rightly signed. */
export async function withReceiver(
  story: (world: World, receiver: FakeReceiver) => Promise<void>,
  config: Partial<Config> = {},
): Promise<void> {
  let now = () => new Date()
  const receiver = await FakeReceiver.start(() => now())
  const actirisPush = { url: receiver.url, secrets: [OUT_SECRET] }
  try {
    await inWorld(
      async (world) => {
        now = () => world.now
        await story(world, receiver)
        if (receiver.refusals.length > 0) throw new Error(`wrongly signed: ${receiver.refusals.join()}`)
      },
      { config: { actirisPush, ...config } },
    )
  } finally {
    await receiver.stop()
  }
}
