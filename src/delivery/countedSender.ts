import type { Address } from '../usecases/contact.js'
import type { Clock } from '../usecases/ports.js'
import type { SendResult, TeamsSender } from '../usecases/sending.js'
import { backoffSeconds } from './failureClasses.js'
import type { Lane, Limiter } from './limiter.js'

/** The lane in which a message to that address travels. */
export const laneOf = ({ tenant, serviceUrl, conversationId }: Address): Lane => ({
  tenant: tenant ?? serviceUrl,
  conversation: conversationId,
})

/**
 * A sender whose every request counts against the tenant's limit, and what tells news against the conversation's: nobody
 * types as fast as that, and replies must not hold up news. A refusal for haste holds what comes after, whatever it was.
 */
export function createCountedSender(
  sender: TeamsSender,
  limiter: Limiter,
  clock: Clock,
  tells: 'reply' | 'notice' = 'notice',
): TeamsSender {
  const counted = async (
    address: Address,
    act: 'post' | 'answer',
    send: () => Promise<SendResult>,
  ): Promise<SendResult> => {
    const lane = laneOf(address)
    const answered = limiter.count(lane, clock.now().getTime(), act)
    const result = await send()
    answered(clock.now().getTime())
    if (result.kind === 'retry' && result.throttled) {
      const now = clock.now().getTime()
      const waitMs = (result.retryAfterS ?? backoffSeconds(1)) * 1_000
      limiter.hold(lane, result.throttled === 'tenant', now + waitMs, now)
    }
    return result
  }
  return {
    post: (address, activity) =>
      counted(address, tells === 'reply' ? 'answer' : 'post', () => sender.post(address, activity)),
    update: (address, activityId, activity) =>
      counted(address, 'answer', () => sender.update(address, activityId, activity)),
  }
}
