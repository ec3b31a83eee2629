import { availableParallelism, loadavg } from 'node:os'
import { loadKnowledge } from '../../src/dataFiles.js'
import { composeAnswer } from '../../src/knowledge/composeAnswer.js'
import { LANGUAGES } from '../../src/knowledge/entry.js'
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js'
import { createLibrary } from '../../src/knowledge/quotation/library.js'
import { type AskedQuestion, hurried, wordingsAsked } from './askedQuestions.js'
import { printFirstFound } from './firstFound.js'
import { build, printTable, type Timing, timeSideBySide } from './measure.js'
import { createMiniSearchKnowledge, type MiniSearchKnowledge } from './miniSearchKnowledge.js'
import { seeded } from './seeded.js'
import { filledUpTo, importedDocuments } from './syntheticKnowledge.js'

const ENTRIES = 500
const PASSAGES = 10_000
const QUESTIONS = 2_000
const WARM_UP = 500
const BUDGET = 1
/** Reads what is imported for everybody and what is for itself: every passage. */
const READER = 'some-organisation'

const [busy = 0] = loadavg()
const cores = availableParallelism()
const random = seeded(20_261_121)
const { entries: real, documents } = loadKnowledge()
const entries = filledUpTo(ENTRIES, real, random)
const imported = importedDocuments(PASSAGES, real, random)
const shuffled = (from: readonly AskedQuestion[], count: number) =>
  Array.from({ length: count }, () => hurried(random.pick(from), random))
const wordings = wordingsAsked(real)
const warmUp = shuffled(wordings, WARM_UP)
const questions = shuffled(wordings, QUESTIONS)

const base = build(() => {
  const made = createKnowledgeBase(entries)
  for (const language of LANGUAGES) made.prepare(language)
  return made
})
const library = build(() => createLibrary(imported, entries, documents))
const words = build(() => createMiniSearchKnowledge(entries, imported, 'words'))
const terms = build(() => createMiniSearchKnowledge(entries, imported, 'terms'))

/** Finds and composes as the bot does: an answer with its quotations, or a passage when no entry answers. */
function answer({ text, language }: AskedQuestion): unknown {
  const found = base.made.find(text, language)
  if (found.kind === 'abstention') return library.made.search(text, found.language, READER)
  return composeAnswer(
    found,
    found.language,
    documents,
    ({ id }, source) => library.made.supporting(id, source, READER)?.text,
  )
}

/** The same look-ups: the entries, and the passages for the questions for which ours needs them. */
const unanswered = new Set(
  [...warmUp, ...questions].filter(({ text, language }) => base.made.find(text, language).kind === 'abstention'),
)
const lookUp = (floor: MiniSearchKnowledge) => (question: AskedQuestion) => {
  const found = floor.entries(question.text, question.language)
  return unanswered.has(question) ? floor.passages(question.text, question.language) : found
}

type Work = (question: AskedQuestion) => unknown
function compare(
  name: string,
  own: Work,
  floors: readonly Work[],
): { readonly own: Timing; readonly rows: string[][] } {
  timeSideBySide(warmUp, [own, ...floors])
  const [ours, ...theirs] = timeSideBySide(questions, [own, ...floors]) as [Timing, ...Timing[]]
  const rows = [ours, ...theirs].map((timing, i) => [
    i === 0 ? name : '',
    ['ours', 'MiniSearch, words', 'MiniSearch, our terms'][i] ?? '',
    timing.p50.toFixed(3),
    timing.p99.toFixed(3),
    Math.round((1_000 * timing.count) / timing.total).toString(),
    (timing.total / ours.total).toFixed(1),
  ])
  return { own: ours, rows }
}

const floors = [words.made, terms.made]
const whole = compare('find and compose', answer, floors.map(lookUp))
const finding = compare(
  'entries alone',
  ({ text, language }) => base.made.find(text, language),
  floors.map(
    (floor) =>
      ({ text, language }) =>
        floor.entries(text, language),
  ),
)
const passages = compare(
  'passages alone',
  ({ text, language }) => library.made.search(text, language, READER),
  floors.map(
    (floor) =>
      ({ text, language }) =>
        floor.passages(text, language),
  ),
)

process.stdout.write(
  `${real.length} entries, ${entries.length} with synthetic ones, ${PASSAGES} passages; ${QUESTIONS} questions with typing errors, of which ${questions.filter((one) => unanswered.has(one)).length} go to the passages\n`,
)
printTable([
  ['work', 'by', 'p50 ms', 'p99 ms', 'a second', 'ratio to ours'],
  ...whole.rows,
  ...finding.rows,
  ...passages.rows,
])
process.stdout.write(
  `  budget: p99 of find and compose ≤ ${BUDGET} ms: ${whole.own.p99 <= BUDGET ? 'met' : 'MISSED'}\n  load average ${busy.toFixed(1)} on ${cores} processors${busy > cores ? ': too busy for the p99 to tell; the ratios still do' : ''}\n\n`,
)

const built = [
  ['ours, entries', base],
  ['ours, passages', library],
  ['MiniSearch, words, both', words],
  ['MiniSearch, our terms, both', terms],
] as const
printTable([
  ['index', 'built in ms', 'memory MB'],
  ...built.map(([name, { time, memory }]) => [name, time.toFixed(0), (memory / 2 ** 20).toFixed(1)]),
])

printFirstFound(real, entries.slice(real.length), random)
