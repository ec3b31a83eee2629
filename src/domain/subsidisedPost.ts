import { type CalendarDay, parseDay, plusMonths } from './calendarDay.js'
import type { MemberId } from './people.js'
import type { FieldFault } from './refusals.js'

/** Inputs of the form. */
export const POST_FIELDS = ['fte', 'from', 'to'] as const
export type PostInputs = { readonly [F in (typeof POST_FIELDS)[number]]?: string | undefined }

const MOST_FTE = 999
/** Longer than any convention: a longer period is a slip of the pen. */
const LONGEST_YEARS = 10

/** Posts that Actiris subsidises in an organisation, over a period. */
export interface SubsidisedPost {
  readonly id: string
  readonly organisation: string
  /** Full-time equivalents, above 0, two decimals at most. */
  readonly fte: number
  /** First and last day. */
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly enteredBy: MemberId
  readonly enteredAt: string
  readonly version: number
  /** It counts no longer; it stays, so that the press that entered it does not enter it again. */
  readonly removedAt?: string | undefined
}

type ReadPost =
  | { readonly ok: true; readonly post: Pick<SubsidisedPost, 'fte' | 'from' | 'to'> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Reads the form; every fault names its field. */
export function readPost(inputs: PostInputs): ReadPost {
  const fte = readFte(inputs.fte)
  const [from, to] = [parseDay(inputs.from ?? ''), parseDay(inputs.to ?? '')]
  const faults = [
    ...(fte === undefined ? [{ field: 'fte', code: inputs.fte?.trim() ? 'fte' : 'required' }] : []),
    ...(from ? [] : [dayFault('from', inputs)]),
    ...(to ? periodFaults(from, to) : [dayFault('to', inputs)]),
  ]
  return fte !== undefined && from && to && faults.length === 0
    ? { ok: true, post: { fte, from, to } }
    : { ok: false, faults }
}

function readFte(typed = ''): number | undefined {
  const text = typed.trim().replace(',', '.')
  const fte = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : 0
  return fte > 0 && fte <= MOST_FTE ? fte : undefined
}

const dayFault = (field: 'from' | 'to', inputs: PostInputs): FieldFault => ({
  field,
  code: inputs[field]?.trim() ? 'date' : 'required',
})

function periodFaults(from: CalendarDay | undefined, to: CalendarDay): readonly FieldFault[] {
  if (!from) return []
  if (to < from) return [{ field: 'to', code: 'period_order' }]
  return to >= plusMonths(from, LONGEST_YEARS * 12) ? [{ field: 'to', code: 'period_long' }] : []
}

/** The posts as removed. */
export function withdrawnPost(post: SubsidisedPost, at: Date): SubsidisedPost {
  return { ...post, version: post.version + 1, removedAt: at.toISOString() }
}

/** Whether some post's period holds that day. */
export function isCovered(day: CalendarDay, posts: readonly SubsidisedPost[]): boolean {
  return posts.some(({ from, to }) => from <= day && day <= to)
}
