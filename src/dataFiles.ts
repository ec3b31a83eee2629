import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Municipality } from './domain/municipality.js'
import type { Regime } from './domain/regime.js'
import { NEEDS } from './domain/vocabulary.js'
import type { WorkingCalendar } from './domain/workingDays.js'
import type { Entry, KnowledgeDocument } from './knowledge/entry.js'
import { documentSchema, entrySchema } from './knowledgeFiles.js'

const DATA = new URL('../data/', import.meta.url)
const text = z.string().min(1)
const day = z.iso.date()

const regime = z.strictObject({
  id: text,
  validFrom: day,
  decidedBy: text,
  stopAtUnjustified: z.int().positive(),
  suspensionMonths: z.int().positive(),
  justificationDays: z.int().nonnegative(),
  youngUnder: z.int().positive(),
  exemptNeeds: z.array(z.enum(NEEDS as [(typeof NEEDS)[number]])),
})

const bilingual = z.strictObject({ fr: text, nl: text })
const municipality = z.strictObject({
  nis: z.string().regex(/^210\d\d$/),
  municipality: bilingual,
  organisation: bilingual,
  postcodes: z.array(z.string().regex(/^1\d{3}$/)).min(1),
  also: z.array(text),
})

/** The 19 municipalities of the Region with their organisations (`data/organisations.json`). Throws on a wrong one. */
export function loadMunicipalities(): readonly Municipality[] {
  return readFile('organisations.json', z.array(municipality).length(19))
}

/** The regimes of `data/regimes`, each dated. Throws, naming the file, when one is not as it should be. */
export function loadRegimes(): readonly Regime[] {
  return readFolder('regimes/', regime)
}

const holiday = z.strictObject({
  name: z.strictObject({ fr: text, nl: text, en: text }),
  /** One for each year that the file knows: some fall on another day every year. */
  days: z.array(day).min(1),
})

/** The public holidays of `data/holidays.json`. Throws, naming what is wrong, when the file is not as it should be. */
export function loadHolidays(): WorkingCalendar {
  const holidays = readFile('holidays.json', z.array(holiday))
  return { holidays: new Map(holidays.flatMap(({ name, days }) => days.map((day) => [day, name] as const))) }
}

/** Every knowledge entry. Throws, naming the file, on a wrong entry, a second use of an id, or an unknown section. */
export function loadKnowledge(): Knowledge {
  loaded ??= readKnowledge()
  return loaded
}

interface Knowledge {
  readonly entries: readonly Entry[]
  readonly documents: readonly KnowledgeDocument[]
}
/** Part of the program like its code: read once in a process. */
let loaded: Knowledge | undefined

function readKnowledge(): Knowledge {
  const documents = readFile('knowledge/documents.json', z.array(documentSchema))
  const entries = readFolder('knowledge/entries/', z.array(entrySchema)).flat()
  const sections = new Set(documents.flatMap(({ key, sections }) => sections.map(({ id }) => `${key} ${id}`)))
  const ids = new Set<string>()
  for (const { id, sources } of entries) {
    if (ids.has(id)) throw new Error(`knowledge entry ${id} exists twice`)
    ids.add(id)
    const unknown = sources.find(({ document, section }) => !sections.has(`${document} ${section}`))
    if (unknown) throw new Error(`knowledge entry ${id}: no section ${unknown.section} in ${unknown.document}`)
  }
  return { entries, documents }
}

function readFolder<T extends z.ZodType>(folder: string, schema: T): z.infer<T>[] {
  const files = readdirSync(new URL(folder, DATA)).filter((name) => name.endsWith('.json'))
  return files.sort().map((name) => readFile(`${folder}${name}`, schema))
}

function readFile<T extends z.ZodType>(path: string, schema: T): z.infer<T> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(new URL(path, DATA), 'utf8')))
  if (!parsed.success) throw new Error(`data/${path}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
