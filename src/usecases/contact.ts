import type { Language, MemberId } from '../domain/people.js'

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
