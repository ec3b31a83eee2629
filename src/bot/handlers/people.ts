import type { Language, Member } from '../../domain/people.js'
import { helpCard } from '../../presenters/messageCards.js'
import type { Words } from '../../presenters/words.js'
import type { Contact } from '../../usecases/contact.js'
import type { Sighting } from '../../usecases/rememberContact.js'
import { type Asker, type Reply, say, show } from '../reply.js'

interface Dependencies {
  readonly rememberContact: (
    sighting: Sighting,
    change?: Partial<Pick<Contact, 'greeted' | 'removed' | 'language'>>,
  ) => Promise<Contact>
  readonly words: Record<Language, Words>
  /** He files requests: a role of a CPAS, in a CPAS. */
  readonly isOfCpas: (member: Member) => boolean
  /** Ends what was being talked about with that person. */
  readonly forget: (asker: Asker) => void
}

/** The bot was installed, or a page opened: greets once for each installation. */
export function installedHandler({ rememberContact, isOfCpas }: Pick<Dependencies, 'rememberContact' | 'isOfCpas'>) {
  return async (asker: Asker): Promise<Reply> => {
    if (asker.contact?.greeted) return {}
    await rememberContact(asker, { greeted: true })
    return show(helpCard(readerOf(asker.member, isOfCpas), asker.words, true))
  }
}

/** The bot was removed: nothing is sent there any more, and personal context goes. */
export function removedHandler({ rememberContact, forget }: Pick<Dependencies, 'rememberContact' | 'forget'>) {
  return async (asker: Asker): Promise<Reply> => {
    forget(asker)
    await rememberContact(asker, { greeted: false, removed: true, language: undefined })
    return {}
  }
}

export function helpHandler({ isOfCpas }: Pick<Dependencies, 'isOfCpas'>) {
  return (member: Member | undefined, words: Words): Reply => show(helpCard(readerOf(member, isOfCpas), words, false))
}

const readerOf = (member: Member | undefined, isOfCpas: Dependencies['isOfCpas']) => ({
  member,
  isOfCpas: member !== undefined && isOfCpas(member),
})

/** "langue nl": from now on, and for notices too. */
export function languageHandler({ rememberContact, words }: Dependencies) {
  return async (asker: Asker, language: Language | undefined): Promise<Reply> => {
    if (!language) return say(asker.words.text.languageUnknown)
    await rememberContact(asker, { language })
    return say(words[language].text.languageSet)
  }
}
