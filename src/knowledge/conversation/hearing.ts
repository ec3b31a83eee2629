import type { Language } from '../entry.js'
import { DETAILS, type Detail } from './followUpDetails.js'
import { AROUND, COURTESY_AROUND, DENIAL, LEADING, OPENING } from './followUpWords.js'
import { type Mention, mentionsIn } from './mentions.js'
import { placeInText, readSpoken, type Spoken } from './spoken.js'

/** What a follow-up brings: a detail asked for, new things in the place of former ones, or a bare number ("et le 3 ?"). */
export type Heard =
  | { readonly kind: 'things'; readonly detail: Detail | undefined; readonly mentions: readonly Mention[] }
  | { readonly kind: 'number'; readonly number: string; readonly typed: string }

/** Reads a message as a follow-up in one language; undefined when it says anything more than a follow-up would. */
export function hear(message: string, language: Language): Heard | undefined {
  const spoken = readSpoken(message, language)
  const line = spoken.line.replaceAll(COURTESY_AROUND, blank)
  const rest = withoutOpening(line, language)
  const detail = detailIn(line, language) ?? detailIn(rest, language)
  if (detail) return { kind: 'things', detail, mentions: [] }
  const { mentions, left } = mentionsIn(spoken, rest, language)
  const words = left.split(' ').filter((word) => word && !AROUND[language].has(word))
  const opened = rest !== line || DENIAL.test(rest.trimStart())
  if (mentions.length === 0) return opened ? numberIn(words, spoken, left) : undefined
  // With something else named, "le public cible de l'axe 2" is complete by itself.
  const aspect = mentions.some(({ kind }) => kind === 'aspect')
  if (aspect && (mentions.length > 1 || !opened)) return undefined
  return thingsIn({ mentions, words, rest, opened }, language)
}

function thingsIn(
  { mentions, words, rest, opened }: { mentions: Mention[]; words: string[]; rest: string; opened: boolean },
  language: Language,
): Heard | undefined {
  const leads = (text: string) => LEADING[language].test(text)
  if (words.length === 0)
    return opened || leads(rest.trimStart()) ? { kind: 'things', detail: undefined, mentions } : undefined
  const detail = detailIn(words.join(' '), language)
  // With two things named, it is a question of its own: "combien de partenaires a Actiris ?".
  const led = mentions.length === 1 && rest.split(' ').some(leads)
  return detail && led ? { kind: 'things', detail, mentions } : undefined
}

function numberIn([number = '', ...more]: readonly string[], spoken: Spoken, left: string): Heard | undefined {
  if (more.length > 0 || !/^[1-9]$/.test(number)) return undefined
  const at = left.indexOf(number)
  const { start, end } = placeInText(spoken, at, at + 1)
  return { kind: 'number', number, typed: spoken.text.slice(start, end) }
}

function detailIn(line: string, language: Language): Detail | undefined {
  return DETAILS[language].find(([, form]) => form.test(line.trim()))?.[0]
}

function withoutOpening(line: string, language: Language): string {
  const from = line.length - line.trimStart().length
  const [opening = ''] = OPENING[language].exec(line.slice(from)) ?? []
  return line.slice(0, from) + blank(opening) + line.slice(from + opening.length)
}

/** Spaces for what is read already, so that the rest keeps its place. */
function blank(part: string): string {
  return ' '.repeat(part.length)
}
