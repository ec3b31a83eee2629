import type { Audience } from '../domain/notices.js'
import type { Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { actVerb } from './actButtons.js'
import { button } from './buttons.js'
import { calendarLink } from './calendarLink.js'
import { type CardSection, renderCard } from './cards.js'
import { longDay, shortMoment } from './dates.js'
import type { Notice } from './noticeCard.js'
import { plain } from './plain.js'
import { TONES } from './referralCard.js'
import { adviserText, appointmentRows, fitted, section } from './rows.js'
import { fill, type Words } from './words.js'

/** On which side its reader stands, and why he was told of it: nothing when he asked to see it. */
interface Reading {
  readonly side: Side
  readonly as?: Audience | undefined
  /** Whether it is the last that he holds about the request: earlier ones say in a line what the last says whole. */
  readonly isLast: boolean
}

/** What an earlier card of a request is edited to when that has changed: where it stands now, and since when. */
export function standNotice(referral: Referral, { as, side, isLast }: Reading, words: Words): Notice {
  const { id: referralId, reference, version, status, changedAt } = referral
  const card = renderCard('referral', {
    title: fill(words.title.referral, { reference }),
    status: words.status[status],
    tone: TONES[status],
    ball: '',
    alert: '',
    note: fill(words.notice.standing, { when: shortMoment(changedAt, words.language) }),
    sections: isLast ? standSections(referral, words) : [],
    history: [],
    historyTitle: '',
    footer: as && isLast ? `${words.toldAs[as]} ${words.text.alertsHint}` : '',
    actions: [button(words.button.open, { verb: actVerb('open', side), referralId, version })],
    links: referral.appointment && isLast ? [calendarLink(reference, referral.appointment, words)] : [],
  })
  return { summary: `${reference} · ${words.status[status]}`, card }
}

/** Where a request stands, as a notice may tell it: of the person only the first name and an initial. */
export function standSections(referral: Referral, words: Words): CardSection[] {
  const { status, person, appointment, resumableFrom, situation, adviser } = referral
  if (status === 'entered_in_error') return []
  return fitted([
    section('', [
      [words.fact.person, plain(`${person.firstName} ${person.lastName.slice(0, 1)}.`)],
      [words.fact.status, words.status[status]],
      ...(appointment ? appointmentRows(appointment, words) : []),
      [words.fact.resumableFrom, resumableFrom && longDay(resumableFrom, words.language)],
      [words.field.contractEnd, situation.contractEnd && longDay(situation.contractEnd, words.language)],
      [words.fact.adviser, adviserText(adviser)],
    ]),
  ])
}
