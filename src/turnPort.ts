import { type IncomingActivity, parseActivity } from './bot/activity.js'
import type { TurnAnswer } from './bot/deliver.js'
import { type TeamsAdapter, UnsignedTurn } from './bot/teamsAdapter.js'
import type { TurnOutcome, TurnPort } from './http/messages.js'
import type { Metrics, TurnEnd, TurnKind } from './metrics/metrics.js'

interface Dependencies {
  readonly adapter: TeamsAdapter
  readonly bot: (activity: IncomingActivity) => Promise<TurnAnswer>
  readonly metrics: Pick<Metrics, 'turned'>
}

/** A turn from the edge to the bot: parsed, its token checked, then answered; counted and timed. */
export function turnPort({ adapter, bot, metrics }: Dependencies): TurnPort {
  return async (authorization, body) => {
    const start = performance.now()
    const activity = parseActivity(body)
    const counted = (end: TurnEnd) =>
      metrics.turned(activity ? kindOf(activity) : 'other', end, (performance.now() - start) / 1_000)
    try {
      const { failed, ...outcome } = await turned(adapter, bot, authorization, activity)
      counted(failed ? 'failed' : outcome.kind)
      return outcome
    } catch (error) {
      counted('failed')
      throw error
    }
  }
}

async function turned(
  adapter: TeamsAdapter,
  bot: Dependencies['bot'],
  authorization: string,
  activity: IncomingActivity | undefined,
): Promise<TurnOutcome & { readonly failed?: boolean }> {
  if (!authorization && !adapter.anonymous) return { kind: 'unsigned' }
  if (!activity) return { kind: 'malformed' }
  let answer: TurnAnswer = { status: 200 }
  try {
    await adapter.signedTurn(authorization, activity, async () => {
      answer = await bot(activity)
    })
  } catch (error) {
    if (error instanceof UnsignedTurn) return { kind: 'unsigned' }
    throw error
  }
  return { kind: 'answered', ...answer }
}

function kindOf({ type, name = '', value }: IncomingActivity): TurnKind {
  if (type === 'message') return value && typeof value === 'object' ? 'press' : 'message'
  if (type !== 'invoke') return 'other'
  if (name === 'adaptiveCard/action') return 'press'
  if (name.startsWith('task/')) return 'dialog'
  return name.startsWith('composeExtension/') ? 'search' : 'other'
}
