import type { FieldFault } from '../domain/refusals.js'
import { POST_FIELDS, type PostInputs, type SubsidisedPost } from '../domain/subsidisedPost.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { longDay, shortCalendarDay } from './dates.js'
import { inputOf, shownAgain } from './inputs.js'
import { shownNumber } from './numbers.js'
import { faultOf, faultsLine } from './refusalText.js'
import { fill, type Words } from './words.js'

export interface PostsView {
  readonly posts: readonly SubsidisedPost[]
  /** Of the posts to be entered. */
  readonly postId: string
  readonly inputs: PostInputs
  readonly faults: readonly FieldFault[]
  /** What was just done. */
  readonly note?: string | undefined
  /** Why it was not. */
  readonly alert?: string | undefined
}

/** The last ones: a card has its limits, and older posts have nothing to be changed any more. */
const MOST_SHOWN = 20

/** The organisation's subsidised posts, a form for further ones, and a choice of those to take out. */
export function postsCard({ posts, postId, inputs, faults, note = '', alert = '' }: PostsView, words: Words): Card {
  const { post, language } = words
  const shown = posts.slice(-MOST_SHOWN)
  const kind = (field: (typeof POST_FIELDS)[number]) => (field === 'fte' ? 'text' : 'date')
  const removal = {
    ...inputOf('post', words.field.post, 'choice', words.text.choose),
    fault: faultOf('post', faults, words),
    options: shown.map(({ id, fte, from, to }) => ({
      value: id,
      title: `${shownNumber(fte, language)} ${post.fteUnit}, ${shortCalendarDay(from, language)}–${shortCalendarDay(to, language)}`,
    })),
  }
  return renderCard('form', {
    title: post.title,
    step: '',
    alert: [alert, faultsLine(faults, words)].filter(Boolean).join(' '),
    note: [note, post.intro, posts.length === 0 ? post.empty : ''].filter(Boolean).join(' '),
    sections: shown.length === 0 ? [] : [{ title: post.listed, facts: shown.map((own) => factOf(own, words)) }],
    inputs: [
      ...POST_FIELDS.map((field) => ({
        ...inputOf(field, words.field[field], kind(field), field === 'fte' ? post.fteHint : ''),
        value: shownAgain(kind(field), inputs[field]),
        fault: faultOf(field, faults, words),
      })),
      ...(shown.length > 0 ? [removal] : []),
    ],
    actions: [
      button(post.add, { verb: 'posts.save', postId, sent: 1 }, 'positive'),
      ...(shown.length > 0 ? [button(post.remove, { verb: 'posts.remove' }, 'destructive')] : []),
      button(words.figure.open, { verb: 'figures.open' }),
    ],
  })
}

function factOf({ fte, from, to }: SubsidisedPost, words: Words) {
  const { post, language } = words
  const days = { from: longDay(from, language), to: longDay(to, language) }
  return { label: `${shownNumber(fte, language)} ${post.fteUnit}`, value: fill(post.period, days) }
}
