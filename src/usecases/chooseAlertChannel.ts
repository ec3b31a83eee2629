import { hasRole, type Language, type Member, type Organisation } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Address } from './contact.js'
import type { Clock, Directory, Store } from './ports.js'

export interface ChannelChoice {
  /** True: be told here from now on. False: no longer. */
  readonly here: boolean
  /** The channel in which it was said; undefined when it was no channel. */
  readonly place?: { readonly team: string; readonly address: Address } | undefined
  readonly language: Language
}

export interface ChannelOutcome {
  readonly ok: true
  /** `none`: this channel was not told anything. */
  readonly done: 'begun' | 'ended' | 'none'
  readonly side: Organisation['kind']
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/**
 * Chooses the channel that somebody's own organisation is told in: a coordinator for a CPAS, an adviser for Actiris. It is
 * always the organisation of who says it: a channel of several organisations may be chosen by each, and ended by each for
 * itself.
 */
export function chooseAlertChannel({ store, directory, clock }: Dependencies) {
  return async ({ here, place, language }: ChannelChoice, by: Member): Promise<ChannelOutcome | Refused> => {
    const side = directory.organisation(by.organisation)?.kind
    if (!side || !hasRole(by, side === 'actiris' ? 'adviser' : 'coordinator')) return refuse('CHANNEL_FORBIDDEN')
    if (!place) return refuse('CHANNEL_NEEDED')
    const { organisation, id } = by
    if (here) {
      const alertChannel = { organisation, ...place, language, setBy: id, setAt: clock.now().toISOString() }
      await store.commit({ alertChannel })
      return { ok: true, done: 'begun', side }
    }
    const known = (await store.alertChannels()).find((channel) => channel.organisation === organisation)
    if (known?.address.conversationId !== place.address.conversationId) return { ok: true, done: 'none', side }
    await store.commit({ alertChannelsEnded: [organisation] })
    return { ok: true, done: 'ended', side }
  }
}
