import type { Entry, KnowledgeDocument } from '../knowledge/entry.js'
import { reportSupport } from '../knowledge/quotation/library.js'
import { EVERYBODY, type ImportedDocument } from '../knowledge/quotation/passage.js'
import { type ImportTask, readArguments, USAGE } from './importArguments.js'
import { importedDocument } from './importedDocument.js'
import { describeImport, describeListed } from './importReport.js'
import { keepQuotation, loadQuotations, removeQuotation } from './quotationFiles.js'
import { readDocument } from './readDocument.js'
import { Unreadable } from './unreadable.js'

export interface ImportPorts {
  /** Where imported documents are kept. */
  readonly folder: string
  /** Asked for everything but `all`. May throw a sentence about the settings. */
  readonly isOrganisation: (id: string) => boolean
  readonly loadKnowledge: () => { readonly entries: readonly Entry[]; readonly documents: readonly KnowledgeDocument[] }
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/**
 * The command `knowledge:import`. Prints what was done and complains, in a sentence each, of what was not; a file that
 * cannot be imported does not hold up the others. Returns the exit code: 1 when there was anything to complain of.
 */
export async function runImport(args: readonly string[], ports: ImportPorts): Promise<0 | 1> {
  const task = readArguments(args)
  if (typeof task === 'string') return refuse(`${task}\n${USAGE}`, ports)
  const { audience } = task
  if (audience !== undefined && audience !== EVERYBODY && !ports.isOrganisation(audience)) {
    return refuse(`The directory file has no organisation ${audience}.`, ports)
  }
  switch (task.does) {
    case 'import':
      return importAll(task, ports)
    case 'list':
      return list(task, ports)
    case 'remove':
      return remove(task, ports)
  }
}

async function importAll(
  { files, audience }: Extract<ImportTask, { does: 'import' }>,
  ports: ImportPorts,
): Promise<0 | 1> {
  const { entries, documents } = ports.loadKnowledge()
  const done = new Set<string>()
  let code: 0 | 1 = 0
  for (const file of files) {
    try {
      const document = importedDocument(await readDocument(file), audience)
      if (done.has(document.id)) throw new Unreadable('a file of the same name was imported just now; rename one.')
      done.add(document.id)
      await keepQuotation(ports.folder, document)
      for (const line of describeImport(document, reportSupport(document, entries, documents))) ports.print(line)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      code = refuse(`${file}: ${error.message}`, ports)
    }
  }
  return code
}

function list({ audience }: { readonly audience?: string | undefined }, ports: ImportPorts): 0 | 1 {
  const { documents, isWhole } = kept(ports)
  const shown = documents
    .filter((document) => audience === undefined || document.audience === audience)
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'))
  if (shown.length === 0) ports.print('Nothing is imported.')
  for (const document of shown) ports.print(describeListed(document))
  return isWhole ? 0 : 1
}

async function remove(
  { title, audience }: Extract<ImportTask, { does: 'remove' }>,
  ports: ImportPorts,
): Promise<0 | 1> {
  const named = kept(ports).documents.filter(
    (document) =>
      document.title === title.normalize('NFC') && (audience === undefined || document.audience === audience),
  )
  if (named.length === 0) return refuse(`No imported document is called "${title}"; --list shows their titles.`, ports)
  const audiences = new Set(named.map((document) => document.audience))
  if (audiences.size > 1) {
    return refuse(`"${title}" is imported for ${[...audiences].join(' and for ')}: add --organisation.`, ports)
  }
  for (const document of named) {
    await removeQuotation(ports.folder, document)
    ports.print(`Removed: ${describeListed(document)}`)
  }
  return 0
}

function kept({ folder, complain }: ImportPorts): {
  readonly documents: readonly ImportedDocument[]
  readonly isWhole: boolean
} {
  let isWhole = true
  const documents = loadQuotations(folder, (file, problem) => {
    isWhole = false
    complain(`${file} is left out: ${problem}`)
  })
  return { documents, isWhole }
}

function refuse(sentence: string, { complain }: ImportPorts): 1 {
  complain(sentence)
  return 1
}
