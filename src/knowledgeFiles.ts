import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { FiledEntry, Problem } from './knowledge/check/problem.js'
import type { KnowledgeDocument } from './knowledge/entry.js'

const text = z.string().min(1)
const inEachLanguage = <T extends z.ZodType>(value: T) => z.strictObject({ fr: value, nl: value, en: value })

/** An entry of `data/knowledge/entries`. */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z0-9-]+$/),
  body: z.enum(['cpas-actiris', 'forem', 'actiris', 'partners']),
  kind: z.enum(['fact', 'figure', 'list', 'rule', 'definition', 'who', 'date', 'comparison']),
  sources: z
    .array(z.strictObject({ document: text, section: text }))
    .min(1)
    .max(3),
  topic: inEachLanguage(text.max(60)),
  answer: inEachLanguage(text.max(800)),
  questions: inEachLanguage(z.array(text).min(1)),
})
/** A document of `data/knowledge/documents.json`. */
export const documentSchema = z.strictObject({
  key: text,
  title: text,
  short: text,
  sections: z.array(z.strictObject({ id: text, title: text })).min(1),
})

/** What can be read of the knowledge data, and everything that cannot. */
export type KnowledgeFiles = {
  readonly filed: readonly FiledEntry[]
  readonly documents: readonly KnowledgeDocument[]
  readonly problems: readonly Problem[]
}

/** Reads a folder of knowledge data; unlike a start of the bot it goes on after a problem, so that all are told at once. */
export function readKnowledgeFiles(folder: URL): KnowledgeFiles {
  const problems: Problem[] = []
  const read = (file: string, path: string): readonly unknown[] => {
    const content = parse(readFileSync(new URL(path, folder), 'utf8'))
    if (Array.isArray(content)) return content
    problems.push(schemaProblem(file, 'is no JSON list: correct its brackets, commas and quotation marks'))
    return []
  }
  const documents = read('documents.json', 'documents.json').flatMap((one, at) =>
    keep(documentSchema.safeParse(one), 'documents.json', nameOf(one, 'key', at), problems),
  )
  const files = readdirSync(new URL('entries/', folder)).filter((name) => name.endsWith('.json'))
  const filed = files
    .sort()
    .flatMap((file) =>
      read(file, `entries/${file}`).flatMap((one, at) =>
        keep(entrySchema.safeParse(one), file, nameOf(one, 'id', at), problems).map((entry) => ({ file, entry })),
      ),
    )
  return { filed, documents, problems }
}

/** The value read, or none and its problems told. */
function keep<T>(parsed: z.ZodSafeParseResult<T>, file: string, name: string, problems: Problem[]): T[] {
  if (parsed.success) return [parsed.data]
  for (const { path, message } of parsed.error.issues) {
    problems.push(schemaProblem(file, `${path.join('.') || 'the whole'}: ${message}; correct it`, name))
  }
  return []
}

function schemaProblem(file: string, message: string, entry?: string): Problem {
  return { severity: 'error', check: 'schema', file, ...(entry !== undefined && { entry }), text: message }
}

function nameOf(value: unknown, key: string, at: number): string {
  const name = typeof value === 'object' && value !== null && (value as Record<string, unknown>)[key]
  return typeof name === 'string' ? name : `number ${at + 1}`
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
