import type { Address } from '../usecases/contact.js'
import type { SendResult, TeamsSender } from '../usecases/sending.js'
import { backoffSeconds } from './failureClasses.js'
import type { Lane, Limiter, SteadyMs } from './limiter.js'

/** The lane in which a message to that address travels. */
export const laneOf = ({ tenant, serviceUrl, conversationId }: Address): Lane => ({
  tenant: tenant ?? serviceUrl,
  conversation: conversationId,
})

/**
 * A sender whose every request counts against the tenant's limit, and what tells news against the conversation's too:
 * nobody presses for long as fast as that, and replies must not hold up news. A refusal for haste holds what comes after.
 */
export function createCountedSender(
  sender: TeamsSender,
  limiter: Limiter,
  steadyMs: SteadyMs,
  sends: 'news' | 'replies',
): TeamsSender {
  const counted = async (address: Address, send: () => Promise<SendResult>): Promise<SendResult> => {
    const lane = laneOf(address)
    const answered = limiter.count(lane, steadyMs(), sends)
    const result = await send()
    answered(steadyMs())
    if (result.kind === 'retry' && result.throttled) {
      const now = steadyMs()
      const waitMs = (result.retryAfterS ?? backoffSeconds(1)) * 1_000
      limiter.hold(lane, result.throttled === 'tenant', now + waitMs, now)
    }
    return result
  }
  return {
    post: (address, activity) => counted(address, () => sender.post(address, activity)),
    update: (address, activityId, activity) => counted(address, () => sender.update(address, activityId, activity)),
  }
}
