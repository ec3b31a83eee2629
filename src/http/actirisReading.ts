import type { Request } from 'restify'
import { openApiDocument } from '../actiris/wire/openapi.js'
import { pollQuery } from '../actiris/wire/pollQuery.js'
import { detailOf, pageOf } from '../actiris/wire/referral.js'
import type { Log, Store } from '../usecases/ports.js'
import type { readFile } from '../usecases/readFile.js'
import { type HttpAnswer, json, problem } from './answer.js'
import { addressOf, type CallLimit } from './callLimit.js'

export interface ReadingPorts {
  /** Whether the `authorization` header opens the reading API. */
  readonly mayRead: (authorization: string) => boolean
  readonly changes: Store['changes']
  readonly readFile: ReturnType<typeof readFile>
  readonly log: Log
}
type Route = (request: Request) => Promise<HttpAnswer>

/** `GET /api/actiris/v1/referrals`: what changed, a page at a time. */
export function referralListRoute(ports: ReadingPorts, limit: CallLimit): Route {
  return authorised(ports, limit, async (request) => {
    const query = pollQuery.safeParse(queryOf(request))
    if (!query.success) {
      const errors = query.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }))
      return problem(422, WRONG_QUERY, { errors })
    }
    const { status, after, limit } = query.data
    const changes = await ports.changes({ after, statuses: status && [status], limit })
    if (changes !== 'unknown') return json(200, pageOf(changes.items, changes.more))
    return problem(422, WRONG_QUERY, { errors: [{ pointer: '/after', detail: 'not a cursor of this list' }] })
  })
}

/** `GET /api/actiris/v1/referrals/{reference}`: one request with all that is in it. */
export function referralDetailRoute(ports: ReadingPorts, limit: CallLimit): Route {
  return authorised(ports, limit, async (request) => {
    const read = await ports.readFile(String(request.params.reference))
    return read.ok ? json(200, detailOf(read.changed, read.owner)) : problem(404, 'No such request.')
  })
}

/** `GET /api/actiris/v1/openapi.json`: the description of all this; it holds nothing that needs a token. */
export function openApiRoute(limit: CallLimit): Route {
  let document: object | undefined
  return async (request) => {
    document ??= openApiDocument()
    return limit(addressOf(request), 'stranger') ?? json(200, document)
  }
}

const WRONG_QUERY = 'The question is not as the contract has it.'

/** What is asked after the `?`; what is named twice stays a list, which no schema takes. */
function queryOf(request: Request): Readonly<Record<string, unknown>> {
  const asked = new URLSearchParams(request.getQuery())
  const values = [...new Set(asked.keys())].map((name) => [name, asked.getAll(name).filter(Boolean)] as const)
  return Object.fromEntries(
    values.filter(([, all]) => all.length > 0).map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
  )
}

/** Nothing is looked at before the token is; a store that does not answer is an outage, not a fault of the caller. */
function authorised({ mayRead, log }: ReadingPorts, limit: CallLimit, route: Route): Route {
  return async (request) => {
    const isKnown = mayRead(request.header('authorization', ''))
    const tooMany = limit(addressOf(request), isKnown ? 'known' : 'stranger')
    if (tooMany) return tooMany
    if (!isKnown) {
      return { ...problem(401, 'A token for reading is needed.'), headers: { 'www-authenticate': 'Bearer' } }
    }
    try {
      return { ...(await route(request)), headers: { 'cache-control': 'no-store' } }
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'reading failed')
      return problem(503, 'The requests cannot be read now; ask again.')
    }
  }
}
