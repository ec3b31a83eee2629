import { hasRole, type Member } from '../../domain/people.js'
import { alertsCard } from '../../presenters/alertsCard.js'
import type { Card } from '../../presenters/cards.js'
import type { Words } from '../../presenters/words.js'
import type { AlertsView } from '../../usecases/chooseAlerts.js'

interface Dependencies {
  readonly viewAlerts: (by: Member) => Promise<AlertsView>
  readonly chooseAlerts: (typed: Readonly<Record<string, string | undefined>>, by: Member) => Promise<AlertsView>
}

/** "alertes": what one is told; with choices, they are kept and shown. */
export function alertsHandler({ viewAlerts, chooseAlerts }: Dependencies) {
  return async (
    typed: Readonly<Record<string, string | undefined>> | undefined,
    by: Member,
    words: Words,
  ): Promise<Card> => {
    const view = typed ? await chooseAlerts(typed, by) : await viewAlerts(by)
    return alertsCard(
      { ...view, saved: typed !== undefined, seesUnreached: hasRole(by, 'coordinator', 'admin') },
      words,
    )
  }
}
