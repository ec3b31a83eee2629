import { isIP } from 'node:net'
import type { Request } from 'restify'
import type { Log } from '../usecases/ports.js'
import { type HttpAnswer, json, problem } from './answer.js'

/** What an operator's programs ask. */
export interface OperatingPorts {
  /** What is not usable now, in words for an operator; empty when all is well. */
  readonly unusable: () => Promise<readonly string[]>
  /** Everything measured, as Prometheus reads it. */
  readonly metrics: () => Promise<string>
  /** Whether these credentials let somebody of another machine read what is told only here. */
  readonly mayObserve: (authorization: string) => boolean
  readonly log: Log
}

const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8'
/** A proxy writes one of these: the caller behind it may be anybody. */
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** `GET /readyz`: whether the bot can work; what it lacks is told to this machine and to who has the token. */
export function readyRoute({ unusable, log, mayObserve }: Omit<OperatingPorts, 'metrics'>) {
  return async (request: Request): Promise<HttpAnswer> => {
    const problems = await unusable()
    if (problems.length === 0) return json(200, { status: 'ready' })
    log.warn({ problems }, 'not ready')
    return json(503, { status: 'not ready', ...(isObserver(request, mayObserve) ? { problems } : {}) })
  }
}

/** `GET /metrics`: for this machine and who has the token. */
export function metricsRoute({ metrics, mayObserve }: Pick<OperatingPorts, 'metrics' | 'mayObserve'>) {
  return async (request: Request): Promise<HttpAnswer> => {
    if (!isObserver(request, mayObserve)) return problem(401, 'The token of the metrics is needed.')
    return { status: 200, body: await metrics(), contentType: PROMETHEUS }
  }
}

function isObserver(request: Request, mayObserve: OperatingPorts['mayObserve']): boolean {
  const isHere = isLoopback(request.socket.remoteAddress ?? '') && PROXIED.every((name) => !request.headers[name])
  return isHere || mayObserve(request.header('authorization', ''))
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}
