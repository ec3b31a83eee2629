import type { AdviserContact } from './eventParts.js'
import type { MemberId, Side } from './people.js'
import type { Referral, ReferralEvent } from './referral.js'

/** Who did something, as far as a reader may know: a name that was given to him, or a member to be named. */
export interface Author {
  readonly side: Side
  readonly member?: MemberId | undefined
  readonly name?: string | undefined
}

/**
 * The author of an event as one side may know him. Everybody knows his own side's people. The CPAS knows the advisers
 * who gave their name on this request, Actiris the owner: of anybody else the other side knows the institution alone.
 */
export function authorFor(
  reader: Side,
  event: ReferralEvent,
  { owner, events }: Pick<Referral, 'owner' | 'events'>,
): Author {
  const { side, member } = event.by
  if (side === 'actiris') {
    const name = ownName(event) ?? events.map((other) => contactOf(other, member)).find(Boolean)?.name
    return name || reader !== side ? { side, name } : { side, member }
  }
  return reader === side || member === owner ? { side, member } : { side }
}

/** The name that the author gave with the event itself, also through Actiris' own system. */
function ownName(event: ReferralEvent): string | undefined {
  const adviser = adviserIn(event)
  return adviser && adviser.member === event.by.member ? adviser.name : undefined
}

function contactOf(event: ReferralEvent, member: MemberId | undefined): AdviserContact | undefined {
  const adviser = adviserIn(event)
  return member !== undefined && adviser?.member === member ? adviser : undefined
}

function adviserIn(event: ReferralEvent): AdviserContact | undefined {
  if (event.type === 'closed') return event.contact
  return 'adviser' in event ? event.adviser : undefined
}
