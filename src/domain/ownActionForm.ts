import { type CalendarDay, parseDay } from './calendarDay.js'
import { masked } from './masking.js'
import {
  ACTION_DOMAINS,
  type ActionDomain,
  type ActionPerson,
  ALL_ACTION_DOMAINS,
  type OwnAction,
} from './ownAction.js'
import { findReference } from './reference.js'
import type { FieldFault } from './refusals.js'
import type { Axis } from './vocabulary.js'

/** Inputs of the form. */
export const ACTION_FIELDS = ['axis', 'domain', 'date', 'person'] as const
export type ActionInputs = { readonly [F in (typeof ACTION_FIELDS)[number]]?: string | undefined }

const LONGEST_NAME = 100
type ReadAction =
  | { readonly ok: true; readonly action: Pick<OwnAction, 'axis' | 'domain' | 'date' | 'person'> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Reads the form on a day; every fault names its field. */
export function readAction(inputs: ActionInputs, today: CalendarDay): ReadAction {
  const [axis, domain, date, person] = [
    readAxis(inputs.axis),
    readDomain(inputs),
    readDate(inputs, today),
    whom(inputs),
  ]
  const faults = [axis, domain, date, person].flatMap((read) => ('fault' in read ? [read.fault] : []))
  if ('fault' in axis || 'fault' in domain || 'fault' in date || 'fault' in person) return { ok: false, faults }
  return { ok: true, action: { axis: axis.value, domain: domain.value, date: date.value, person: person.value } }
}

type Read<T> = { readonly value: T } | { readonly fault: FieldFault }
const fault = (field: keyof ActionInputs, code: string) => ({ fault: { field, code } })

function readAxis(typed = ''): Read<Axis> {
  const axis = ([1, 2] as const).find((one) => String(one) === typed.trim())
  return axis ? { value: axis } : fault('axis', 'required')
}

function readDomain({ domain: typed = '', axis }: ActionInputs): Read<ActionDomain> {
  const domain = ALL_ACTION_DOMAINS.find((one) => one === typed.trim())
  if (!domain) return fault('domain', 'required')
  const read = readAxis(axis)
  const belongs = 'fault' in read || (ACTION_DOMAINS[read.value] as readonly ActionDomain[]).includes(domain)
  return belongs ? { value: domain } : fault('domain', 'domain_other_axis')
}

function readDate({ date: typed = '' }: ActionInputs, today: CalendarDay): Read<CalendarDay> {
  if (!typed.trim()) return fault('date', 'required')
  const day = parseDay(typed)
  if (!day) return fault('date', 'date')
  return day > today ? fault('date', 'future') : { value: day }
}

/** A name is kept without the numbers and addresses that somebody may type beside it. */
function whom({ person = '' }: ActionInputs): Read<ActionPerson | undefined> {
  const typed = person.trim()
  const reference = findReference(typed)
  if (reference === 'wrong') return fault('person', 'request_unknown')
  if (reference) return { value: { reference } }
  if (typed.length > LONGEST_NAME) return fault('person', 'too_long')
  return { value: typed ? { name: masked(typed) } : undefined }
}
