import type { Entry } from '../../src/knowledge/entry.js'
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js'
import { type AskedQuestion, hurried, leaveOut } from './askedQuestions.js'
import { printTable } from './measure.js'
import { createMiniSearchKnowledge, type Reading } from './miniSearchKnowledge.js'
import type { Seeded } from './seeded.js'

/** How often the right entry comes first, asked with wordings that the index does not hold; `others` are in its way. */
export function printFirstFound(real: readonly Entry[], others: readonly Entry[], random: Seeded): void {
  const { kept, asked } = leaveOut(real)
  const indexed = [...kept, ...others]
  const knowledge = createKnowledgeBase(indexed)
  const find = ({ text, language }: AskedQuestion) => knowledge.find(text, language)
  const inMiniSearch = (reading: Reading) => {
    const floor = createMiniSearchKnowledge(indexed, [], reading)
    return ({ text, language }: AskedQuestion) => floor.entries(text, language)[0]
  }
  const mistyped = asked.map((question) => hurried(question, random))
  const row = (name: string, first: (question: AskedQuestion) => string | undefined) => [
    name,
    ...[asked, mistyped].map((all) => share(all, (question) => first(question) === question.entry)),
  ]
  process.stdout.write(`\n  the right entry first, ${asked.length} wordings that the index does not hold\n`)
  printTable([
    ['by', 'as written', 'with typing errors'],
    row('ours', (question) => {
      const found = find(question)
      return found.kind === 'answer' ? found.entry.id : found.near[0]?.id
    }),
    row('MiniSearch, words', inMiniSearch('words')),
    row('MiniSearch, our terms', inMiniSearch('terms')),
  ])
  const abstains = share(asked, (question) => find(question).kind === 'abstention')
  const errs = share(asked, (question) => {
    const found = find(question)
    return found.kind === 'answer' && found.entry.id !== question.entry
  })
  process.stdout.write(`  as written, ours abstains on ${abstains} and answers with another entry on ${errs}\n`)
}

function share(all: readonly AskedQuestion[], isSo: (question: AskedQuestion) => boolean): string {
  return `${((100 * all.filter(isSo).length) / all.length).toFixed(1)} %`
}
