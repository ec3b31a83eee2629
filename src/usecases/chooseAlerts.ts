import {
  ALERT_CHOICES,
  type AlertChoice,
  type Alerts,
  choosable,
  QUIET_HOURS,
  type ToldKind,
} from '../domain/alerts.js'
import type { Member } from '../domain/people.js'
import type { Store } from './ports.js'

/** What somebody is told, kind by kind, as chosen or as usual. */
export interface AlertsView {
  readonly kinds: readonly { readonly kind: ToldKind; readonly choice: AlertChoice }[]
  readonly quiet: Alerts['quiet']
}

/** What somebody chose so far, of what his roles may be told. */
export function viewAlerts({ store }: { readonly store: Store }) {
  return async (by: Member): Promise<AlertsView> => viewOf(by, await store.alertsOf(by.id))
}

/** Keeps choices; what was typed for a kind that is not his, or is no choice, changes nothing. */
export function chooseAlerts({ store }: { readonly store: Store }) {
  return async (typed: Readonly<Record<string, string | undefined>>, by: Member): Promise<AlertsView> => {
    const before = await store.alertsOf(by.id)
    const choices = choosable(by.roles).flatMap(({ kind, usual }) => {
      const choice = ALERT_CHOICES.find((known) => known === typed[kind]) ?? before?.choices[kind] ?? usual
      return choice === usual ? [] : [[kind, choice] as const] // what is usual may differ from request to request
    })
    const alerts: Alerts = {
      member: by.id,
      choices: Object.fromEntries(choices),
      quiet: QUIET_HOURS.find((known) => known === typed.quiet) ?? before?.quiet ?? 'none',
    }
    await store.commit({ alerts })
    return viewOf(by, alerts)
  }
}

function viewOf({ roles }: Member, alerts: Alerts | undefined): AlertsView {
  const kinds = choosable(roles).map(({ kind, usual }) => ({ kind, choice: alerts?.choices[kind] ?? usual }))
  return { kinds, quiet: alerts?.quiet ?? 'none' }
}
