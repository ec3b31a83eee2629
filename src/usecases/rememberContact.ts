import type { Language, Member } from '../domain/people.js'
import type { Address, Clock, Contact, Store } from './ports.js'

export interface Sighting {
  readonly tenant: string
  readonly aadObjectId: string
  readonly address: Address
  readonly member?: Member | undefined
}

/**
 * Keeps where a person can be written to. Written only when something changed; somebody who comes back gets the messages
 * that could not be delivered meanwhile.
 */
export function rememberContact({ store, clock }: { store: Store; clock: Clock }) {
  return async (
    sighting: Sighting,
    change: Partial<Pick<Contact, 'greeted' | 'removed' | 'language'>> = {},
  ): Promise<Contact> => {
    const known = await store.contact(sighting.tenant, sighting.aadObjectId)
    const contact: Contact = {
      greeted: known?.greeted ?? false,
      language: known?.language,
      tenant: sighting.tenant,
      aadObjectId: sighting.aadObjectId,
      member: sighting.member?.id,
      address: sighting.address,
      removed: false,
      ...change,
    }
    if (known && JSON.stringify(order(known)) === JSON.stringify(order(contact))) return known
    const comesBack = contact.member !== undefined && !contact.removed
    await store.commit({
      contact,
      ...(comesBack ? { reachable: { member: contact.member as string, at: clock.now() } } : {}),
    })
    return contact
  }
}

/** The person's own choice first, then the directory's, then what Teams says, then French. */
export function languageOf(
  contact: Contact | undefined,
  member: Member | undefined,
  locale: string | undefined,
): Language {
  const fromTeams = (['fr', 'nl', 'en'] as const).find((language) => locale?.toLowerCase().startsWith(language))
  return contact?.language ?? member?.language ?? fromTeams ?? 'fr'
}

const order = ({ tenant, aadObjectId, member, address, language, greeted, removed }: Contact) => [
  tenant,
  aadObjectId,
  member,
  [address.serviceUrl, address.channelId, address.conversationId, address.userId, address.botId],
  language,
  greeted,
  removed,
]
