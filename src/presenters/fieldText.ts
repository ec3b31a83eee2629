import { parseDay } from '../domain/calendarDay.js'
import type { Field, Typed } from '../domain/draft.js'
import { longDay } from './dates.js'
import type { OptionWords } from './inputs.js'
import type { Words } from './words.js'

/** What was typed or chosen in a field, in words; empty when nothing was. Still to be made `plain` when it is shown. */
export function fieldText(field: Field, typed: Typed, words: Words): string {
  const value = typed[field] ?? ''
  const options = optionsOf(field, words)
  if (options)
    return value
      .split(',')
      .flatMap((code) => options[code.trim()] ?? [])
      .join(', ')
  if (field === 'birthDate' || field === 'contractEnd') return dayText(value, words)
  if (field === 'insertionStage' || field === 'informed') return value === 'true' ? words.registered.yes : ''
  return value
}

function optionsOf(field: Field, words: Words): OptionWords | undefined {
  switch (field) {
    case 'noNissReason':
      return words.noNissReason
    case 'language':
      return words.personLanguage
    case 'category':
      return words.category
    case 'registered':
      return words.registered
    case 'need':
      return words.need
    case 'priorActions':
      return words.priorAction
    case 'obstacles':
      return words.obstacle
    default:
      return undefined
  }
}

function dayText(value: string, words: Words): string {
  const day = parseDay(value)
  return day ? longDay(day, words.language) : value
}
