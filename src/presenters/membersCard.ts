import type { MembersPage } from '../domain/membership.js'
import type { MemberId } from '../domain/people.js'
import { button } from './buttons.js'
import { type Card, type CardAction, type CardInput, type CardSection, renderCard } from './cards.js'
import { shortDay } from './dates.js'
import { choiceInput, inputOf, shownAgain } from './inputs.js'
import { pagingActions } from './listCard.js'
import { organisationName, rolesText } from './memberText.js'
import { plain } from './plain.js'
import { type Row, section } from './rows.js'
import { fill, type Words } from './words.js'

/** As many as can be read at once; their choice holds each of them. */
const MEMBERS_MAX = 10
export const MEMBER_ROWS = { first: MEMBERS_MAX, between: MEMBERS_MAX, last: MEMBERS_MAX } as const
const REQUESTS_MAX = 5

interface MembersView extends MembersPage {
  readonly reader: MemberId
  /** What was just done. */
  readonly note?: string | undefined
  /** Why it was not. */
  readonly alert?: string | undefined
  /** What is wrong with the choice of a member. */
  readonly fault?: string | undefined
}

/** The members of an organisation: what waits for a decision first, then a page of people, and what can be done with one. */
export function membersCard(view: MembersView, words: Words): Card {
  const { organisation, total, page, pages, alert = '' } = view
  const where = organisationName(organisation, words)
  return renderCard('form', {
    title: fill(words.member.title, { total }),
    step: [where, ...(pages > 1 ? [fill(words.title.page, { page, pages })] : [])].join(' · '),
    alert,
    note: noteOf(view, words),
    sections: [...requestSections(view, words), ...memberSections(view, words)],
    inputs: inputsOf(view, words),
    actions: actionsOf(view, words),
  })
}

function noteOf({ note = '', total, search }: MembersView, { member }: Words): string {
  const empty = search ? member.notFound : member.nobody
  return [note, total > 0 ? member.intro : empty].filter(Boolean).join('\n\n')
}

function requestSections({ requests, organisations }: MembersView, words: Words): CardSection[] {
  if (requests.length === 0) return []
  const rows = requests.slice(0, REQUESTS_MAX).map((request): Row => {
    const organisation = organisations.find(({ id }) => id === request.organisation)
    const where = organisation ? [organisationName(organisation, words)] : []
    const asked = [words.role[request.role], ...where, shortDay(request.askedAt, words.language)]
    return [plain(request.name), asked.join(', ')]
  })
  return [section(fill(words.member.requests, { count: requests.length }), rows)]
}

function memberSections({ members, reader }: MembersView, words: Words): CardSection[] {
  if (members.length === 0) return []
  const rows = members.map((member): Row => {
    const you = member.id === reader ? [words.member.you] : []
    return [plain(member.name), [rolesText(member.roles, words), ...you].join(' · ')]
  })
  return [section(words.member.listed, rows)]
}

function inputsOf(view: MembersView, words: Words): CardInput[] {
  const { organisation, organisations, search, members, fault = '' } = view
  const named = Object.fromEntries(organisations.map((one) => [one.id, organisationName(one, words)]))
  const people = Object.fromEntries(members.map(({ id, name }) => [id, name]))
  const choose = choiceInput('organisation', words.field.organisation, Object.keys(named), named, words)
  return [
    ...(organisations.length > 1 ? [{ ...choose, value: organisation.id }] : []),
    {
      ...inputOf('search', words.field.memberSearch, 'text', words.member.searchHint),
      value: shownAgain('text', search),
    },
    ...(members.length > 0
      ? [{ ...choiceInput('member', words.field.member, Object.keys(people), people, words), fault }]
      : []),
  ]
}

function actionsOf({ members, page, pages, requests }: MembersView, words: Words): CardAction[] {
  const { member } = words
  const [first] = requests
  return [
    ...(first ? [button(member.decide, { verb: 'access.list', accessId: first.id }, 'positive')] : []),
    button(member.show, { verb: 'access.list', page: 1 }),
    ...(members.length > 0
      ? [
          button(member.roles, { verb: 'access.roles', page }),
          button(member.remove, { verb: 'access.remove', page }, 'destructive'),
        ]
      : []),
    ...pagingActions({ verb: 'access.list' }, page, pages, words),
  ]
}
