import { checkKnowledge, hasErrors } from './knowledge/check/checkKnowledge.js'
import { describeReport } from './knowledge/check/describeReport.js'
import { readKnowledgeFiles } from './knowledgeFiles.js'

/** `npm run knowledge:check`: prints which entries stand for each section and what is wrong; exit code 1 on an error. */
function main(): void {
  const { filed, documents, problems } = readKnowledgeFiles(new URL('../data/knowledge/', import.meta.url))
  const report = checkKnowledge(filed, documents, problems)
  process.stdout.write(`${describeReport(report).join('\n')}\n`)
  if (hasErrors(report)) process.exitCode = 1
}

main()
