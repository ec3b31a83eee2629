import { type Entry, LANGUAGES, type Language } from '../../src/knowledge/entry.js'
import { EVERYBODY, type ImportedDocument } from '../../src/knowledge/quotation/passage.js'
import type { Seeded } from './seeded.js'

const inEach = <T>(make: (language: Language) => T) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>
const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+/))

/** The real entries and as many made of their words, at random, as it takes to have `wanted`. */
export function filledUpTo(wanted: number, real: readonly Entry[], random: Seeded): Entry[] {
  const said = inEach((language) => wordsOf(real.flatMap(({ questions }) => questions[language])))
  const answered = inEach((language) => wordsOf(real.map(({ answer }) => answer[language])))
  const words = (from: readonly string[], count: number) =>
    Array.from({ length: count }, () => random.pick(from)).join(' ')
  const made = Array.from({ length: Math.max(0, wanted - real.length) }, (_, i): Entry => {
    const like = random.pick(real)
    return {
      ...like,
      id: `synthetic.${i}`,
      topic: inEach((language) => words(said[language], 5)),
      answer: inEach((language) => words(answered[language], 35)),
      questions: inEach((language) => like.questions[language].map(() => words(said[language], 7))),
    }
  })
  return [...real, ...made]
}

/** Imported documents are mostly French, as the real ones are. */
const SHARES: readonly Language[] = ['fr', 'fr', 'fr', 'nl', 'en']
const PASSAGES_EACH = 500

/** Imported documents with `wanted` passages of 200 to 700 characters, each made of pieces of the entries' answers. */
export function importedDocuments(wanted: number, real: readonly Entry[], random: Seeded): ImportedDocument[] {
  const answers = inEach((language) => real.map(({ answer }) => answer[language].split(/\s+/)))
  return Array.from({ length: wanted / PASSAGES_EACH }, (_, at): ImportedDocument => {
    const language = SHARES[at % SHARES.length] as Language
    return {
      id: `document-${at}`,
      title: `Document ${at}`,
      audience: at % 2 === 0 ? EVERYBODY : 'some-organisation',
      language,
      passages: Array.from({ length: PASSAGES_EACH }, (__, i) => ({
        place: { kind: 'paragraph', number: i + 1 },
        text: passage(answers[language], 200 + random.int(400), random),
      })),
    }
  })
}

function passage(answers: readonly (readonly string[])[], length: number, random: Seeded): string {
  let text = ''
  while (text.length < length) {
    const answer = random.pick(answers)
    const from = random.int(Math.max(1, answer.length - 12))
    text += `${text && ' '}${answer.slice(from, from + 6 + random.int(8)).join(' ')}.`
  }
  return text
}
