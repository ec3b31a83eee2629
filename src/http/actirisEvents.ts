import type { Request } from 'restify'
import { actOf, type IncomingEvent, incomingEvent } from '../actiris/wire.js'
import type { ActType } from '../domain/act.js'
import type { Referral } from '../domain/referral.js'
import type { Refused } from '../domain/refusals.js'
import type { ActOutcome } from '../usecases/applyAct.js'
import { type ActirisEvent, digest } from '../usecases/applyActirisEvent.js'
import type { Clock, Log } from '../usecases/ports.js'
import { type HttpAnswer, json, problem } from './answer.js'
import { parseJson, readBody } from './body.js'
import { addressOf, type CallLimit } from './callLimit.js'

/** What a sender signed. */
export interface Signed {
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly rawBody: Buffer
}

export interface ActirisPorts {
  readonly isSigned: (signed: Signed) => boolean
  readonly applyEvent: (event: ActirisEvent) => Promise<ActOutcome>
  readonly allowedActs: (referral: Referral) => readonly ActType[]
  readonly clock: Clock
  readonly log: Log
}

const LIMIT_BYTES = 64 * 1024
const AHEAD_MS = 5 * 60_000
type Fault = { readonly pointer: string; readonly detail: string }

/** `POST /api/actiris/v1/events`: an act of Actiris, verified over its raw bytes before anything is parsed. */
export function actirisEventsRoute(ports: ActirisPorts, limit: CallLimit) {
  return async (request: Request): Promise<HttpAnswer> => {
    const address = addressOf(request)
    const rawBody = await readBody(request, LIMIT_BYTES)
    if (!rawBody) return limit(address, 'stranger') ?? problem(413, 'The event is too large.')
    const signed: Signed = {
      id: request.header('webhook-id', ''),
      timestamp: request.header('webhook-timestamp', ''),
      signature: request.header('webhook-signature', ''),
      rawBody,
    }
    const isKnown = ports.isSigned(signed)
    const tooMany = limit(address, isKnown ? 'known' : 'stranger')
    if (tooMany) return tooMany
    if (!isKnown) return problem(401, 'The signature is missing, stale or wrong.')
    const isJson = /^application\/json\b/i.test(request.header('content-type', ''))
    return isJson ? applied(signed, ports) : problem(415, 'Events are application/json.')
  }
}

async function applied(signed: Signed, ports: ActirisPorts): Promise<HttpAnswer> {
  const body = parseJson(signed.rawBody)
  if (body === undefined) return problem(400, 'The body is not JSON.')
  const read = readEvent(body, ports.clock.now())
  if ('faults' in read) return problem(422, NOT_AS_AGREED, { errors: read.faults })
  try {
    return answer(await ports.applyEvent(eventOf(read.event, signed)), ports)
  } catch (error) {
    ports.log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'event failed')
    return problem(503, 'The event could not be kept; send it again.')
  }
}

const NOT_AS_AGREED = 'The event is not as the contract has it.'

function readEvent(
  body: unknown,
  now: Date,
): { readonly event: IncomingEvent } | { readonly faults: readonly Fault[] } {
  const parsed = incomingEvent.safeParse(body)
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message })),
    }
  }
  const ahead = new Date(parsed.data.occurredAt).getTime() - now.getTime() > AHEAD_MS
  return ahead ? { faults: [{ pointer: '/occurredAt', detail: 'more than 5 minutes ahead' }] } : { event: parsed.data }
}

function eventOf(incoming: IncomingEvent, { id, rawBody }: Signed): ActirisEvent {
  const { reference, expectedVersion, occurredAt, adviser } = incoming
  const act = actOf(incoming)
  return {
    id,
    reference,
    expectedVersion,
    occurredAt: new Date(occurredAt).toISOString(),
    adviser,
    act,
    bodyDigest: digest(rawBody),
  }
}

function answer(outcome: ActOutcome, ports: ActirisPorts): HttpAnswer {
  if (outcome.ok) {
    const { reference, status, version } = outcome.answer
    return json(202, { reference, status, version })
  }
  const field = FIELD_FAULTS[outcome.code]
  if (outcome.code === 'REF_UNKNOWN') return problem(404, 'No such request.')
  if (outcome.code === 'EVENT_REUSED') {
    return problem(422, 'This id came before with another body.', {
      errors: [{ pointer: '', detail: 'id reused' }],
    })
  }
  if (field) return problem(422, NOT_AS_AGREED, { errors: [field] })
  return problem(409, conflictTitle(outcome), standing(outcome.referral, ports))
}

/** Refusals that the sender mends in the event itself, not by looking at the request. */
const FIELD_FAULTS: Partial<Record<Refused['code'], Fault>> = {
  REF_PAST: { pointer: '/data/at', detail: 'not in the future' },
  REF_REASON_TEXT: { pointer: '/data/text', detail: 'at least 20 characters for OTHER' },
  REF_INCOMPLETE: { pointer: '/data', detail: 'facts, needs or perspectives are missing' },
  REF_ABSENCE_UNKNOWN: { pointer: '/data/absenceOf', detail: 'no unjustified absence at that instant' },
  REF_NO_CONTACT: { pointer: '/adviser', detail: 'telephone or e-mail of the adviser is needed' },
}

const conflictTitle = ({ code }: Refused) =>
  code === 'REF_STALE' ? 'The request has another version.' : 'Not possible in the current state of the request.'

/** Where the request stands: `status` here is the request's own (a problem's numeric status is on the HTTP line). */
function standing(referral: Referral | undefined, { allowedActs }: ActirisPorts): object {
  if (!referral) return {}
  return { status: referral.status, version: referral.version, allowed: allowedActs(referral) }
}
