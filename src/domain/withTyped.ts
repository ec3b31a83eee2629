import { withOtherAxis } from './axisFit.js'
import { type Draft, type Field, STEP_FIELDS, type Step, type Typed } from './draft.js'
import { TEXT_MAX } from './formReading.js'

/** What a step cannot do without: a press that brings at least half of it brings the whole form. */
const REQUIRED: Record<Step, readonly Field[]> = {
  person: ['lastName', 'firstName', 'birthDate', 'language', 'postcode'],
  situation: ['category', 'registered'],
  need: ['need', 'project'],
  review: ['informed'],
}

/**
 * Keeps what a press brought for the step it stands on; fields of other steps are left alone. Clients leave empty inputs
 * out, so in a whole form what is absent was emptied; a press with few inputs or none only adds.
 */
export function withTyped(draft: Pick<Draft, 'typed'>, step: Step, typed: Typed): Typed {
  const required = REQUIRED[step]
  const isWholeForm = required.filter((field) => typed[field]?.trim()).length * 2 >= required.length
  const own: readonly Field[] = STEP_FIELDS[step]
  const kept = Object.entries(draft.typed).filter(([field]) => !isWholeForm || !own.includes(field as Field))
  const brought = own.flatMap((field) =>
    typed[field] === undefined ? [] : [[field, whole(draft.typed, typed, field)]],
  )
  const after: Typed = Object.fromEntries([...kept, ...brought])
  return step === 'need' ? withOtherAxis(draft.typed, after) : after
}

/** Keeps what a press on the whole form brought: all steps stand on it, so what is absent was emptied. */
export function withWholeForm({ typed: before }: Draft, typed: Typed): Typed {
  const { motivation } = before
  const brought = (Object.keys(typed) as Field[]).map((field) => [field, whole(before, typed, field)])
  // The form shows it only once the request is known to be a resumption.
  return { ...(motivation === undefined ? {} : { motivation }), ...Object.fromEntries(brought) }
}

/** A card shows only the beginning of what is far too long for it: sent back like that, it stays as it was typed. */
function whole(before: Typed, after: Typed, field: Field): string | undefined {
  const [kept = '', brought = ''] = [before[field], after[field]]
  return brought.length > TEXT_MAX && kept.startsWith(brought) ? kept : after[field]
}
