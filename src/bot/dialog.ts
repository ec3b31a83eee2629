import { z } from 'zod'
import { CARD_TYPE, type Card } from '../presenters/cards.js'
import type { IncomingActivity } from './activity.js'

/** Source: Teams, "Use dialogs with bots"; the client draws a dialog as wide and high as it can. */
const SIZE = { height: 'large', width: 'medium' } as const
const dialogValue = z.looseObject({ data: z.looseObject({ messageId: z.string().max(512).optional() }).nullish() })

/** Whether an invoke opens a dialog (`task/fetch`) or comes from one (`task/submit`). */
export function isDialog({ type, name }: IncomingActivity): boolean {
  return type === 'invoke' && (name === 'task/fetch' || name === 'task/submit')
}

/** The data of the button that was pressed, with the inputs mixed in; undefined when there is none. */
export function dialogData({ value }: IncomingActivity): unknown {
  const parsed = dialogValue.safeParse(value)
  return parsed.success ? (parsed.data.data ?? undefined) : undefined
}

/**
 * The message whose card opened the dialog. Teams names it when the dialog opens and no longer when it is sent
 * (microsoft/botframework-sdk#6473), so the dialog's own buttons carry it.
 */
export function openedFrom({ name, value, replyToId }: IncomingActivity): string | undefined {
  if (name === 'task/fetch') return replyToId ?? undefined
  const parsed = dialogValue.safeParse(value)
  return parsed.success ? parsed.data.data?.messageId : undefined
}

/** Shows a card in the dialog, in place of the one it had. */
export function dialogForm(title: string, card: Card): object {
  return { task: { type: 'continue', value: { title, ...SIZE, card: { contentType: CARD_TYPE, content: card } } } }
}

/** Ends the dialog with a sentence. */
export function dialogMessage(text: string): object {
  return { task: { type: 'message', value: text } }
}
