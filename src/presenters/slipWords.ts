import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Languages of the slip: the two of Brussels. Who speaks another one, or an unknown one, gets both. */
const SLIP_LANGUAGES = ['fr', 'nl'] as const
export type SlipLanguage = (typeof SLIP_LANGUAGES)[number]

const SENTENCES = [
  'hello',
  'appointment',
  'replaced',
  'when',
  'duration',
  'office',
  'office_unsaid',
  'phone',
  'phone_unsaid',
  'video',
  'video_unsaid',
  'service',
  'whom',
  'bring',
  'move',
  'absence_warned',
  'absence_exempt',
  'absence_stopped',
  'proof',
  'cancelled',
  'new_date',
  'missed',
  'warning',
  'warning_next',
  'stop',
  'justify',
  'resumable',
  'questions',
] as const
const slipSchema = z.strictObject(
  Object.fromEntries(SENTENCES.map((key) => [key, z.string().min(1)])) as Record<
    (typeof SENTENCES)[number],
    z.ZodString
  >,
)
export type SlipWords = z.infer<typeof slipSchema>
export type AllSlipWords = Readonly<Record<SlipLanguage, SlipWords>>

/** The sentences of the slip, short and plain; throws, naming the key, when one is missing or too many. */
export function loadSlipWords(): AllSlipWords {
  const read = (language: SlipLanguage) => {
    const file = new URL(`../../data/slips/${language}.json`, import.meta.url)
    const parsed = slipSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (!parsed.success) throw new Error(`data/slips/${language}.json: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  }
  return { fr: read('fr'), nl: read('nl') }
}
