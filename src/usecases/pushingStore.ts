import { pushOf } from '../domain/pushes.js'
import type { Referral } from '../domain/referral.js'
import type { Change } from './change.js'
import type { PushMessage } from './outbox.js'
import type { Store } from './ports.js'
import { queued } from './queued.js'

/**
 * A store whose commits also queue what Actiris' own system is told of them, so that no use case can forget it and nothing
 * is lost between a change and its push. Only used when there is such a system.
 */
export function pushingStore(store: Store): Store {
  return { ...store, commit: (change) => store.commit(withPushes(change)) }
}

function withPushes(change: Change): Change {
  const { referral, outbox = [] } = change
  return referral ? { ...change, outbox: [...outbox, ...pushesOf(referral.next, referral.expectedVersion)] } : change
}

/** The pushes of what happened since that version: each event is one version. */
function pushesOf(referral: Referral, since: number): readonly PushMessage[] {
  return referral.events.slice(since).flatMap((event, index) => {
    const kind = pushOf(event)
    const version = since + index + 1
    // The id is also the call's; Standard Webhooks parts the signed text by full stops, so it holds none.
    const id = `push_${referral.id}_${version}`
    const { id: referralId, reference } = referral
    return kind ? [{ id, kind, to: TO_ACTIRIS, referralId, reference, version, ...queued(event.at) }] : []
  })
}

const TO_ACTIRIS = { system: 'actiris' } as const
