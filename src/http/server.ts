import restify, { type Request, type Response, type Server } from 'restify'
import type { Log } from '../usecases/ports.js'
import { type ActirisPorts, actirisEventsRoute } from './actirisEvents.js'
import { openApiRoute, type ReadingPorts, referralDetailRoute, referralListRoute } from './actirisReading.js'
import { type HttpAnswer, json, problem } from './answer.js'
import { createCallLimit } from './callLimit.js'
import { messagesRoute, type TurnPort } from './messages.js'
import { metricsRoute, type OperatingPorts, readyRoute } from './operating.js'

export interface HttpPorts {
  readonly turn: TurnPort
  readonly actiris: ActirisPorts
  readonly reading: ReadingPorts
  readonly operating: Omit<OperatingPorts, 'log'>
  /** Told of each answer, by the route's pattern. */
  readonly answered: (method: string, route: string, status: number, seconds: number) => void
  /** A clock that only goes forward, in milliseconds from any start. */
  readonly elapsedMs: () => number
  readonly log: Log
}

type Route = (request: Request) => Promise<HttpAnswer>

/** The bot's routes (contract, "HTTP"). */
export function createServer({ turn, actiris, reading, operating, elapsedMs, ...told }: HttpPorts): Server {
  const server = restify.createServer({ name: 'passerelle', handleUncaughtExceptions: false })
  const limit = createCallLimit(elapsedMs)
  const answering = answeringWith(told, elapsedMs)
  const get = (path: string, route: Route) => server.get(path, answering('GET', path, route))
  const post = (path: string, route: Route) => server.post(path, answering('POST', path, route))
  post('/api/messages', messagesRoute(turn))
  post('/api/actiris/v1/events', actirisEventsRoute(actiris, limit))
  get('/api/actiris/v1/openapi.json', openApiRoute(limit))
  get('/api/actiris/v1/referrals', referralListRoute(reading, limit))
  get('/api/actiris/v1/referrals/:reference', referralDetailRoute(reading, limit))
  get('/healthz', async () => json(200, { status: 'alive' }))
  get('/readyz', readyRoute({ ...operating, log: told.log }))
  get('/metrics', metricsRoute(operating))
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500
      if (!response.headersSent) write(response, problem(status, titleOf(status)))
      told.answered('', '', status, 0)
      done()
    },
  )
  return server
}

/** Writes what a route answers, also when it fails. */
function answeringWith({ answered, log }: Pick<HttpPorts, 'answered' | 'log'>, elapsedMs: () => number) {
  return (method: string, path: string, route: Route) => async (request: Request, response: Response) => {
    const start = elapsedMs()
    const answer = await route(request).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }, 'request failed')
      return problem(500, 'The request could not be handled.')
    })
    write(response, answer)
    answered(method, path, answer.status, (elapsedMs() - start) / 1_000)
  }
}

function write(response: Response, { status, body, contentType = 'application/json', headers }: HttpAnswer): void {
  // Of a body that is too large the rest may still be on its way: nobody waits for it.
  const closing = status === 413 ? { connection: 'close' } : {}
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '')
  response.sendRaw(status, text, { 'content-type': contentType, ...closing, ...headers })
}

function titleOf(status = 500): string {
  const titles: Record<number, string> = { 404: 'No such address.', 405: 'Not with this method.' }
  return titles[status] ?? 'The request could not be handled.'
}
