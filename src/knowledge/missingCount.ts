import type { Entry, Language } from './entry.js'
import type { LanguageIndex } from './languageIndex.js'
import { MUNICIPALITIES } from './municipalities.js'
import { termsOf } from './terms.js'
import { plainText } from './words.js'

const COUNTED: Readonly<Record<Language, RegExp>> = {
  fr: /\bcombien (?!(?:de |d')(?:temps|jours?|semaines?|mois|annees?|fois)\b)(?:de |d'|des )(.+)/,
  nl: /\bhoeveel (?!tijd|dagen|weken|maanden|jaar|keer)(.+)/,
  en: /\bhow many (?!days|weeks|months|years|times)(.+)/,
}

/**
 * A count is asked of a thing that the entry does not count, or for one municipality: the documents count for the Region. An
 * entry counts what stands just behind a number in its answer, and what its own wordings ask the number of.
 */
export function lacksCounted(question: string, at: number, entry: Entry, index: LanguageIndex): boolean {
  const [, counted] = COUNTED[index.language].exec(question) ?? []
  if (counted === undefined) return false
  if (MUNICIPALITIES.test(counted) && !MUNICIPALITIES.test(index.answers[at] as string)) return true
  const things = thingsIn(counted, index)
  const known = things[0] !== undefined && index.terms.has(things[0])
  return known && !countedOnce(at, entry, index).some((one) => things.includes(one))
}

/** What a phrase begins with, in at most two words ("case files"); nothing when that is people in general. */
function thingsIn(text: string, { language, repair }: LanguageIndex): string[] {
  const [first, second] = termsOf(text, language, repair).filter(({ pair }) => !pair)
  if (first === undefined || first.background) return []
  return second === undefined || language === 'fr' ? [first.key] : [first.key, second.key]
}

const ONLY_ONE: ReadonlySet<string> = new Set(['#single', 'slecht', 'seul', 'uniqu', 'one'])
/** The number of an item, and what a count is spread over: "600 actions per FTE" counts no FTEs. */
const NO_COUNT = /\d+\)|\b(?:par|per) \p{L}+/gu
/** How far behind a number the thing that it counts may stand: "160 autres partenaires". */
const REACH = 3

/** What each entry counts, read when it is first asked for: it takes as long as finding the answer. */
const COUNTED_IN = new WeakMap<LanguageIndex, Map<number, readonly string[]>>()

function countedOnce(at: number, entry: Entry, index: LanguageIndex): readonly string[] {
  const known = COUNTED_IN.get(index) ?? new Map<number, readonly string[]>()
  COUNTED_IN.set(index, known)
  const counted = known.get(at) ?? countedIn(entry, index)
  known.set(at, counted)
  return counted
}

function countedIn({ answer, questions }: Entry, index: LanguageIndex): string[] {
  const { language } = index
  const keys = termsOf(answer[language].replace(NO_COUNT, ' '), language).flatMap(({ key, pair }) =>
    pair ? [] : [ONLY_ONE.has(key) ? '1' : key],
  )
  const behind = keys.flatMap((key, i) => (/^\d+$/.test(key) ? keys.slice(i + 1, i + 1 + REACH) : []))
  const asked = questions[language].flatMap((wording) => {
    const [, counted] = COUNTED[language].exec(plainText(wording, language)) ?? []
    return counted === undefined ? [] : thingsIn(counted, index).slice(0, 1)
  })
  return [...behind, ...asked]
}
