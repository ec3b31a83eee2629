import type { Referral } from '../domain/referral.js'
import { eventRows } from './eventRows.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** What Actiris waits to be told, as long as nobody answered: later events must not hide it. */
export function openQuestionRows({ status, events }: Referral, words: Words): readonly Row[] {
  const asked = status === 'info_requested' && events.findLast(({ type }) => type === 'infoRequested')
  return asked ? eventRows(asked, words) : []
}
