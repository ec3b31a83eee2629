import { brusselsDay, type CalendarDay } from './calendarDay.js'
import type { AccessRequest, Membership } from './membership.js'
import { hasRole, type Language, type Member, memberId, type Organisation, type Role } from './people.js'
import { type Refused, refuse } from './refusals.js'
import { daysAfter, type WorkingCalendar, workingDaysBetween } from './workingDays.js'

/** The roles that somebody may have in an organisation of that kind. Nobody asks to be an admin: admins choose each other. */
export const ROLES_OF: Readonly<Record<Organisation['kind'], readonly Role[]>> = {
  cpas: ['caseworker', 'coordinator'],
  actiris: ['adviser', 'coordinator'],
}

/** Inputs of the card that asks for access. */
export const ACCESS_FIELDS = ['organisation', 'role'] as const
export type AccessInputs = Partial<Readonly<Record<(typeof ACCESS_FIELDS)[number], string | undefined>>>

/** Somebody of a known tenant, as his verified activity names him. */
export interface Person {
  readonly tenant: string
  readonly aadObjectId: string
  readonly name: string
  readonly language: Language
}

/** One for each person and organisation, at all times: asking again goes on with it. */
export const accessIdOf = memberId

/** What is asked for, when it is an organisation of the tenant and a role that it has; else what is wrong with the fields. */
export function readAccess(
  { organisation: id, role: typed }: AccessInputs,
  organisations: readonly Organisation[],
): { readonly ok: true; readonly organisation: Organisation; readonly role: Role } | Refused {
  const organisation = organisations.find((known) => known.id === id)
  const roles = organisation ? ROLES_OF[organisation.kind] : organisations.flatMap(({ kind }) => ROLES_OF[kind])
  const role = roles.find((known) => known === typed)
  if (organisation && role) return { ok: true, organisation, role }
  return refuse('ACCESS_INVALID', {
    fields: [
      ...(organisation ? [] : [{ field: 'organisation', code: id ? 'organisation_unknown' : 'required' }]),
      ...(role ? [] : [{ field: 'role', code: typed ? 'role_elsewhere' : 'required' }]),
    ],
  })
}

/**
 * Why somebody may not ask now: he has the role, or was refused today. A day lies between a refusal and the next request, so
 * that people talk first and nobody presses on those who decide; one that was decided otherwise may follow at once.
 */
export function whyNotAsk(
  role: Role,
  member: Pick<Member, 'roles'> | undefined,
  earlier: AccessRequest | undefined,
  now: Date,
): Refused | undefined {
  if (member && hasRole(member, role)) return refuse('ACCESS_HELD')
  const day = earlier && mayAskAgainOn(earlier)
  return day && brusselsDay(now) < day ? refuse('ACCESS_TOO_SOON', { day }) : undefined
}

function mayAskAgainOn({ decision }: AccessRequest): CalendarDay | undefined {
  if (!decision || decision.isGranted) return undefined
  return daysAfter(brusselsDay(new Date(decision.at))).next().value
}

/** The request as it is put to those who decide. @param earlier what the same person asked there before, if anything */
export function askedFor(
  organisation: Organisation,
  role: Role,
  person: Person,
  earlier: AccessRequest | undefined,
  at: Date,
): AccessRequest {
  return {
    ...person,
    id: accessIdOf(organisation.id, person.aadObjectId),
    organisation: organisation.id,
    role,
    askedAt: at.toISOString(),
    version: (earlier?.version ?? 0) + 1,
  }
}

/** Working days after which a request that nobody has decided on is an operator's to see. */
export const LATE_WORKING_DAYS = 2

/** Nobody has decided for more working days of the organisation than that. */
export function isLate(
  { askedAt, decision }: AccessRequest,
  now: Date,
  calendar: WorkingCalendar,
  closingDays?: readonly CalendarDay[],
): boolean {
  if (decision) return false
  const [asked, today] = [brusselsDay(new Date(askedAt)), brusselsDay(now)]
  return workingDaysBetween(asked, today, calendar, closingDays) > LATE_WORKING_DAYS
}

/** A coordinator of the organisation, or an admin; nobody decides about himself. */
export function mayDecide(by: Member, { organisation, aadObjectId }: AccessRequest): boolean {
  return mayManage(by, organisation) && by.aadObjectId.toLowerCase() !== aadObjectId.toLowerCase()
}

/** Coordinators manage the people of their own organisation, admins those of all. */
export function mayManage(by: Member, organisation: Organisation['id']): boolean {
  return hasRole(by, 'admin') || (hasRole(by, 'coordinator') && by.organisation === organisation)
}

/** A refusal is turned into access by who has seen it; access that was given is taken back as any member's is. */
export const mayTurn = ({ isGranted }: NonNullable<AccessRequest['decision']>, toGranted: boolean): boolean =>
  toGranted && !isGranted

/** The request with what was decided. */
export function decided(request: AccessRequest, by: Member, isGranted: boolean, at: Date): AccessRequest {
  return { ...request, version: request.version + 1, decision: { by: by.id, isGranted, at: at.toISOString() } }
}

/** The membership that a granted request gives: a new one, one role more, or that of somebody who had left. */
export function membershipOf(request: AccessRequest, known: Membership | undefined, at: Date): Membership {
  const { id, aadObjectId, name, language, organisation, role } = request
  const changedAt = at.toISOString()
  if (!known) return { id, aadObjectId, name, language, organisation, roles: [role], version: 1, changedAt }
  const { removedAt, ...stays } = known
  const roles = removedAt ? [role] : [...new Set([...known.roles, role])]
  return { ...stays, ...(removedAt ? { name } : {}), roles, version: known.version + 1, changedAt }
}

/** The membership of somebody who is a member no more. */
export function ended(membership: Membership, at: Date): Membership {
  const removedAt = at.toISOString()
  return { ...membership, version: membership.version + 1, changedAt: removedAt, removedAt }
}

/** Days for which the name of who asked is kept after the decision: as long as a question (`domain/question.ts`). */
const NAMED_DAYS = 90
const DAY_MS = 86_400_000

/** Whoever was decided on before this instant is named no longer. */
export const namedSince = (now: Date): Date => new Date(now.getTime() - NAMED_DAYS * DAY_MS)

/** The request without its asker's name: what was decided stays, so that a card of then is outdated still. */
export function withoutName(request: AccessRequest): AccessRequest {
  return { ...request, name: '', version: request.version + 1 }
}
