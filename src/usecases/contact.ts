import type { Language, MemberId, Organisation } from '../domain/people.js'

/** Where somebody can be written to, learnt from his own messages. */
export interface Contact {
  readonly tenant: string
  readonly aadObjectId: string
  /** Set once the person is in the directory. */
  readonly member?: MemberId | undefined
  readonly address: Address
  /** The person's own choice, above the directory's. */
  readonly language?: Language | undefined
  readonly greeted: boolean
  /** The person removed the bot. */
  readonly removed: boolean
}

/** A personal chat of Teams and the accounts in it. */
export interface Address {
  readonly serviceUrl: string
  readonly channelId: string
  readonly conversationId: string
  readonly userId: string
  readonly botId: string
  /** The tenant whose limits a message counts against; unknown in what was stored long ago. */
  readonly tenant?: string | undefined
}

/**
 * A channel of Teams that is told at once what an organisation's coordinators are, or at Actiris of requests that nobody
 * is in charge of. One for each organisation.
 */
export interface AlertChannel {
  readonly organisation: Organisation['id']
  readonly address: Address
  /** Teams' id of the team that the channel belongs to: the bot is in a team or not. */
  readonly team: string
  readonly language: Language
  readonly setBy: MemberId
  readonly setAt: string
}
