import { ALERT_CHOICES, QUIET_HOURS } from '../../domain/alerts.js'
import { hasRole, type Member } from '../../domain/people.js'
import { alertsCard } from '../../presenters/alertsCard.js'
import type { Card } from '../../presenters/cards.js'
import type { Words } from '../../presenters/words.js'
import type { AlertsView } from '../../usecases/chooseAlerts.js'
import { keptOr } from '../../usecases/nothingKept.js'

interface Dependencies {
  readonly viewAlerts: (by: Member) => Promise<AlertsView>
  readonly chooseAlerts: (typed: Typed, by: Member) => Promise<AlertsView>
}

type Typed = Readonly<Record<string, string | undefined>>

/** "alertes": what one is told; with choices, they are kept and shown. */
export function alertsHandler({ viewAlerts, chooseAlerts }: Dependencies) {
  return async (typed: Typed | undefined, by: Member, words: Words): Promise<Card> => {
    const seesUnreached = hasRole(by, 'coordinator', 'admin')
    if (!typed) return alertsCard({ ...(await viewAlerts(by)), saved: false, seesUnreached }, words)
    return keptOr(
      async () => alertsCard({ ...(await chooseAlerts(typed, by)), saved: true, seesUnreached }, words),
      async () => {
        const chosen = asTyped(await viewAlerts(by), typed)
        return alertsCard({ ...chosen, saved: false, alert: words.text.notKeptForm, seesUnreached }, words)
      },
    )
  }
}

/** What was chosen on the card, although it was not kept. */
function asTyped({ kinds, quiet }: AlertsView, typed: Typed): AlertsView {
  return {
    kinds: kinds.map(({ kind, choice }) => ({
      kind,
      choice: ALERT_CHOICES.find((known) => known === typed[kind]) ?? choice,
    })),
    quiet: QUIET_HOURS.find((known) => known === typed.quiet) ?? quiet,
  }
}
