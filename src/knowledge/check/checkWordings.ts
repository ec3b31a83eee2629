import { LANGUAGES, type Language } from '../entry.js'
import { termsOf } from '../terms.js'
import { plainWords } from './plainWords.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

type Wording = { readonly at: FiledEntry; readonly text: string }

const { error, warning } = problemsOf('wordings')

/** Wordings that stand in two entries, word for word (an error) or with the same terms (a warning). */
export function checkWordings(filed: readonly FiledEntry[]): Problem[] {
  return LANGUAGES.flatMap((language) => wordingsIn(filed, language))
}

function wordingsIn(filed: readonly FiledEntry[], language: Language): Problem[] {
  const said = new Map<string, Wording>()
  const meant = new Map<string, Wording>()
  const problems: Problem[] = []
  for (const one of filed.flatMap((at) => at.entry.questions[language].map((text) => ({ at, text })))) {
    const same = claim(said, plainWords(one.text), one)
    const alike = claim(meant, meaningOf(one.text, language), one)
    if (same) {
      const whose = same.at.entry === one.at.entry ? 'the entry twice' : `${same.at.entry.id} too`
      problems.push(error(one.at, `the ${language} wording "${one.text}" stands in ${whose}: keep it once`))
    } else if (alike && alike.at.entry !== one.at.entry) {
      const other = `"${alike.text}" of ${alike.at.entry.id}`
      problems.push(warning(one.at, `the ${language} wording "${one.text}" has the terms of ${other}: tell them apart`))
    }
  }
  return problems
}

/** The wording that holds the key already, if any; else this one takes it. */
function claim(held: Map<string, Wording>, key: string, one: Wording): Wording | undefined {
  const holder = held.get(key)
  if (!holder && key !== '') held.set(key, one)
  return holder
}

function meaningOf(text: string, language: Language): string {
  const keys = termsOf(text, language)
    .filter(({ pair }) => !pair)
    .map(({ key }) => key)
  return [...new Set(keys)].sort().join(' ')
}
