import { hasRole, type Member } from '../domain/people.js'
import { button } from './buttons.js'
import { type Card, type CardAction, renderCard } from './cards.js'
import type { Words } from './words.js'

/** A few sentences and buttons. */
export function messageCard(title: string, paragraphs: readonly string[], actions: CardAction[] = []): Card {
  return renderCard('message', { title, paragraphs: paragraphs.map((text) => ({ text })), actions })
}

/** Who reads the guide: a role of a CPAS, given at Actiris, opens nothing there. */
interface Reader {
  readonly member: Member | undefined
  readonly isOfCpas: boolean
}

/** What somebody can do here, by role; it also greets. */
export function helpCard(reader: Reader, words: Words, greeting: boolean): Card {
  const { text } = words
  return messageCard(
    greeting ? '' : words.title.help,
    [...(greeting ? [text.welcome] : []), text.helpAsk, ...helpTexts(reader, words), text.helpLanguage],
    reader.member ? guideButtons({ ...reader, member: reader.member }, words) : [askAccessButton(words)],
  )
}

function helpTexts({ member, isOfCpas }: Reader, { text }: Words): readonly string[] {
  if (!member) return [text.helpUnknown]
  const isCoordinator = hasRole(member, 'coordinator')
  return [
    ...(isOfCpas && hasRole(member, 'caseworker', 'coordinator') ? [text.helpCaseworker] : []),
    ...(isOfCpas && isCoordinator ? [text.helpCoordinator] : []),
    ...(hasRole(member, 'adviser') ? [text.helpAdviser] : []),
    ...(hasRole(member, 'coordinator', 'admin') ? [text.helpMembers] : []),
    ...(hasRole(member, 'caseworker', 'coordinator', 'adviser') ? [text.alertsHint] : []),
  ]
}

/** The way to ask for access, for whoever has none. */
export const askAccessButton = (words: Words): CardAction => button(words.access.ask, { verb: 'access.request' })

/** To whoever has no access: that he has none, and the way to it. */
export function strangerCard(words: Words): Card {
  return messageCard('', [words.text.unknownPerson], [askAccessButton(words)])
}

/** A card's limit: who has every role finds the rest by the words that the card names. */
const MOST_BUTTONS = 6

/** What a member can do, one press away. */
export function guideButtons({ member, isOfCpas }: Reader & { readonly member: Member }, words: Words): CardAction[] {
  const files = isOfCpas && hasRole(member, 'caseworker', 'coordinator')
  const first = files ? [button(words.button.newRequest, { verb: 'referral.open', list: 'new' }, 'positive')] : []
  const lists = [
    ...(files
      ? [
          button(words.button.myRequests, { verb: 'referral.open', list: 'mine', page: 1 }),
          button(words.ownAction.log, { verb: 'action.log' }),
        ]
      : []),
    ...(isOfCpas && hasRole(member, 'coordinator')
      ? [
          button(words.button.allRequests, { verb: 'referral.open', list: 'organisation', page: 1 }),
          button(words.button.questions, { verb: 'knowledge.questions', page: 1 }),
          button(words.figure.open, { verb: 'figures.open' }),
        ]
      : []),
    ...(hasRole(member, 'adviser') ? [button(words.button.desk, { verb: 'desk.open', list: 'desk', page: 1 })] : []),
  ]
  const people = hasRole(member, 'coordinator', 'admin')
    ? [
        button(words.member.open, { verb: 'access.list', page: 1 }),
        button(words.staff.people, { verb: 'delivery.unreachable', page: 1 }),
      ]
    : []
  return [...first, ...lists, ...people, ...languageButtons(words)].slice(0, MOST_BUTTONS)
}

/** The way to the other national language, in its own words. */
function languageButtons({ language, languageName }: Words): CardAction[] {
  const others = (['nl', 'fr'] as const).filter((other) => other !== language)
  return others.map((other) => button(languageName[other], { verb: 'language.set', language: other }))
}

export interface NearTopic {
  readonly id: string
  readonly title: string
}

/** Topics that the documents do cover, one press away. */
export function topicButtons(topics: readonly NearTopic[]): CardAction[] {
  return topics.map(({ id, title }) => button(title, { verb: 'knowledge.ask', entryId: id }))
}
