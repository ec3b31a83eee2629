import type { Jobseeker, Situation } from '../domain/application.js'
import type { EventType, Referral, ReferralEvent } from '../domain/referral.js'
import type { CardSection } from './cards.js'
import { longDay, shortMoment } from './dates.js'
import { requestRows, supersededRows } from './eventRows.js'
import { informedRows } from './informedRows.js'
import { openProofRows } from './openProof.js'
import { openQuestionRows } from './openQuestion.js'
import { absenceRows, originRows } from './originRows.js'
import { plain } from './plain.js'
import { adviserText, appointmentRows, type Row, section, typedParts } from './rows.js'
import type { Words } from './words.js'

/** The request as both sides see it once it is opened; `names` puts people and organisations into words. */
export function referralSections(
  referral: Referral,
  names: { readonly owner: string; readonly organisation: string },
  words: Words,
): CardSection[] {
  if (referral.status === 'entered_in_error') return [section('', fileRows(referral, names, words))]
  return [
    section('', [
      ...(referral.appointment ? appointmentRows(referral.appointment, words) : []),
      ...informedRows(referral, words),
      ...progressRows(referral, words),
      ...fileRows(referral, names, words),
      ...originRows(referral, words),
    ]),
    section(words.step.person, personRows(referral.person, words)),
    section(words.step.situation, situationRows(referral.situation, words)),
    section(words.step.need, needRows(referral, words)),
  ].filter(({ facts }) => facts.length > 0)
}

/** Who filed it and when: what stays of a request that was entered in error. */
function fileRows(
  { submittedAt }: Referral,
  names: { readonly owner: string; readonly organisation: string },
  words: Words,
): readonly Row[] {
  return [
    [words.fact.organisation, plain(names.organisation)],
    [words.fact.owner, plain(names.owner)],
    [words.fact.submittedAt, shortMoment(submittedAt, words.language)],
  ]
}

/** Events whose rows stand there already, from the request itself. */
const SHOWN_ABOVE: readonly EventType[] = ['scheduled', 'infoRequested', 'justificationSent']

/** Events that bring nothing to read, or only who is in charge, which stands there anyway. */
const QUIET: readonly EventType[] = ['taken', 'handedOver', 'reassigned', 'personInformed']

/** Their own rows say from when the accompaniment may resume. */
const TELLS_RESUMPTION: readonly (EventType | undefined)[] = ['absent', 'resultCorrected']

/** What the last event brought, and what is still open. */
function progressRows(referral: Referral, words: Words): readonly Row[] {
  const { adviser, resumableFrom, events } = referral
  const last = events.findLast(({ type }) => !QUIET.includes(type))
  return [
    ...openQuestionRows(referral, words),
    ...openProofRows(referral, words),
    ...(last && !SHOWN_ABOVE.includes(last.type) ? rowsBelow(last, words) : []),
    [
      words.fact.resumableFrom,
      !TELLS_RESUMPTION.includes(last?.type) && resumableFrom ? longDay(resumableFrom, words.language) : undefined,
    ],
    [words.fact.adviser, adviserText(adviser)],
    ...absenceRows(referral, words),
  ]
}

/** The new appointment stands above: of a moved one, what it replaces. */
function rowsBelow(event: ReferralEvent, words: Words): readonly Row[] {
  return event.type === 'rescheduled' ? supersededRows(event, words) : requestRows(event, words)
}

function personRows(person: Jobseeker, words: Words): readonly Row[] {
  return [
    [words.fact.person, plain(`${person.lastName} ${person.firstName}`)],
    [words.fact.birthDate, longDay(person.birthDate, words.language)],
    [words.fact.niss, person.niss ?? (person.noNissReason && words.noNissReason[person.noNissReason])],
    [words.fact.alias, person.aliases?.join(', ')],
    [words.field.language, words.personLanguage[person.language]],
    [words.fact.contact, typedParts(person.phone, person.email)],
    [words.field.postcode, person.postcode],
  ]
}

function situationRows(situation: Situation, words: Words): readonly Row[] {
  return [
    [words.field.category, words.category[situation.category]],
    [words.fact.registered, words.registered[situation.registered]],
    [words.fact.insertionStage, situation.insertionStage ? words.registered.yes : undefined],
    [words.field.contractEnd, situation.contractEnd && longDay(situation.contractEnd, words.language)],
  ]
}

function needRows({ axis, trajectory }: Referral, words: Words): readonly Row[] {
  return [
    [words.fact.axis, words.axis[axis === 1 ? '1' : '2']],
    [words.fact.need, words.need[trajectory.need]],
    [words.field.project, plain(trajectory.project)],
    [words.field.priorActions, trajectory.priorActions.map((action) => words.priorAction[action]).join(', ')],
    [words.field.obstacles, trajectory.obstacles.map((obstacle) => words.obstacle[obstacle]).join(', ')],
    [words.field.proposal, trajectory.proposal && plain(trajectory.proposal)],
  ]
}
