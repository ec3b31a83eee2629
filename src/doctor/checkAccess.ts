import { isLate, LATE_WORKING_DAYS } from '../domain/access.js'
import type { AccessRequest } from '../domain/membership.js'
import type { Organisation } from '../domain/people.js'
import type { WorkingCalendar } from '../domain/workingDays.js'
import { type Finding, findingsAbout } from './finding.js'

const { right, doubtful } = findingsAbout('access')

/** In which organisations nobody decides on requests for access. */
export function checkAccess(
  open: readonly AccessRequest[],
  organisations: readonly Organisation[],
  now: Date,
  calendar: WorkingCalendar,
): readonly Finding[] {
  const closing = new Map(organisations.map(({ id, closingDays }) => [id, closingDays]))
  const late = open.filter((request) => isLate(request, now, calendar, closing.get(request.organisation)))
  const findings = [...Map.groupBy(late, ({ organisation }) => organisation)].map(([organisation, requests]) =>
    doubtful(
      `${requests.length} requests for access to ${organisation} wait for more than ${LATE_WORKING_DAYS} working days, the oldest since ${requests[0]?.askedAt}: its coordinators, or an admin, decide on them ("membres").`,
    ),
  )
  return findings.length > 0
    ? findings
    : [right(`nobody waits for access for more than ${LATE_WORKING_DAYS} working days.`)]
}
