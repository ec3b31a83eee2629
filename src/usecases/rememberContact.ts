import { accessIdOf } from '../domain/access.js'
import type { Language, Member, MemberId } from '../domain/people.js'
import type { Address, Contact } from './contact.js'
import type { Clock, Directory, Store } from './ports.js'

export interface Sighting {
  readonly tenant: string
  readonly aadObjectId: string
  readonly address: Address
  readonly member?: Member | undefined
}

interface Dependencies {
  readonly store: Store
  readonly directory: Pick<Directory, 'organisationsOf'>
  readonly clock: Clock
}

/**
 * Keeps where a person can be written to. Written only when something changed; somebody who is back gets the messages that
 * could not be delivered meanwhile.
 */
export function rememberContact(dependencies: Dependencies) {
  const { store, clock } = dependencies
  return async (
    sighting: Sighting,
    told: Partial<Pick<Contact, 'greeted' | 'removed' | 'language'>> = {},
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
      ...told,
    }
    const same = known && isSame(known, contact) ? known : undefined
    // Also without a change: Teams may have refused a message meanwhile (blocked by the person), and now it will not.
    const change = { ...(same ? {} : { contact }), ...reachable(contact, clock.now()) }
    if (Object.keys(change).length > 0) await store.commit(change)
    if (!contact.member && !contact.removed) await reachAsker(contact, dependencies)
    return same ?? contact
  }
}

/** Who asked for access and is no member may have missed what was decided: that is addressed to the member he would be. */
async function reachAsker({ tenant, aadObjectId }: Contact, { store, directory, clock }: Dependencies): Promise<void> {
  for (const { id } of directory.organisationsOf(tenant)) {
    const member: MemberId = accessIdOf(id, aadObjectId)
    if (await store.accessRequest(member)) await store.commit({ reachable: { member, at: clock.now() } })
  }
}

const reachable = ({ member, removed }: Contact, at: Date) => (member && !removed ? { reachable: { member, at } } : {})

const isSame = (a: Contact, b: Contact) => JSON.stringify(order(a)) === JSON.stringify(order(b))

/** The person's own choice first, then the directory's, then what Teams says, then French. */
export function languageOf(
  contact: Contact | undefined,
  member: Pick<Member, 'language'> | undefined,
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
