import restify, { type Request, type Response, type Server } from 'restify'
import type { Log } from '../usecases/ports.js'
import { type ActirisPorts, actirisEventsRoute } from './actirisEvents.js'
import { openApiRoute, type ReadingPorts, referralDetailRoute, referralListRoute } from './actirisReading.js'
import { type HttpAnswer, json, problem } from './answer.js'
import { createCallLimit } from './callLimit.js'
import { messagesRoute, type TurnPort } from './messages.js'

export interface HttpPorts {
  readonly turn: TurnPort
  readonly actiris: ActirisPorts
  readonly reading: ReadingPorts
  /** What is not usable now, in words for an operator; empty when all is well. */
  readonly unusable: () => Promise<readonly string[]>
  /** A clock that only goes forward, in milliseconds from any start. */
  readonly elapsedMs: () => number
  readonly log: Log
}

type Route = (request: Request) => Promise<HttpAnswer>

/** The bot's routes (contract, "HTTP"). */
export function createServer({ turn, actiris, reading, unusable, elapsedMs, log }: HttpPorts): Server {
  const server = restify.createServer({ name: 'passerelle', handleUncaughtExceptions: false })
  const answering = (route: Route) => async (request: Request, response: Response) => {
    const answer = await route(request).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }, 'request failed')
      return problem(500, 'The request could not be handled.')
    })
    write(response, answer)
  }
  const limit = createCallLimit(elapsedMs)
  server.post('/api/messages', answering(messagesRoute(turn)))
  server.post('/api/actiris/v1/events', answering(actirisEventsRoute(actiris, limit)))
  server.get('/api/actiris/v1/openapi.json', answering(openApiRoute(limit)))
  server.get('/api/actiris/v1/referrals', answering(referralListRoute(reading, limit)))
  server.get('/api/actiris/v1/referrals/:reference', answering(referralDetailRoute(reading, limit)))
  server.get(
    '/healthz',
    answering(async () => json(200, { status: 'alive' })),
  )
  server.get('/readyz', answering(readyRoute(unusable, log)))
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      if (!response.headersSent) write(response, problem(error.statusCode ?? 500, titleOf(error.statusCode)))
      done()
    },
  )
  return server
}

function readyRoute(unusable: HttpPorts['unusable'], log: Log): Route {
  return async () => {
    const problems = await unusable()
    if (problems.length === 0) return json(200, { status: 'ready' })
    log.warn({ problems }, 'not ready')
    return json(503, { status: 'not ready', problems })
  }
}

function write(response: Response, { status, body, contentType = 'application/json', headers }: HttpAnswer): void {
  // Of a body that is too large the rest may still be on its way: nobody waits for it.
  const closing = status === 413 ? { connection: 'close' } : {}
  response.sendRaw(status, body ? JSON.stringify(body) : '', { 'content-type': contentType, ...closing, ...headers })
}

function titleOf(status = 500): string {
  const titles: Record<number, string> = { 404: 'No such address.', 405: 'Not with this method.' }
  return titles[status] ?? 'The request could not be handled.'
}
