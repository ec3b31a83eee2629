import type { Audience } from '../domain/notices.js'
import type { Member } from '../domain/people.js'
import type { Card } from '../presenters/cards.js'
import type { Words } from '../presenters/words.js'
import type { Address, Contact } from '../usecases/contact.js'

/** Who speaks, as verified: never as a card says. */
export interface Asker {
  readonly tenant: string
  readonly aadObjectId: string
  /** As Teams shows it; empty when it does not say. */
  readonly name: string
  readonly member: Member | undefined
  readonly contact: Contact | undefined
  readonly address: Address
  /** The channel in which it is said; undefined in chats. */
  readonly channel?: { readonly team: string; readonly conversationId: string } | undefined
  readonly words: Words
}

/** A source named under an answer (Teams citation). */
export interface Citation {
  readonly position: number
  /** At most 80 characters. */
  readonly name: string
  /** At most 160 characters. */
  readonly abstract: string
}

export interface Message {
  readonly text?: string
  readonly citations?: readonly Citation[]
  readonly card?: Card
  /** An attachment of Teams' own: a file offered, or the link to one. */
  readonly file?: object
  /** Offers thumbs under the message. */
  readonly feedback?: boolean
  /** The request that the card tells of: it is edited when that changes, as notices are. */
  readonly shows?: ShownRequest | undefined
  /** The entry that answers, for what is said about the answer later. */
  readonly entryId?: string | undefined
}

/** A request as a card of ours shows it. */
export interface ShownRequest {
  readonly referralId: string
  readonly version: number
  /** Why its reader is told of it; nothing when he asked to see it. */
  readonly as?: Audience | undefined
}

/** What a handler answers; only the bot sends. `redraw` takes the place of the card that was pressed. */
export interface Reply {
  readonly messages?: readonly Message[]
  readonly redraw?: Card
  /** The request that `redraw` tells of: its message is edited when that changes, as notices are. */
  readonly shows?: ShownRequest | undefined
  /** The message whose card is redrawn, when the activity does not name it. */
  readonly redrawIn?: string | undefined
  /** What takes longer than an invoke may wait: done and sent after it was answered, if need be. */
  readonly later?: () => Promise<Reply>
  /** Body of the answer to an invoke that is no press. */
  readonly invoke?: object
}

export const say = (text: string): Reply => ({ messages: [{ text }] })
export const show = (card: Card): Reply => ({ messages: [{ card }] })
export const redraw = (card: Card): Reply => ({ redraw: card })
