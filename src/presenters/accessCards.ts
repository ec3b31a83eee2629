import type { AccessRequest } from '../domain/membership.js'
import type { Member, Organisation } from '../domain/people.js'
import { causeOf } from '../domain/unreachable.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { longMoment, shortMoment } from './dates.js'
import { organisationName, rolesText } from './memberText.js'
import { askAccessButton, guideButtons, messageCard } from './messageCards.js'
import type { Notice } from './noticeCard.js'
import { plain } from './plain.js'
import { type Row, section } from './rows.js'
import { fill, type Words } from './words.js'

interface RequestView {
  readonly request: AccessRequest
  readonly organisation: Organisation
  /** What the asker is already, there or elsewhere in his tenant. */
  readonly member: Member | undefined
  /** Why he cannot be told: a reason of the outbox. */
  readonly unreached: string | undefined
  /** Name of who decided; empty when he left. */
  readonly by?: string | undefined
  /** The reader asked it himself, and does not decide. */
  readonly isOwn?: boolean
  readonly alert?: string | undefined
  /** The next one that waits. */
  readonly nextId?: string | undefined
  /** Why it comes, of a notice. */
  readonly why?: string
}

/** A request for access as those who decide see it: open with both buttons, or with what was decided. */
export function accessCard(view: RequestView, words: Words): Card {
  const { request, isOwn = false, alert = '', why = '', nextId } = view
  const { access } = words
  const { id: accessId, version, organisation, decision } = request
  const grant = decision ? access.grantAfterAll : access.grant
  const decide = [
    ...(decision?.isGranted ? [] : [button(grant, { verb: 'access.grant', accessId, version }, 'positive')]),
    ...(decision ? [] : [button(access.refuse, { verb: 'access.refuse', accessId, version }, 'destructive')]),
    ...(isMemberNow(view) ? [button(words.member.remove, { verb: 'access.remove', memberId: accessId })] : []),
  ]
  return renderCard('form', {
    title: titleOf(request, words),
    step: '',
    alert,
    note: [isOwn && !decision ? access.own : noteOf(view, words), why].filter(Boolean).join('\n\n'),
    sections: [section('', rowsOf(view, words))],
    inputs: [],
    actions: [
      ...(isOwn ? [] : decide),
      ...(nextId ? [button(access.next, { verb: 'access.list', accessId: nextId })] : []),
      button(words.member.open, { verb: 'access.list', organisation, page: 1 }),
    ],
  })
}

/** What was given by mistake is taken back from here. */
const isMemberNow = ({ request: { decision }, organisation, member }: RequestView): boolean =>
  decision?.isGranted === true && member?.organisation === organisation.id

function titleOf({ decision }: AccessRequest, { access, accessNotice }: Words): string {
  if (!decision) return accessNotice.accessAsked
  return decision.isGranted ? access.granted : access.refused
}

function noteOf({ request: { decision, name, role }, by = '', unreached }: RequestView, words: Words): string {
  const { access } = words
  if (!decision) return [access.decideHint, ...(role === 'coordinator' ? [access.asCoordinator] : [])].join(' ')
  const told = { by: plain(by) || words.text.none, when: shortMoment(decision.at, words.language) }
  const away = unreached && { name: plain(name), cause: words.unreachableCause[causeOf(unreached)] }
  return [
    fill(decision.isGranted ? access.grantedBy : access.refusedBy, told),
    away ? fill(access.unreached, away) : access.askerTold,
  ].join('\n\n')
}

function rowsOf({ request, organisation, member }: RequestView, words: Words): readonly Row[] {
  const { access, language } = words
  const isElsewhere = member !== undefined && member.organisation !== organisation.id
  const isHere = member !== undefined && !isElsewhere
  return [
    [access.person, plain(request.name) || words.text.none],
    [access.organisation, organisationName(organisation, words)],
    [access.asked, words.role[request.role]],
    [access.is, isHere ? rolesText(member.roles, words) : ''],
    [access.isElsewhere, isElsewhere && !request.decision ? access.movesFrom : ''],
    [access.askedAt, longMoment(request.askedAt, language)],
  ]
}

/** The notice to those who decide; a phone shows no name. */
export function accessNotice(view: RequestView, words: Words, reminder: boolean): Notice {
  const alert = reminder ? words.notice.reminder : ''
  const card = accessCard({ ...view, alert, why: words.staff.why }, words)
  return { summary: summaryOf(words.accessNotice.accessAsked, words, reminder), card }
}

interface AnswerView {
  readonly request: AccessRequest
  readonly organisation: Organisation
  readonly by: Pick<Member, 'name'> | undefined
  /** The asker, where he is a member now. */
  readonly member: Member | undefined
  readonly isOfCpas: boolean
}

/** What the asker is told: what he can do now, or whom to speak to. */
export function accessAnswer(view: AnswerView, words: Words, reminder: boolean): Notice {
  const { request, organisation, by, member, isOfCpas } = view
  const { access, accessNotice: label } = words
  const told = {
    role: words.role[request.role],
    organisation: organisationName(organisation, words),
    by: plain(by?.name ?? '') || words.text.none,
  }
  const again = reminder ? [words.notice.reminder] : []
  if (request.decision?.isGranted && member) {
    const buttons = guideButtons({ member, isOfCpas }, words)
    const card = messageCard(label.accessGranted, [...again, fill(access.grantedText, told)], buttons)
    return { summary: summaryOf(label.accessGranted, words, reminder), card }
  }
  const texts = [...again, fill(access.refusedText, told), access.refusedAgain]
  const card = messageCard(label.accessRefused, texts, [askAccessButton(words)])
  return { summary: summaryOf(label.accessRefused, words, reminder), card }
}

const summaryOf = (label: string, words: Words, reminder: boolean): string =>
  reminder ? `${words.notice.reminderLabel} · ${label}` : label
