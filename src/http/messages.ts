import type { Request } from 'restify'
import { type HttpAnswer, json, problem } from './answer.js'
import { parseJson, readBody } from './body.js'

/** How a turn ended. `malformed`: not an activity; `unsigned`: the channel's token is missing or wrong. */
export type TurnOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body?: object }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unsigned' }

export type TurnPort = (authorization: string, body: unknown) => Promise<TurnOutcome>

/** Teams' messages are at most 100 KB; a card's press brings back at most its inputs. */
const LIMIT_BYTES = 256 * 1024

/** `POST /api/messages`: a turn of a channel. */
export function messagesRoute(turn: TurnPort) {
  return async (request: Request): Promise<HttpAnswer> => {
    const body = await readBody(request, LIMIT_BYTES)
    if (!body) return problem(413, 'The activity is too large.')
    const outcome = await turn(request.header('authorization', ''), parseJson(body))
    switch (outcome.kind) {
      case 'unsigned':
        return problem(401, 'A valid token of the channel is needed.')
      case 'malformed':
        return problem(400, 'This is not an activity.')
      case 'answered':
        return json(outcome.status, outcome.body)
    }
  }
}
