import type { HeldBall } from '../domain/ball.js'
import type { ListKind } from '../domain/lists.js'
import type { Referral } from '../domain/referral.js'
import { daysText } from './ballText.js'
import { button } from './buttons.js'
import type { CardData } from './cards.js'
import { shortMoment } from './dates.js'
import { plain } from './plain.js'
import { TONES } from './referralCard.js'
import { fill, type Words } from './words.js'

export const LIST_VERBS = { mine: 'referral.open', organisation: 'referral.open', desk: 'desk.open' } as const

/** What a row tells beside the request itself. */
export interface RowFacts {
  readonly namesOf: (referral: Referral) => { readonly owner: string; readonly organisation: string }
  readonly ballOf: (referral: Referral) => HeldBall
}

/** A request in a list: whose it is, where it stands, how long Actiris has had it, and the way in. */
export function listRow(
  referral: Referral,
  kind: ListKind,
  { namesOf, ballOf }: RowFacts,
  words: Words,
): CardData<'list'>['rows'][number] {
  const { person, trajectory, reference, id, version } = referral
  const names = namesOf(referral)
  const whose = { mine: '', organisation: names.owner, desk: names.organisation }[kind]
  const line = [plain(`${person.lastName} ${person.firstName}`.trim()), words.need[trajectory.need], plain(whose)]
  return {
    title: reference,
    line: line.filter(Boolean).join(' – '),
    status: [stateText(referral, words), ...waitingText(ballOf(referral), words)].join(' · '),
    tone: TONES[referral.status],
    actions: [button(fill(words.button.openRow, { reference }), { verb: LIST_VERBS[kind], referralId: id, version })],
  }
}

function stateText({ status, appointment }: Referral, words: Words): string {
  const when = appointment ? `, ${shortMoment(appointment.at, words.language)}` : ''
  return `${words.status[status]}${when}`
}

function waitingText({ holder, workingDays }: HeldBall, words: Words): readonly string[] {
  if (holder !== 'actiris') return []
  const days = workingDays > 0 ? daysText(workingDays, words) : words.text.underOneDay
  return [fill(words.text.atActirisFor, { days })]
}
