import type { Audience } from '../domain/notices.js'
import { actVerb } from './actButtons.js'
import { button } from './buttons.js'
import { renderCard } from './cards.js'
import { changeLabel, type Notice, type ToldChange } from './noticeCard.js'
import { fill, type Words } from './words.js'

interface ChannelNoticeView extends ToldChange {
  /** An earlier copy may have arrived. */
  readonly reminder: boolean
  readonly as?: Audience | undefined
}

/** A notice that many read: reference and status only; its button answers in the reader's own chat. */
export function channelNotice({ kind, referral, version, reminder, as }: ChannelNoticeView, words: Words): Notice {
  const { id: referralId, reference } = referral
  const label = changeLabel({ kind, referral, version }, words)
  const card = renderCard('message', {
    title: fill(words.title.referral, { reference }),
    paragraphs: [label, reminder ? words.notice.reminder : '', words.text.channelNotice]
      .filter(Boolean)
      .map((text) => ({ text })),
    actions: [
      button(words.button.open, { verb: actVerb('open', as === 'adviser' ? 'actiris' : 'cpas'), referralId, version }),
    ],
  })
  return { summary: `${reference} · ${reminder ? `${words.notice.reminderLabel} · ` : ''}${label}`, card }
}
