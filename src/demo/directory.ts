import { readFileSync } from 'node:fs'

/** The roles that a Playground is started for, in the order of their ports. */
const DEMO_ROLES = ['caseworker', 'coordinator', 'adviser'] as const
export type DemoRole = (typeof DEMO_ROLES)[number]

interface Organisation {
  readonly id: string
  readonly name: { readonly fr: string; readonly nl: string }
  readonly tenants: readonly string[]
}

/** A member of the demo's directory file. */
export interface Member {
  readonly aadObjectId: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly roles: readonly string[]
}

/** Who sits before a Playground: the person, the organisation, and five others for its group chat. */
export interface Seat {
  readonly role: DemoRole
  readonly person: Member
  readonly organisation: string
  readonly tenant: string
  readonly others: readonly Member[]
}

const OTHERS = 5

/** One seat per role from the demo's directory file: the first member who has it, colleagues first among the others. */
export function readSeats(file: string): Seat[] {
  const { organisations, members } = JSON.parse(readFileSync(file, 'utf8')) as {
    organisations: Organisation[]
    members: Member[]
  }
  return DEMO_ROLES.map((role) => {
    const person = members.find((member) => member.roles.includes(role))
    const organisation = organisations.find(({ id }) => id === person?.organisation)
    const tenant = organisation?.tenants[0]
    if (!(person && organisation && tenant)) throw new Error(`${file}: no ${role} with an organisation and a tenant`)
    const isColleague = (member: Member) => member.organisation === person.organisation
    const rest = members.filter((member) => member !== person)
    const others = [...rest.filter(isColleague), ...rest.filter((member) => !isColleague(member))].slice(0, OTHERS)
    return { role, person, organisation: organisation.name.fr, tenant, others }
  })
}
