import { parseArgs } from 'node:util'
import { z } from 'zod'

const text = z.string().trim().min(1)
const files = z.array(z.string())
const none = files.max(0)

/** What the command was asked. */
export type ImportTask =
  | { readonly does: 'import'; readonly audience: string; readonly files: readonly string[] }
  | { readonly does: 'list'; readonly audience?: string | undefined }
  | { readonly does: 'remove'; readonly title: string; readonly audience?: string | undefined }

const task = z.union([
  z
    .strictObject({ list: z.literal(true), organisation: text.optional(), files: none })
    .transform(({ organisation }): ImportTask => ({ does: 'list', audience: organisation })),
  z
    .strictObject({ remove: text, organisation: text.optional(), files: none })
    .transform(({ remove, organisation }): ImportTask => ({ does: 'remove', title: remove, audience: organisation })),
  z
    .strictObject({ organisation: text, files: files.min(1) })
    .transform(({ organisation, files }): ImportTask => ({ does: 'import', audience: organisation, files })),
])

export const USAGE = `Usage: npm run knowledge:import -- --organisation ID|all FILES   (txt, pdf, docx, pptx)
       npm run knowledge:import -- --list [--organisation ID|all]
       npm run knowledge:import -- --remove TITLE [--organisation ID|all]`

/** Reads the command's arguments; a sentence when they are not as they should be. */
export function readArguments(args: readonly string[]): ImportTask | string {
  const given = split(args)
  if (typeof given === 'string') return given
  const parsed = task.safeParse(given)
  if (parsed.success) return parsed.data
  return problemWith(given)
}

interface Given {
  readonly organisation?: string | undefined
  readonly list?: boolean | undefined
  readonly remove?: string | undefined
  readonly files: readonly string[]
}

function split(args: readonly string[]): Given | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { organisation: { type: 'string' }, list: { type: 'boolean' }, remove: { type: 'string' } },
    })
    return { ...values, files: positionals }
  } catch (error) {
    return (error as Error).message
  }
}

function problemWith({ organisation, list, remove }: Given): string {
  if (list && remove !== undefined) return 'Give --list or --remove, not both.'
  if (list || remove) return 'No file is expected with --list or --remove.'
  if (remove !== undefined) return 'Give --remove the title that --list shows.'
  if (!organisation?.trim()) return 'Say who may see the documents: --organisation ID, or --organisation all.'
  return 'Give at least one file.'
}
