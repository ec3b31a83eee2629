import { STAFF_NOTICE_KINDS } from '../domain/notices.js'
import { UNREACHABLE_CAUSES } from '../domain/unreachable.js'
import { each } from './wordKeys.js'

/** Words about colleagues: who cannot be reached, and who left requests behind. */
export const staffWords = {
  staffNotice: each(STAFF_NOTICE_KINDS),
  unreachableCause: each(UNREACHABLE_CAUSES),
  staff: each([
    'unreachable',
    'unreachableNext',
    'why',
    'left',
    'leftNamed',
    'leftNext',
    'openLeft',
    'people',
    'title',
    'intro',
    'nobody',
    'cause',
    'since',
    'count',
    'missed',
    'late',
  ]),
} as const
