import { CARD_TYPE, type Card } from '../presenters/cards.js'
import type { Citation, Message } from './reply.js'

/** A message as Teams takes it. */
export function messageActivity({ text, citations = [], card, file, feedback }: Message): object {
  const attachments = [...(card ? [{ contentType: CARD_TYPE, content: card }] : []), ...(file ? [file] : [])]
  return {
    type: 'message',
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(citations.length > 0 ? { entities: [citationEntity(citations)] } : {}),
    ...(feedback ? { channelData: { feedbackLoop: { type: 'default' } } } : {}),
  }
}

/** One root entity with all claims. No AI label: nothing is generated. */
function citationEntity(citations: readonly Citation[]): object {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.map(({ position, name, abstract }) => ({
      '@type': 'Claim',
      position,
      appearance: { '@type': 'DigitalDocument', name, abstract },
    })),
  }
}

/** Answer to an Execute press: an empty one would count as an error and be pressed again by the client. */
export function invokeAnswer(card: Card | undefined, text: string): object {
  return card
    ? { statusCode: 200, type: CARD_TYPE, value: card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text }
}
