import type { ActType } from '../../domain/act.js'
import type { FieldFault, RefusalCode } from '../../domain/refusals.js'

/** Refusals that are mended in the form itself. */
export function formFaults(code: RefusalCode, type: ActType): readonly FieldFault[] | undefined {
  const named = type === 'handOver' ? 'adviser' : 'owner'
  if (code === 'REF_REASON_TEXT') return [{ field: 'text', code: 'reason_text' }]
  if (code === 'REF_RESULT_SAME') return [{ field: 'result', code: 'result_same' }]
  if (code === 'REF_PERSON_UNKNOWN') return [{ field: named, code: 'person_unknown' }]
  return code === 'REF_PERSON_SAME' ? [{ field: named, code: 'person_same' }] : undefined
}

/** What stands in the way of a correction as it was typed: it is typed otherwise, so what was typed stays. */
export const MENDED_IN_FORM: readonly RefusalCode[] = [
  'OPEN_REQUEST_OWN',
  'OPEN_REQUEST_ELSEWHERE',
  'SUSPENDED_OWN',
  'SUSPENDED_ELSEWHERE',
  'YOUTH_BY_CPAS',
]
