import { parseDay } from '../domain/calendarDay.js'
import type { Draft } from '../domain/draft.js'
import type { Warning } from '../domain/warnings.js'
import { fieldText } from './fieldText.js'
import { plain } from './plain.js'
import { warningText } from './warningText.js'
import { fill, type Words } from './words.js'

/** What stands above the form: what was understood and what was not, warnings, and what to do on the last step. */
export function filingNote(draft: Draft, warnings: readonly Warning[], words: Words): string {
  const lines = [
    ...saidLines(draft, words),
    ...warnings.map((warning) => warningText(warning, words)),
    ...(draft.step === 'review' && draft.origin?.kind === 'resumption' ? [words.text.resumption] : []),
    ...(draft.step === 'review' ? [words.text.reviewIntro] : []),
  ]
  return lines.join('\n\n')
}

/** What the sentence filled in is named once, on the card that answers it; what it did not tell, until it is no longer needed. */
function saidLines({ said, step, typed, lastPress }: Draft, words: Words): readonly string[] {
  if (!said) return []
  const { text, field, fact } = words
  const isFirst = step === 'person' && lastPress === undefined && said.fields.length > 0
  const labels = { ...field, need: fact.need, registered: fact.registered }
  const filled = said.fields.map((name) =>
    fill(text.labelled, { label: labels[name], value: plain(fieldText(name, typed, words)) }),
  )
  const waitsForBirth = step === 'person' && said.age !== undefined && !parseDay(typed.birthDate ?? '')
  return [
    ...(isFirst ? [fill(text.saidFields, { fields: filled.join(' · ') })] : []),
    ...(waitsForBirth ? [fill(text.saidAge, { age: said.age ?? '' })] : []),
    ...(said.unread ? [fill(text.saidUnread, { unread: plain(shortened(said.unread)) })] : []),
  ]
}

/** Longer than a sentence that asks for a request ever is; a whole file pasted after it would burst the card. */
const UNREAD_MAX = 1_000
const shortened = (text: string): string => (text.length > UNREAD_MAX ? `${text.slice(0, UNREAD_MAX)}…` : text)
