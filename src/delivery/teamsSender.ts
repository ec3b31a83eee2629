import type { Address } from '../usecases/contact.js'
import type { Clock } from '../usecases/ports.js'
import type { SendResult, TeamsSender } from '../usecases/sending.js'
import { classify, retryAfterSeconds } from './failureClasses.js'

/** A person waits for replies, and a channel gives up after 10 to 15 s. */
const TIMEOUT_MS = 8_000

interface Dependencies {
  /** Bearer token for Teams; undefined when turns are unsigned. */
  readonly token: () => Promise<string | undefined>
  readonly clock: Clock
  readonly timeoutMs?: number
}

/** Errors that say that nothing left this machine: the message cannot have arrived. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Speaks to Teams' connector: one request on the wire for each call, with a time-out, never a silent repetition. */
export function createTeamsSender({ token, clock, timeoutMs = TIMEOUT_MS }: Dependencies): TeamsSender {
  const send = async (method: 'POST' | 'PUT', url: string, address: Address, activity: object): Promise<SendResult> => {
    try {
      const bearer = await token()
      const response = await fetch(url, {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
        headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
        body: JSON.stringify({ ...addressed(address), ...activity }),
      })
      const body = (await response.json().catch(() => undefined)) as
        | { id?: string; error?: { code?: string } }
        | undefined
      if (response.ok) return { kind: 'sent', activityId: body?.id ?? '' }
      return classify(
        response.status,
        codeOf(body),
        retryAfterSeconds(response.headers.get('retry-after'), clock.now()),
      )
    } catch (error) {
      const code = causeCode(error)
      return { kind: NOT_SENT.has(code) ? 'retry' : 'unknown', reason: code }
    }
  }
  return {
    post: (address, activity) => send('POST', conversationUrl(address), address, activity),
    update: (address, activityId, activity) =>
      send('PUT', `${conversationUrl(address)}/${encodeURIComponent(activityId)}`, address, {
        ...activity,
        id: activityId,
      }),
  }
}

function conversationUrl({ serviceUrl, conversationId }: Address): string {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`
  return `${base}v3/conversations/${encodeURIComponent(conversationId)}/activities`
}

function addressed({ channelId, serviceUrl, conversationId, userId, botId }: Address): object {
  return { channelId, serviceUrl, conversation: { id: conversationId }, from: { id: botId }, recipient: { id: userId } }
}

/** Codes are letters; anything else in an error stays out of our rows and logs. */
function codeOf(body: { error?: { code?: string } } | undefined): string {
  const code = body?.error?.code ?? ''
  return /^\w{1,60}$/.test(code) ? code : ''
}

function causeCode(error: unknown): string {
  const { name, cause } = Object(error) as { readonly name?: string; readonly cause?: { readonly code?: string } }
  return cause?.code ?? name ?? 'unknown'
}
