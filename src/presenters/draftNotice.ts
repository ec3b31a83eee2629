import type { Draft } from '../domain/draft.js'
import { contractEndOf, lastDayOf } from '../domain/draftReminders.js'
import type { DraftNoticeKind } from '../domain/notices.js'
import { button } from './buttons.js'
import { renderCard } from './cards.js'
import { longDay } from './dates.js'
import { resumeButton } from './filingCard.js'
import { initialsOf } from './initials.js'
import type { Notice } from './noticeCard.js'
import { plain } from './plain.js'
import { section } from './rows.js'
import type { Words } from './words.js'

interface DraftNoticeView {
  readonly kind: DraftNoticeKind
  readonly draft: Draft
  /** An earlier copy may have arrived. */
  readonly reminder: boolean
}

/** A draft as it is named outside of its form: by initials, which a phone may show. */
export const draftTitle = ({ typed }: Draft, words: Words): string =>
  `${words.status.draft} ${initialsOf(typed)}`.trim()

/** What time has brought to a draft: that it will go, or that the contract it is about ends. */
export function draftNotice({ kind, draft, reminder }: DraftNoticeView, words: Words): Notice {
  const { id: draftId, version } = draft
  const [label, title, contractEnd] = [words.reminderLabel[kind], draftTitle(draft, words), contractEndOf(draft)]
  const card = renderCard('referral', {
    title: plain(title),
    status: label,
    tone: 'Warning',
    ball: '',
    alert: reminder ? words.notice.reminder : '',
    note: words.notice[kind],
    sections: [
      section('', [
        [words.field.contractEnd, contractEnd && longDay(contractEnd, words.language)],
        [words.fact.keptUntil, longDay(lastDayOf(draft), words.language)],
      ]),
    ],
    history: [],
    historyTitle: '',
    footer: `${words.text.draftYours} ${words.text.alertsHint}`,
    actions: [
      resumeButton(draft, words),
      ...(kind === 'draftExpires'
        ? [
            button(words.button.keepDraft, { verb: 'referral.later', draftId, version }),
            button(words.button.discard, { verb: 'referral.discard', draftId, version }, 'destructive'),
          ]
        : []),
    ],
  })
  return { summary: `${title} · ${reminder ? `${words.notice.reminderLabel} · ` : ''}${label}`, card }
}
