import { z } from 'zod'
import type { AnswerFeedback } from '../usecases/change.js'
import type { IncomingActivity } from './activity.js'
import type { AnswersShown } from './answersShown.js'

const submitted = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']), feedback: z.string().max(4_000).optional() }),
})

/** Reads a thumb under an answer (`message/submitAction`); undefined for any other invoke. */
export function readFeedback(
  { name, value, replyToId }: IncomingActivity,
  now: Date,
  answersShown: AnswersShown,
): AnswerFeedback | undefined {
  const parsed = submitted.safeParse(value)
  if (name !== 'message/submitAction' || !parsed.success || !replyToId) return undefined
  const { reaction } = parsed.data.actionValue
  return { activityId: replyToId, reaction, entryId: answersShown.entryOf(replyToId), at: now.toISOString() }
}
