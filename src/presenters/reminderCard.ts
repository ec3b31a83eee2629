import type { Audience, ReminderKind } from '../domain/notices.js'
import type { Referral } from '../domain/referral.js'
import { actVerb } from './actButtons.js'
import { button } from './buttons.js'
import { calendarLink } from './calendarLink.js'
import { renderCard } from './cards.js'
import type { Notice } from './noticeCard.js'
import { TONES } from './referralCard.js'
import { slipButton } from './slipCard.js'
import { standSections } from './standCard.js'
import { whyTold } from './whyTold.js'
import { fill, type Words } from './words.js'

export interface ReminderView {
  readonly kind: ReminderKind
  readonly referral: Referral
  /** An earlier copy may have arrived. */
  readonly reminder: boolean
  readonly as?: Audience | undefined
}

/** What time has brought: what is missing or ahead, and what to do. */
export function reminderNotice({ kind, referral, reminder, as }: ReminderView, words: Words): Notice {
  const { id: referralId, version } = referral
  const label = words.reminderLabel[kind]
  const side = as === 'adviser' ? 'actiris' : 'cpas'
  const withSlip = kind === 'appointmentSoon' && side === 'cpas'
  const card = renderCard('referral', {
    title: fill(words.title.referral, { reference: referral.reference }),
    status: label,
    tone: TONES[referral.status],
    ball: '',
    alert: reminder ? words.notice.reminder : '',
    note: words.notice[kind],
    sections: standSections(referral, words),
    history: [],
    historyTitle: '',
    footer: whyTold(kind, as, words),
    actions: [
      ...(withSlip ? [slipButton({ id: referralId, version }, words)] : []),
      button(words.button.open, { verb: actVerb('open', side), referralId, version }),
    ],
    links:
      kind === 'appointmentSoon' && referral.appointment
        ? [calendarLink(referral.reference, referral.appointment, words)]
        : [],
  })
  const prefix = reminder ? `${words.notice.reminderLabel} · ` : ''
  return { summary: `${referral.reference} · ${prefix}${label}`, card }
}
