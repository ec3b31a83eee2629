import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ImportedDocument } from '../knowledge/quotation/passage.js'
import { MAX_PASSAGES } from './limits.js'

const number = z.int().positive()
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['page', 'slide', 'paragraph']), number }),
  z.strictObject({ kind: z.literal('heading'), title: z.string().min(1) }),
])
const documentFile = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  title: z.string().min(1),
  audience: z.string().min(1),
  language: z.enum(['fr', 'nl', 'en']).optional(),
  passages: z
    .array(z.strictObject({ place, text: z.string().min(1) }))
    .min(1)
    .max(MAX_PASSAGES),
})

/** The folder of imported documents in the store's. */
export function quotationsFolder(storeFolder: string): string {
  return join(storeFolder, 'quotations')
}

/**
 * Every imported document, in the order of their files' names. A file that is not as it should be is left out and
 * reported, by its name and what is wrong with it, never with its text; no folder means no documents.
 */
export function loadQuotations(
  folder: string,
  report: (file: string, problem: string) => void,
): readonly ImportedDocument[] {
  return namesIn(folder).flatMap((name) => {
    try {
      return [loadOne(folder, name)]
    } catch (error) {
      report(name, error instanceof SyntaxError ? 'it is not JSON' : String((error as Error).message))
      return []
    }
  })
}

function loadOne(folder: string, name: string): ImportedDocument {
  const parsed = documentFile.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { version: _, language, ...document } = parsed.data
  if (name !== `${document.id}.json`) throw new Error('its name is not the id of its document')
  return { ...document, language }
}

/**
 * Another text whenever a document was added, replaced or removed. Ask for it before loading, so that what changes
 * meanwhile is seen the next time.
 */
export function quotationsStamp(folder: string): string {
  return namesIn(folder)
    .map((name) => {
      const file = statSync(join(folder, name), { bigint: true, throwIfNoEntry: false })
      return `${name} ${file?.ino} ${file?.size} ${file?.mtimeNs}`
    })
    .join('\n')
}

/** Keeps a document in place of its earlier version: a power cut leaves the one or the other. */
export async function keepQuotation(folder: string, document: ImportedDocument): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${document.id}.json`)
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(JSON.stringify({ version: 1, ...document }))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
  await syncFolder(folder)
}

/** Takes a document out. */
export async function removeQuotation(folder: string, { id }: ImportedDocument): Promise<void> {
  await rm(join(folder, `${id}.json`))
  await syncFolder(folder)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
