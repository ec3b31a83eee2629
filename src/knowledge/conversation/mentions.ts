import type { Language } from '../entry.js'
import { PLACE_NAMES, SIDES } from './followUpPlaces.js'
import { DENIED } from './followUpWords.js'
import { MENTIONED, type MentionKind } from './mentionPatterns.js'
import { placeInText, type Spoken } from './spoken.js'

/** Something in a question that another of its kind could take the place of. */
export type Mention = {
  readonly kind: MentionKind
  /** What is mentioned, alike for two mentions of the same; empty for people in general; undefined for several at once. */
  readonly value: string | undefined
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
  /** As it was typed, and on the plain line. */
  readonly text: string
  readonly plain: string
}

const GENERAL_PEOPLE =
  /(?:^| )(?:usagers?|beneficiaires?|personnes?|clients?|(?:chercheurs?|chercheuses?|demandeurs?|demandeuses?) d emploi|ce|clienten|klant|klanten|personen|begunstigden?|werkzoekenden?|job ?seekers?|users?|recipients?)$/

/** What a text mentions, and what is left of its plain line. Whatever is denied ("pas Actiris") is taken out, not told. */
export function mentionsIn(spoken: Spoken, line: string, language: Language): { mentions: Mention[]; left: string } {
  const mentions: Mention[] = []
  let left = line
  for (const { kind, patterns } of MENTIONED) {
    left = left.replace(patterns[language], (plain, ...rest) => {
      const at = rest.find((part) => typeof part === 'number') as number
      if (!DENIED.test(line.slice(0, at))) {
        const { start, end } = placeInText(spoken, at, at + plain.length)
        mentions.push({ kind, value: meant(kind, plain), start, end, text: spoken.text.slice(start, end), plain })
      }
      // As long as before, so that what follows keeps its place; two spaces, so that no other pattern reaches across.
      return ' '.repeat(plain.length)
    })
  }
  return { mentions, left }
}

function meant(kind: MentionKind, plain: string): string | undefined {
  if (kind === 'place') {
    const name = plain.split(' ').at(-1) as string
    const place = PLACE_NAMES.find(([, form]) => form.test(name))?.[0]
    return place && SIDES[place]
  }
  if (kind === 'public') return GENERAL_PEOPLE.test(plain) ? '' : plain
  if (kind === 'aspect') return plain
  const [number, another] = plain.match(/\d+/g) ?? []
  return another === undefined ? number : undefined
}
