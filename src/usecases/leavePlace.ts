import type { Store } from './ports.js'

/** A team that the bot is no longer in, or one channel of it that is gone. */
export interface PlaceLeft {
  readonly team: string
  readonly channel?: string
}

/** Channels that cannot be written to any more are no longer told anything; the people are, as before. */
export function leavePlace({ store }: { readonly store: Store }) {
  return async ({ team, channel }: PlaceLeft): Promise<void> => {
    const gone = (await store.alertChannels()).filter(
      (known) => known.team === team && (channel === undefined || known.address.conversationId === channel),
    )
    if (gone.length === 0) return
    await store.commit({ alertChannelsEnded: gone.map(({ organisation }) => organisation) })
  }
}
