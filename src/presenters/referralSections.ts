import type { AdviserContact, Appointment, Feedback, Jobseeker, Referral, Situation } from '../domain/referral.js'
import type { CardSection } from './cards.js'
import { longDay, longMoment, shortMoment } from './dates.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

type Row = readonly [label: string, value: string | undefined]

/** Rows with something in them; nothing is shown empty. */
export function section(title: string, rows: readonly Row[]): CardSection {
  const facts = rows.flatMap(([label, value]) => (value?.trim() ? [{ label, value }] : []))
  return { title, facts }
}

export function appointmentRows(appointment: Appointment, words: Words): readonly Row[] {
  const minutes = appointment.durationMinutes
  const duration = minutes ? ` (${fill(words.text.minutes, { minutes })})` : ''
  return [
    [words.fact.appointment, `${longMoment(appointment.at, words.language)}${duration}`],
    [words.field.service, plain(appointment.service)],
    [
      words.fact.where,
      [words.channel[appointment.channel], appointment.place && plain(appointment.place)].filter(Boolean).join(', '),
    ],
    [words.field.bring, appointment.bring && plain(appointment.bring)],
  ]
}

export function feedbackRows(feedback: Feedback, words: Words): readonly Row[] {
  return (['facts', 'needs', 'perspectives'] as const).map((name) => [
    words.field[name],
    feedback[name] && plain(feedback[name]),
  ])
}

export function adviserText(adviser: AdviserContact | undefined): string | undefined {
  if (!adviser) return undefined
  const { name, phone, email, words } = adviser
  return words ? typedParts(name, words === name ? undefined : words) : typedParts(name, phone, email)
}

/** The request as both sides see it once it is opened; `names` puts people and organisations into words. */
export function referralSections(
  referral: Referral,
  names: { readonly owner: string; readonly organisation: string },
  words: Words,
): CardSection[] {
  return [
    section('', [
      ...progressRows(referral, words),
      [words.fact.organisation, plain(names.organisation)],
      [words.fact.owner, plain(names.owner)],
      [words.fact.submittedAt, shortMoment(referral.submittedAt, words.language)],
    ]),
    section(words.step.person, personRows(referral.person, words)),
    section(words.step.situation, situationRows(referral.situation, words)),
    section(words.step.need, needRows(referral, words)),
  ].filter(({ facts }) => facts.length > 0)
}

function progressRows(
  { appointment, resumableFrom, adviser, unjustifiedAbsences }: Referral,
  words: Words,
): readonly Row[] {
  return [
    ...(appointment ? appointmentRows(appointment, words) : []),
    [words.fact.resumableFrom, resumableFrom && longDay(resumableFrom, words.language)],
    [words.fact.adviser, adviserText(adviser)],
    [words.fact.absences, unjustifiedAbsences ? String(unjustifiedAbsences) : undefined],
  ]
}

function personRows(person: Jobseeker, words: Words): readonly Row[] {
  return [
    [words.fact.person, plain(`${person.lastName} ${person.firstName}`)],
    [words.fact.birthDate, longDay(person.birthDate, words.language)],
    [words.fact.niss, person.niss ?? (person.noNissReason && words.noNissReason[person.noNissReason])],
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

const typedParts = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [plain(part)] : [])).join(', ')
