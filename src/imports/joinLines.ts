import { beginsPoint } from './bullets.js'

/** First halves of words that keep their hyphen when a line ends on it. */
const KEEPS_HYPHEN =
  /(?:^|[^\p{L}])(?:rendez|peut|vis|celui|celle|ceux|celles|lui|elle|eux|sous|non|mi|demi|avant|après|porte|ci|au|là|quelques|socio|vice|niet|ex)-$/iu
const CLOSED = /[.!?…:;][»”"’)\]]*$/u
const CONTINUES = /^[\p{Ll}(),;]/u
/** A line that ends with one of these does not end its sentence, whatever the next begins with. */
const OPEN =
  /(?:,|(?:^|[\s(])(?:le|la|les|un|une|des?|du|à|aux?|en|et|ou|par|pour|sur|sous|avec|sans|dans|entre|que|qui|een|het|van|voor|met|op|aan|door|bij|tot|the|of|and|or|to|for|with|by))$/iu

interface Line {
  readonly text: string
  readonly isIndented: boolean
}

/**
 * Makes paragraphs of a page's lines: wrapped lines are joined, words divided at a line's end put together, points of
 * lists stay apart, white space collapses. An empty line ends a paragraph unless the sentence plainly goes on.
 */
export function joinLines(lines: readonly string[]): string[] {
  const clean = lines.map((line): Line => ({ text: collapse(line), isIndented: /^\s/.test(line) }))
  const width = usualWidth(clean)
  const paragraphs: string[] = []
  let last: Line | undefined
  let isApart = true
  for (const line of clean) {
    if (!line.text) {
      isApart = true
      continue
    }
    isApart ||= line.isIndented && !last?.isIndented
    if (last && continues(last.text, line.text, { isApart, width })) {
      paragraphs.push(join(paragraphs.pop() ?? '', line.text))
    } else {
      paragraphs.push(line.text)
    }
    last = line
    isApart = false
  }
  return paragraphs.map((paragraph) => paragraph.replaceAll('\u00AD', ''))
}

/** One line of text without doubled, special or outer white space; composed accents. */
export function collapse(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B\u2060\uFEFF\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function continues(last: string, line: string, { isApart, width }: { isApart: boolean; width: number }): boolean {
  if (beginsPoint(line)) return false
  if (/[\p{L}][-\u00AD]$/u.test(last)) return true
  if (CONTINUES.test(line)) return !CLOSED.test(last) || !isApart
  if (isApart) return false
  if (OPEN.test(last)) return true
  // A line that ends well before the others, with a capital on the next, is a title, a cell or a paragraph's end.
  return last.length >= width * (CLOSED.test(last) ? 0.8 : 0.6)
}

function join(paragraph: string, line: string): string {
  if (paragraph.endsWith('\u00AD')) return paragraph.slice(0, -1) + line
  if (!/\p{L}-$/u.test(paragraph)) return `${paragraph} ${line}`
  const isDivided = /^\p{Ll}/u.test(line) && !KEEPS_HYPHEN.test(paragraph)
  return (isDivided ? paragraph.slice(0, -1) : paragraph) + line
}

/** The length that nine lines of ten do not exceed: what a full line of this page holds, about. */
function usualWidth(lines: readonly Line[]): number {
  const lengths = lines
    .map(({ text }) => text.length)
    .filter(Boolean)
    .sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}
