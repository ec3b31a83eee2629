import { hasRole, type Member } from '../domain/people.js'
import { button } from './buttons.js'
import { type Card, type CardAction, renderCard } from './cards.js'
import type { Words } from './words.js'

/** A few sentences and buttons. */
export function messageCard(title: string, paragraphs: readonly string[], actions: CardAction[] = []): Card {
  return renderCard('message', { title, paragraphs: paragraphs.map((text) => ({ text })), actions })
}

/** What somebody can do here, by role; it also greets. */
export function helpCard(member: Member | undefined, words: Words, greeting: boolean): Card {
  const { text } = words
  const byRole = member
    ? [
        ...(hasRole(member, 'caseworker', 'coordinator') ? [text.helpCaseworker] : []),
        ...(hasRole(member, 'coordinator') ? [text.helpCoordinator] : []),
        ...(hasRole(member, 'adviser') ? [text.helpAdviser] : []),
        ...(hasRole(member, 'caseworker', 'coordinator', 'adviser') ? [text.alertsHint] : []),
      ]
    : [text.helpUnknown]
  return messageCard(
    greeting ? '' : words.title.help,
    [...(greeting ? [text.welcome] : []), text.helpAsk, ...byRole, text.helpLanguage],
    member ? helpActions(member, words) : [],
  )
}

/** A card's limit: who has every role finds the rest by the words that the card names. */
const MOST_BUTTONS = 6

function helpActions(member: Member, words: Words): CardAction[] {
  const lists = [
    ...(hasRole(member, 'caseworker', 'coordinator')
      ? [
          button(words.button.myRequests, { verb: 'referral.open', list: 'mine', page: 1 }),
          button(words.ownAction.log, { verb: 'action.log' }),
        ]
      : []),
    ...(hasRole(member, 'coordinator')
      ? [
          button(words.button.allRequests, { verb: 'referral.open', list: 'organisation', page: 1 }),
          button(words.button.questions, { verb: 'knowledge.questions', page: 1 }),
          button(words.figure.open, { verb: 'figures.open' }),
        ]
      : []),
    ...(hasRole(member, 'adviser') ? [button(words.button.desk, { verb: 'desk.open', list: 'desk', page: 1 })] : []),
  ]
  const first = hasRole(member, 'caseworker', 'coordinator')
    ? [button(words.button.newRequest, { verb: 'referral.open', list: 'new' }, 'positive')]
    : []
  const people = hasRole(member, 'coordinator', 'admin')
    ? [button(words.staff.people, { verb: 'delivery.unreachable', page: 1 })]
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
