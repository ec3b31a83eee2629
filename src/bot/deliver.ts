import type { Words } from '../presenters/words.js'
import type { Address } from '../usecases/contact.js'
import type { Log } from '../usecases/ports.js'
import type { TeamsSender } from '../usecases/sending.js'
import type { IncomingActivity } from './activity.js'
import type { AnswersShown } from './answersShown.js'
import { dialogMessage, isDialog } from './dialog.js'
import { isFileConsent } from './fileConsent.js'
import { isMessageExtension, searchMessage } from './messageExtension.js'
import { invokeAnswer, messageActivity } from './outgoing.js'
import type { Message, Reply, ShownRequest } from './reply.js'

/** Body of the HTTP answer to an invoke; nothing for other activities. */
export interface TurnAnswer {
  readonly status: number
  readonly body?: object
  /** The person was told that something went wrong. */
  readonly failed?: boolean
}

interface Outgoing {
  readonly sender: TeamsSender
  readonly log: Log
  readonly activity: IncomingActivity
  readonly address: Address
  readonly answersShown: AnswersShown
  /** The message now shows what a press answered: from now on it is edited when that request changes, or never. */
  readonly shown: (messageId: string, request: ShownRequest | undefined) => Promise<unknown>
}

/** An invoke is pressed again by the client after 5 s: what is sent beside its answer may take this long, and goes on. */
const INVOKE_PATIENCE_MS = 2_500

/** Sends what a handler answered. A redrawn card is also written to its message: the answer alone is one reader's view. */
export async function deliver(out: Outgoing, reply: Reply, words: Words): Promise<TurnAnswer> {
  if (out.activity.type === 'invoke') return answerInvoke(out, reply, words)
  await sendAll(out, reply)
  return { status: 200 }
}

async function answerInvoke(out: Outgoing, reply: Reply, words: Words): Promise<TurnAnswer> {
  const { messages = [], redraw, invoke } = reply
  if (isMessageExtension(out.activity)) return { status: 200, body: invoke ?? searchMessage(messages[0]?.text ?? '') }
  if (isFileConsent(out.activity)) return answerFileConsent(out, reply, words)
  if (isDialog(out.activity)) return answerDialogTurn(out, reply, words)
  if (out.activity.name !== 'adaptiveCard/action') return { status: 200, body: {} }
  const [first] = messages
  const isOneSentence = !redraw && messages.length === 1 && first && isSentence(first)
  if (isOneSentence) return { status: 200, body: invokeAnswer(undefined, first.text ?? '') }
  const sending = Promise.all([postAll(out, messages), redraw && redrawInPlace(out, reply)])
  await Promise.race([sending, patience()])
  return { status: 200, body: invokeAnswer(redraw, words.text.answerBelow) }
}

const isSentence = ({ text, card, file, citations }: Message) => text !== undefined && !card && !file && !citations

/** A file is made and sent while the invoke is answered: Teams would repeat one that waits for it. */
async function answerFileConsent(out: Outgoing, reply: Reply, words: Words): Promise<TurnAnswer> {
  const work = async () => sendAll(out, reply.later ? await reply.later() : reply)
  const sending = work().catch(async (error: unknown) => {
    out.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'file not made')
    await postAll(out, [{ text: words.text.failure }])
  })
  await Promise.race([sending, patience()])
  return { status: 200, body: {} }
}

/** Messages, and a card in the place of what was answered, or after it. */
async function sendAll(out: Outgoing, reply: Reply): Promise<void> {
  const { messages = [], redraw } = reply
  const redrawn = redraw && (await redrawInPlace(out, reply))
  await postAll(out, messages)
  if (redraw && !redrawn) await postAll(out, [{ card: redraw, shows: reply.shows }])
}

async function postAll(out: Outgoing, messages: readonly Message[]): Promise<void> {
  const { sender, log, address, answersShown } = out
  for (const message of messages) {
    const result = await sender.post(address, messageActivity(message))
    if (result.kind !== 'sent') log.warn({ reason: result.reason }, 'reply not sent')
    else if (message.entryId) answersShown.remember(result.activityId, message.entryId)
    else if (message.shows) await keepShown(out, result.activityId, message.shows)
  }
}

/** The dialog goes on or ends; the card in the chat follows. */
async function answerDialogTurn(out: Outgoing, reply: Reply, words: Words): Promise<TurnAnswer> {
  const { messages = [], invoke } = reply
  await Promise.race([place(out, reply), patience()])
  return { status: 200, body: invoke ?? dialogMessage(messages[0]?.text ?? words.text.answerBelow) }
}

/** A card in its message, or in a new one when that is not known or gone. */
async function place(out: Outgoing, reply: Reply): Promise<void> {
  const { redraw, redrawIn, shows } = reply
  if (!redraw) return
  const redrawn = redrawIn && (await redrawInPlace(out, reply, redrawIn))
  if (!redrawn) await postAll(out, [{ card: redraw, shows }])
}

/** True when the pressed card's message now shows the new card. */
async function redrawInPlace(
  out: Outgoing,
  { redraw: card, shows }: Reply,
  messageId = out.activity.replyToId,
): Promise<boolean> {
  const { sender, log, address } = out
  if (!messageId || !card) return false
  const result = await sender.update(address, messageId, messageActivity({ card }))
  if (result.kind !== 'sent') log.warn({ reason: result.reason }, 'card not redrawn in place')
  else await keepShown(out, messageId, shows)
  return result.kind === 'sent'
}

const keepShown = ({ shown, log }: Outgoing, messageId: string, request: ShownRequest | undefined) =>
  shown(messageId, request).catch(() => log.warn({}, 'what a message shows was not kept'))

const patience = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, INVOKE_PATIENCE_MS).unref()
  })
