import { LANGUAGES } from '../entry.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

/** What has no place in plain text, and what to do about it. */
const MARKS: readonly { readonly mark: RegExp; readonly text: string }[] = [
  { mark: /[\r\n\u2028\u2029]/, text: 'a line break: write it in one line' },
  { mark: /\[\d+\]/, text: 'a citation mark: the bot sets those itself' },
  {
    mark: /\]\(|\*\*|__|~~|`|^\s*(?:#{1,6}|[-*•>]) |(?<!\S)[*_][^\s*_][^*_]*[*_](?!\S)/,
    text: 'Markdown: write plain text',
  },
  { mark: /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/i, text: 'HTML: write plain text' },
  {
    mark: /(?![\r\n])\p{Cc}|\p{Co}|[\u200b\u2060\ufeff\ufffd]/u,
    text: 'an invisible or unreadable character: remove it',
  },
  { mark: / {2}|^\s|\s$/, text: 'a double space, or one at an end: remove it' },
]

const { error } = problemsOf('marks')

/** Marks, Markdown, HTML, line breaks and stray characters in topics and answers, which are shown as plain text. */
export function checkMarks(filed: readonly FiledEntry[]): Problem[] {
  return filed.flatMap((at) =>
    LANGUAGES.flatMap((language) =>
      (['topic', 'answer'] as const).flatMap((part) =>
        MARKS.filter(({ mark }) => mark.test(at.entry[part][language])).map(({ text }) =>
          error(at, `the ${language} ${part} holds ${text}`),
        ),
      ),
    ),
  )
}
