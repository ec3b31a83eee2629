import { chosen, usualPace } from '../domain/alerts.js'
import { stillConcerns } from '../domain/draftReminders.js'
import { draftNotice } from '../presenters/draftNotice.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import type { Subject, SubjectDependencies } from './subject.js'

/** A draft as a reminder's subject: its owner's alone. One that was filed, discarded or changed is reminded of no more. */
export async function draftSubject(
  { store, directory }: Pick<SubjectDependencies, 'store' | 'directory'>,
  message: Extract<OutboxMessage, { draftId: string }>,
): Promise<Subject> {
  const { draftId, kind, version } = message
  const draft = await store.draft(draftId)
  return {
    // Two reminders may count from one change: each is a message of its own.
    id: `${draftId}.${kind}`,
    members: () => (draft && directory.byId(draft.owner) ? [draft.owner] : []),
    choiceOf: (_, choices) => chosen(kind, [usualPace(kind, 'owner', true)], choices),
    holds: (now) => draft !== undefined && stillConcerns({ kind, version }, draft, now),
    compose: (words, reminder) => {
      if (!draft) throw new Error('a draft that is gone is not told of')
      return draftNotice({ kind, draft, reminder }, words)
    },
  }
}
