import { ACCESS_FIELDS, type AccessInputs, ROLES_OF } from '../domain/access.js'
import type { AccessRequest } from '../domain/membership.js'
import type { Member, Organisation } from '../domain/people.js'
import type { FieldFault } from '../domain/refusals.js'
import { button } from './buttons.js'
import { type Card, type CardInput, type CardSection, renderCard } from './cards.js'
import { longMoment, shortMoment } from './dates.js'
import { choiceInput } from './inputs.js'
import { organisationName, rolesText } from './memberText.js'
import { messageCard } from './messageCards.js'
import { plain } from './plain.js'
import { faultOf, faultsLine } from './refusalText.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

/** A request that waits, and who decides on it. */
interface OpenView {
  readonly request: AccessRequest
  readonly organisation: Organisation
  readonly deciders: readonly Pick<Member, 'name'>[]
}

interface AccessFormView {
  /** Those of the asker's tenant. */
  readonly organisations: readonly Organisation[]
  readonly member: Member | undefined
  readonly open: readonly OpenView[]
  readonly inputs: AccessInputs
  readonly faults: readonly FieldFault[]
  /** Why it could not be asked. */
  readonly alert?: string | undefined
}

/** The form that asks for access: what the asker is already, what he has asked, and what there is to ask for. */
export function accessForm(view: AccessFormView, words: Words): Card {
  const { organisations, open, inputs, faults, alert = '' } = view
  return renderCard('form', {
    title: words.access.ask,
    step: '',
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: noteOf(view, words),
    sections: open.length > 0 ? [openSection(open, words)] : [],
    inputs: inputsOf(organisations, inputs, words).map((input) => ({
      ...input,
      fault: faultOf(input.id, faults, words),
    })),
    actions: [button(words.access.send, { verb: 'access.request', sent: 1 }, 'positive')],
  })
}

function noteOf({ organisations, member }: AccessFormView, words: Words): string {
  const { access } = words
  const own = organisations.find(({ id }) => id === member?.organisation)
  if (!member || !own) return access.intro
  const now = { roles: rolesText(member.roles, words), organisation: organisationName(own, words) }
  return [fill(access.already, now), access.intro, ...(organisations.length > 1 ? [access.moves] : [])].join('\n\n')
}

function openSection(open: readonly OpenView[], words: Words): CardSection {
  const rows = open.map(({ request, organisation }): readonly [string, string] => [
    organisationName(organisation, words),
    `${words.role[request.role]}, ${shortMoment(request.askedAt, words.language)}`,
  ])
  return section(words.access.openAlready, rows)
}

/** Where there is one organisation it is chosen already. */
function inputsOf(organisations: readonly Organisation[], typed: AccessInputs, words: Words): CardInput[] {
  const names = Object.fromEntries(organisations.map((one) => [one.id, organisationName(one, words)]))
  const roles = [...new Set(organisations.flatMap(({ kind }) => ROLES_OF[kind]))]
  const options = { organisation: [Object.keys(names), names], role: [roles, words.role] } as const
  const only = organisations.length === 1 ? organisations[0]?.id : undefined
  return ACCESS_FIELDS.map((field) => {
    const [codes, titles] = options[field]
    const value = typed[field] ?? (field === 'organisation' ? only : undefined) ?? ''
    const isOffered = codes.some((code) => code === value)
    return { ...choiceInput(field, words.field[field], codes, titles, words), value: isOffered ? value : '' }
  })
}

const NAMED_MAX = 5

/** What the asker reads once it is asked: since when it waits, and for whom. */
export function accessWaiting({ request, organisation, deciders }: OpenView, isNew: boolean, words: Words): Card {
  const { access } = words
  const asked = {
    role: words.role[request.role],
    organisation: organisationName(organisation, words),
    when: longMoment(request.askedAt, words.language),
  }
  const names = deciders.slice(0, NAMED_MAX).map(({ name }) => plain(name))
  return messageCard(isNew ? access.sent : access.openAlready, [
    fill(access.waits, asked),
    ...(names.length > 0 ? [fill(access.decidedBy, { names: names.join(', ') })] : []),
    access.meanwhile,
  ])
}
