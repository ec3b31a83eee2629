import {
  type Audience,
  NOTICE_KINDS,
  NOTICES,
  type NoticeKind,
  type Pace,
  QUESTION_NOTICE_KINDS,
  QUESTION_NOTICES,
  type QuestionNoticeKind,
} from './notices.js'
import type { MemberId, Role } from './people.js'

/** What somebody may choose for a kind of notice: at once, in the daily digest, not at all. */
export const ALERT_CHOICES = ['now', 'digest', 'off'] as const
export type AlertChoice = (typeof ALERT_CHOICES)[number]

/** When nothing is pushed: never, at night (20:00 to 7:30), at night and on days off. What waits is not lost. */
export const QUIET_HOURS = ['none', 'nights', 'nights_weekends'] as const
export type QuietHours = (typeof QUIET_HOURS)[number]

/** A kind of notice that the table of notices names, about a request, a draft or a question. */
export type ToldKind = NoticeKind | QuestionNoticeKind

export type AlertChoices = Readonly<Partial<Record<ToldKind, AlertChoice>>>

/** A person's own choices; a kind that is not named follows the table of notices. */
export interface Alerts {
  readonly member: MemberId
  readonly choices: AlertChoices
  readonly quiet: QuietHours
}

const TABLE = { ...NOTICES, ...QUESTION_NOTICES }

/** The audiences that a role may belong to, the usual one first: a coordinator may own requests too. */
const AUDIENCES_OF: Record<Role, readonly Audience[]> = {
  caseworker: ['owner'],
  coordinator: ['coordinators', 'owner'],
  adviser: ['adviser'],
  admin: [],
}

/** False: what it tells may not be missed, and nobody can choose. */
export const isMutable = (kind: ToldKind): boolean => TABLE[kind].mutable

/** The kinds that may be chosen; the others are not to be missed. */
export const MUTABLE_KINDS: readonly ToldKind[] = [...NOTICE_KINDS, ...QUESTION_NOTICE_KINDS].filter(isMutable)

/** What people in these roles may choose, in the table's order, each with what they get unless they choose. */
export function choosable(roles: readonly Role[]): readonly { readonly kind: ToldKind; readonly usual: Pace }[] {
  return MUTABLE_KINDS.flatMap((kind) => {
    const paceAs = (audience: Audience) => usualPace(kind, audience, kind !== 'submitted')
    const audiencesOf = (role: Role): readonly Audience[] =>
      isOfQuestion(kind) ? [...AUDIENCES_OF[role], 'owner'] : AUDIENCES_OF[role]
    const usual = fastest(
      roles.map((role) =>
        audiencesOf(role)
          .map(paceAs)
          .find((pace) => pace !== undefined),
      ),
    )
    return usual ? [{ kind, usual }] : []
  })
}

/**
 * How fast an audience is told unless the reader chose otherwise; undefined: not at all. A request that nobody is in
 * charge of is every adviser's: none of them is alerted at once.
 * @param inCharge somebody at Actiris is in charge of the request
 */
export function usualPace(kind: ToldKind, audience: Audience, inCharge: boolean): Pace | undefined {
  const pace = TABLE[kind][audience]
  return pace && audience === 'adviser' && !inCharge ? 'digest' : pace
}

/** What a reader who is told at these paces, by the audiences that he belongs to, gets. */
export function chosen(kind: ToldKind, paces: readonly (Pace | undefined)[], choices: AlertChoices): AlertChoice {
  const usual = fastest(paces)
  if (!usual) return 'off'
  return isMutable(kind) ? (choices[kind] ?? usual) : usual
}

/** Whoever may ask is its owner, whatever his role. */
const isOfQuestion = (kind: ToldKind): kind is QuestionNoticeKind => kind in QUESTION_NOTICES

function fastest(paces: readonly (Pace | undefined)[]): Pace | undefined {
  return paces.includes('now') ? 'now' : paces.find((pace) => pace !== undefined)
}
