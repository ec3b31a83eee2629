import { ALERT_CHOICES, type AlertChoice, QUIET_HOURS, type QuietHours, type ToldKind } from '../domain/alerts.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { choiceInput } from './inputs.js'
import { unreachableButton } from './unreachableButton.js'
import type { Words } from './words.js'

export interface AlertsCardView {
  readonly kinds: readonly { readonly kind: ToldKind; readonly choice: AlertChoice }[]
  readonly quiet: QuietHours
  readonly saved: boolean
  /** Why nothing could be saved. */
  readonly alert?: string
  /** The reader may see who cannot be reached. */
  readonly seesUnreached: boolean
}

/** What somebody is told and how fast, each kind to be chosen; what cannot be muted is said with its reason. */
export function alertsCard({ kinds, quiet, saved, alert = '', seesUnreached }: AlertsCardView, words: Words): Card {
  return renderCard('form', {
    title: words.title.alerts,
    step: saved ? words.text.alertsSaved : '',
    alert,
    note: `${words.text.alertsIntro}\n\n${words.text.alertsAlways}`,
    sections: [],
    inputs: [
      ...kinds.map(({ kind, choice }) => ({
        ...choiceInput(kind, words.alert[kind], ALERT_CHOICES, words.alertChoice, words),
        value: choice,
      })),
      { ...choiceInput('quiet', words.field.quiet, QUIET_HOURS, words.quietHours, words), value: quiet },
    ],
    actions: [
      button(words.button.saveAlerts, { verb: 'alerts.save' }, 'positive'),
      ...(seesUnreached ? [unreachableButton(words)] : []),
    ],
  })
}
