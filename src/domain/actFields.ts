import type { Act, ActType } from './act.js'
import { STEP_FIELDS } from './draft.js'
import type { FieldFault } from './refusals.js'

const APPOINTMENT_FIELDS = ['date', 'time', 'duration', 'service', 'channel', 'place', 'bring'] as const
const JUSTIFICATION_FIELDS = ['text', 'motive', 'absenceOf'] as const
const CHANGE_FIELDS = ['askedBy', 'why'] as const

/** Inputs of each act's form; the ids are part of the contract. An act without inputs is done at once. */
export const ACT_FIELDS = {
  receive: [],
  take: [],
  handOver: ['adviser'],
  reassign: ['owner'],
  reject: ['reason', 'text'],
  correct: STEP_FIELDS.person,
  withdraw: ['reason', 'text'],
  error: [],
  askInfo: ['question'],
  answerInfo: ['answer'],
  schedule: APPOINTMENT_FIELDS,
  reschedule: [...APPOINTMENT_FIELDS, ...CHANGE_FIELDS],
  cancelAppointment: CHANGE_FIELDS,
  attended: ['late'],
  absent: ['justified', 'motive'],
  justifyAbsence: JUSTIFICATION_FIELDS,
  justify: JUSTIFICATION_FIELDS,
  informedPerson: [],
  correctResult: ['result', 'why'],
  message: ['text'],
  feedback: ['facts', 'needs', 'perspectives'],
  close: ['outcome', 'facts', 'needs', 'perspectives', 'contact'],
} as const satisfies Record<ActType, readonly string[]>
export type ActField = (typeof ACT_FIELDS)[ActType][number]

export const JUSTIFIED = ['yes', 'no', 'service_fault'] as const

/** What was typed into an act's form. */
export type ActInputs = Partial<Record<ActField, string>>

/** An act as read from its form; `contact` is how to reach the adviser, in the adviser's words. */
export type ReadAct =
  | { readonly ok: true; readonly act: Act; readonly contact?: string | undefined }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

export const fault = (field: ActField, code: string): FieldFault => ({ field, code })
export const missing = (field: ActField): ReadAct => ({ ok: false, faults: [fault(field, 'required')] })
export const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined
export const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((candidate) => candidate === value?.trim())

/** Room for a page of words, and small enough for a card that shows two of them. */
export const ACT_TEXT_MAX = 3_000

/** What an adviser brings back of an accompaniment may be longer; three of them still stand on one card. */
export const FEEDBACK_MAX = 5_000

/** What is wrong with the length of typed fields, whether they are asked or optional. */
export function lengthFaults(
  fields: readonly ActField[],
  inputs: ActInputs,
  most = ACT_TEXT_MAX,
): readonly FieldFault[] {
  return fields.filter((field) => (trimmed(inputs[field])?.length ?? 0) > most).map((field) => fault(field, 'too_long'))
}

/** What is wrong with a text that an act needs. */
export function textFaults(field: ActField, text: string | undefined): readonly FieldFault[] {
  if (!text) return [fault(field, 'required')]
  return text.length > ACT_TEXT_MAX ? [fault(field, 'too_long')] : []
}
