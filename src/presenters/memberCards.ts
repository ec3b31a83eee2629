import type { Membership } from '../domain/membership.js'
import type { Organisation, Role } from '../domain/people.js'
import type { FieldFault } from '../domain/refusals.js'
import { button } from './buttons.js'
import { type Card, type CardAction, renderCard } from './cards.js'
import { choiceInput } from './inputs.js'
import { organisationName, rolesText } from './memberText.js'
import { plain } from './plain.js'
import { faultOf, faultsLine } from './refusalText.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

interface MemberView {
  readonly membership: Membership
  readonly organisation: Organisation
  readonly isSelf: boolean
  /** Why what was pressed was not done. */
  readonly alert?: string | undefined
}

interface RolesView extends MemberView {
  /** Those that the reader may give and take. */
  readonly roles: readonly Role[]
  /** Ticked ones, where something is wrong with them. */
  readonly typed?: string | undefined
  readonly faults?: readonly FieldFault[] | undefined
}

/** The roles of a member, to be ticked. */
export function rolesForm(
  { membership, roles, typed, faults = [], alert = '', ...view }: RolesView,
  words: Words,
): Card {
  const { id: memberId, version } = membership
  const has = membership.roles.filter((role) => roles.includes(role))
  return renderCard('form', {
    title: `${words.member.roles} · ${plain(membership.name)}`,
    step: organisationName(view.organisation, words),
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: [words.member.rolesIntro, ...(view.isSelf ? [words.member.changedOwn] : [])].join('\n\n'),
    sections: [section('', factsOf(membership, words))],
    inputs: [
      {
        ...choiceInput('roles', words.field.roles, roles, words.role, words),
        kind: 'choices',
        value: (typed === undefined ? has : roles.filter((role) => typed.split(',').includes(role))).join(','),
        fault: faultOf('roles', faults, words),
      },
    ],
    actions: [
      button(words.member.saveRoles, { verb: 'access.roles', memberId, version, sent: 1 }, 'positive'),
      backButton(membership, words),
    ],
  })
}

interface RemovalView extends MemberView {
  /** Open requests in his name, or in his charge. */
  readonly openRequests: number
  /** It would be refused: `alert` says why. */
  readonly isHindered: boolean
}

/** What removing somebody means, before it is done. */
export function removalCard(view: RemovalView, words: Words): Card {
  const { membership, organisation, openRequests, isSelf, isHindered, alert = '' } = view
  const { member } = words
  const { id: memberId, version, name } = membership
  const left = organisation.kind === 'actiris' ? member.removeInCharge : member.removeRequests
  return renderCard('form', {
    title: fill(member.removeTitle, { name: plain(name) }),
    step: organisationName(organisation, words),
    alert,
    note: isHindered
      ? ''
      : [isSelf ? member.removeOwn : member.removeText, ...(openRequests > 0 ? [left] : [])].join('\n\n'),
    sections: [
      section('', [...factsOf(membership, words), [member.openRequests, openRequests > 0 ? String(openRequests) : '']]),
    ],
    inputs: [],
    actions: [
      ...(isHindered
        ? []
        : [button(member.confirmRemove, { verb: 'access.remove', memberId, version, sent: 1 }, 'destructive')]),
      backButton(membership, words),
    ],
  })
}

const factsOf = ({ roles, email = '' }: Membership, words: Words) =>
  [
    [words.access.is, rolesText(roles, words)],
    [words.member.email, plain(email)],
  ] as const

const backButton = ({ organisation }: Membership, words: Words): CardAction =>
  button(words.button.back, { verb: 'access.list', organisation, page: 1 })
