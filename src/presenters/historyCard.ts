import type { Referral, ReferralEvent } from '../domain/referral.js'
import { actVerb } from './actButtons.js'
import { button } from './buttons.js'
import { type Card, type CardData, renderCard } from './cards.js'
import { requestRows } from './eventRows.js'
import { eventLabel, eventText } from './eventText.js'
import { type Reader, whenAndWho } from './history.js'
import { pagingActions } from './listCard.js'
import { fill, type Words } from './words.js'

type Line = CardData<'referral'>['history'][number]

/** A card holds 28 KB; this leaves room for its frame and its buttons. */
const PAGE_BYTES = 16_000
const LINES_PER_PAGE = 8
/** What one event brought may be longer than a page: it goes on in further lines. */
const PIECE = 2_500

/** All that happened to a request, oldest first, page after page; nothing is left out. Pages count from 1. */
export function historyCard(referral: Referral, reader: Reader, page: number, words: Words): Card {
  const { id: referralId, reference, version } = referral
  const pages = pagesOf(referral.events.flatMap((event) => linesOf(event, referral, reader, words)))
  const asked = Math.min(Math.max(1, page), pages.length)
  const verb = actVerb('open', reader.side)
  return renderCard('referral', {
    title: fill(words.title.referral, { reference }),
    status: pages.length > 1 ? fill(words.title.page, { page: asked, pages: pages.length }) : words.fact.history,
    tone: 'Default',
    ball: '',
    footer: '',
    alert: '',
    note: '',
    sections: [],
    historyTitle: words.fact.history,
    history: [...(pages[asked - 1] ?? [])],
    actions: [
      ...pagingActions({ verb, referralId, version }, asked, pages.length, words, 'history'),
      button(words.button.open, { verb, referralId, version }),
    ],
  })
}

function linesOf(event: ReferralEvent, referral: Referral, reader: Reader, words: Words): readonly Line[] {
  const title = event.type === 'messaged' ? eventLabel(event, words) : eventText(event, words)
  const rows = requestRows(event, words).flatMap(([label, value]) =>
    value?.trim() ? [fill(words.text.labelled, { label, value })] : [],
  )
  const at = whenAndWho(event, referral, reader, words)
  return pieces([title, ...rows].join('\n\n')).map((what, index) => ({ at: index > 0 ? `${at} …` : at, what }))
}

/** Cuts between words where it can; never between a sign and the stroke that takes away its meaning. */
function pieces(text: string): readonly string[] {
  if (text.length <= PIECE) return [text]
  const space = text.lastIndexOf(' ', PIECE)
  const cut = space > 0 ? space : PIECE - (text[PIECE - 1] === '\\' ? 1 : 0)
  return [text.slice(0, cut), ...pieces(text.slice(cut).trimStart())]
}

function pagesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = []
  let bytes = 0
  for (const line of lines) {
    const size = Buffer.byteLength(JSON.stringify(line))
    const last = pages.at(-1)
    if (last && last.length < LINES_PER_PAGE && bytes + size <= PAGE_BYTES) last.push(line)
    else pages.push([line])
    bytes = pages.at(-1) === last ? bytes + size : size
  }
  return pages
}
