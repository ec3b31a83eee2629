import { rolesToGive, whyNotRemove } from '../../domain/memberRoles.js'
import type { Membership } from '../../domain/membership.js'
import type { Member } from '../../domain/people.js'
import type { Refused } from '../../domain/refusals.js'
import type { Card } from '../../presenters/cards.js'
import { removalCard, rolesForm } from '../../presenters/memberCards.js'
import { MEMBER_ROWS, membersCard } from '../../presenters/membersCard.js'
import { rolesText } from '../../presenters/memberText.js'
import { messageCard } from '../../presenters/messageCards.js'
import { plain } from '../../presenters/plain.js'
import { refusalText } from '../../presenters/refusalText.js'
import { fill, type Words } from '../../presenters/words.js'
import type { changeRoles } from '../../usecases/changeRoles.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { removeMember } from '../../usecases/removeMember.js'
import type { viewMember } from '../../usecases/viewMember.js'
import type { MembersAsk, viewMembers } from '../../usecases/viewMembers.js'
import type { ManageAction } from '../accessActions.js'

interface Dependencies {
  readonly viewMembers: ReturnType<typeof viewMembers>
  readonly viewMember: ReturnType<typeof viewMember>
  readonly changeRoles: ReturnType<typeof changeRoles>
  readonly removeMember: ReturnType<typeof removeMember>
}

/** What was just done, or is wrong, above the list. */
interface Told {
  readonly note?: string
  readonly alert?: string
  readonly fault?: string
}

/** A page of an organisation's members. */
export function membersHandler({ viewMembers }: Pick<Dependencies, 'viewMembers'>) {
  return async (ask: MembersAsk, by: Member, words: Words, told: Told = {}): Promise<Card> => {
    const viewed = await viewMembers(ask, by, MEMBER_ROWS)
    if (!viewed.ok) return messageCard('', [words.text.notYours])
    return membersCard({ ...viewed, ...told, reader: by.id }, words)
  }
}

/** Giving and taking roles, and removing: chosen on the list, then on a card of its own, then done and the list again. */
export function manageMemberHandler(dependencies: Dependencies) {
  const list = membersHandler(dependencies)
  return async (press: ManageAction, by: Member, words: Words): Promise<Card> => {
    const memberId = press.memberId ?? press.inputs.member
    const { organisation, search } = press.inputs
    const ask = { organisation, search, page: press.page ?? 1 }
    if (!memberId) return list(ask, by, words, { fault: words.fault.member_needed })
    const { version } = press
    if (press.sent === undefined || version === undefined) return form(dependencies, { ...press, memberId }, by, words)
    const outcome = await keptOr(
      () =>
        press.verb === 'access.roles'
          ? dependencies.changeRoles({ memberId, version, roles: press.inputs.roles }, by)
          : dependencies.removeMember({ memberId, version }, by),
      () => 'not kept' as const,
    )
    if (outcome === 'not kept') return form(dependencies, { ...press, memberId }, by, words, words.text.notKeptForm)
    if (!outcome.ok) return form(dependencies, { ...press, memberId }, by, words, outcome)
    const { membership } = outcome
    return list({ organisation: membership.organisation, page: 1 }, by, words, { note: doneText(membership, words) })
  }
}

function doneText(membership: Membership, { member, ...words }: Words): string {
  const name = plain(membership.name || words.text.none)
  return membership.removedAt
    ? fill(member.removed, { name })
    : fill(member.changed, { name, roles: rolesText(membership.roles, { member, ...words }) })
}

/** The card of one member: his roles, or what removing him means. @param wrong why what was pressed was not done */
async function form(
  { viewMember, viewMembers }: Dependencies,
  press: ManageAction & { readonly memberId: string },
  by: Member,
  words: Words,
  wrong?: Refused | string,
): Promise<Card> {
  if (typeof wrong === 'object' && wrong.code === 'MEMBER_FORBIDDEN')
    return messageCard('', [refusalText(wrong, words)])
  const viewed = await viewMember(press.memberId, by)
  if (!viewed.ok || viewed.standing.membership.removedAt) {
    const alert = refusalText(viewed.ok ? { ok: false, code: 'MEMBER_UNKNOWN', facts: {} } : viewed, words)
    return membersHandler({ viewMembers })({ page: 1 }, by, words, { alert })
  }
  const { membership, organisation } = viewed.standing
  // What removing would be refused for is said before it is asked for.
  const hindered = press.verb === 'access.remove' ? whyNotRemove(by, viewed.standing) : undefined
  const faults = typeof wrong === 'object' ? wrong.facts.fields : undefined
  const alert = faults ? '' : alertOf(wrong ?? hindered, words)
  const view = { membership, organisation, isSelf: membership.id === by.id, alert }
  return press.verb === 'access.roles'
    ? rolesForm({ ...view, roles: rolesToGive(by, organisation), typed: typedRoles(press, wrong), faults }, words)
    : removalCard({ ...view, openRequests: viewed.openRequests, isHindered: hindered !== undefined }, words)
}

const alertOf = (wrong: Refused | string | undefined, words: Words): string | undefined =>
  typeof wrong === 'object' ? refusalText(wrong, words) : wrong

/** What was ticked stays, but for what somebody else has changed: with nothing ticked clients leave the input out. */
function typedRoles(press: ManageAction, wrong: Refused | string | undefined): string | undefined {
  const isStale = typeof wrong === 'object' && wrong.code === 'MEMBER_STALE'
  return press.verb === 'access.roles' && wrong && !isStale ? (press.inputs.roles ?? '') : undefined
}
