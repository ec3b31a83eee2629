import type { Appointment } from '../domain/eventParts.js'
import type { Member, Organisation } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { Regime } from '../domain/regime.js'
import type { Slip } from '../domain/slip.js'
import { longDay, longMoment } from './dates.js'
import { plain } from './plain.js'
import { adviserText, typedParts } from './rows.js'
import type { SlipLanguage, SlipWords } from './slipWords.js'
import { fill } from './words.js'

/** A slip with whom it speaks of; `owner` is missing once the caseworker in charge has left. */
export interface SlipView {
  readonly slip: Slip
  readonly referral: Referral
  readonly regime: Regime
  readonly owner: Member | undefined
  readonly organisation: Organisation
}

/** The slip as lines of text in one language. It holds no national number and cites no document. */
export function slipLines(view: SlipView, words: SlipWords, language: SlipLanguage): readonly string[] {
  const { slip, referral, organisation } = view
  const { firstName, lastName } = referral.person
  return [
    fill(words.hello, { name: plain(`${firstName} ${lastName}`) }),
    ...(slip.kind === 'appointment'
      ? appointmentLines(view, slip, words, language)
      : changeLines(view, words, language)),
    plain(organisation.name[language]),
  ]
}

/** Half a printed page has no room for more; the request shows it whole. */
const TYPED_MAX = 400
const typed = (text: string) => plain(text.length > TYPED_MAX ? `${text.slice(0, TYPED_MAX)}…` : text)

type Of<K extends Slip['kind']> = Extract<Slip, { readonly kind: K }>

function appointmentLines(view: SlipView, slip: Of<'appointment'>, words: SlipWords, language: SlipLanguage) {
  const { appointment, replaces } = slip
  const { adviser } = view.referral
  const { durationMinutes: minutes, service, bring } = appointment
  return [
    ...replaces.map((at) => fill(words.replaced, { when: longMoment(at, language) })),
    words.appointment,
    fill(words.when, { when: longMoment(appointment.at, language) }),
    ...(minutes ? [fill(words.duration, { minutes })] : []),
    whereLine(appointment, words),
    fill(words.service, { service: typed(service) }),
    ...(adviser?.name ? [fill(words.whom, { name: plain(adviser.name) })] : []),
    ...(bring ? [fill(words.bring, { bring: typed(bring) })] : []),
    words.move,
    ...contacts(view, true, language),
    absenceLine(view.regime, slip, words),
    fill(words.proof, { days: view.regime.justificationDays }),
  ]
}

function whereLine({ channel, place }: Appointment, words: SlipWords): string {
  return place ? fill(words[channel], { place: typed(place) }) : words[`${channel}_unsaid`]
}

/** What an absence would mean, under the law that the request was filed under. */
function absenceLine(regime: Regime, { next, exempt }: Of<'appointment'>, words: SlipWords): string {
  if (exempt) return words.absence_exempt
  const sentence = next === 'stopped' ? words.absence_stopped : words.absence_warned
  return fill(sentence, { stopAt: regime.stopAtUnjustified, months: regime.suspensionMonths })
}

function changeLines(view: SlipView, words: SlipWords, language: SlipLanguage): readonly string[] {
  const { slip, regime } = view
  if (slip.kind === 'appointment') return []
  if (slip.kind === 'cancelled') {
    const when = longMoment(slip.superseded.at, language)
    return [fill(words.cancelled, { when }), words.new_date, words.questions, ...contacts(view, true, language)]
  }
  const { missed, justifiableUntil, resumableFrom } = slip
  const next = slip.next === 'stopped' ? [fill(words.warning_next, { months: regime.suspensionMonths })] : []
  return [
    fill(words.missed, { when: longMoment(missed, language) }),
    ...(slip.kind === 'stopped' ? [words.stop] : [words.warning, ...next]),
    justifiableUntil ? fill(words.justify, { day: longDay(justifiableUntil, language) }) : words.questions,
    ...contacts(view, false, language),
    ...(resumableFrom ? [fill(words.resumable, { day: longDay(resumableFrom, language) })] : []),
  ]
}

/** Whom to reach: the adviser where Actiris has to know, and the caseworker always. */
function contacts({ referral, owner, organisation }: SlipView, actirisToo: boolean, language: SlipLanguage) {
  const { adviser } = referral
  const reachable = actirisToo && adviser && (adviser.phone || adviser.email || adviser.words)
  const caseworker = owner ? typedParts(owner.name, owner.phone, owner.email) : plain(organisation.name[language])
  return [...(reachable ? [`${adviserText(adviser)} (Actiris)`] : []), caseworker].map((line) => `• ${line}`)
}
