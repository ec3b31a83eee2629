import type { Store } from '../usecases/ports.js'
import type { Writer } from './decide.js'
import { kept } from './keptMessages.js'
import type { Tables } from './tables.js'
import { unreachedIn } from './unreached.js'

/** A message that waits for its reader, and the notice that he is away (`Store.putAside`). */
export function asideWriter(...[message, notice]: Parameters<Store['putAside']>): Writer<void> {
  const { member } = message.to
  return {
    touches: [`message ${message.id}`, `member ${member}`],
    decide: (tables) => {
      const [away] = unreachedIn(tables.messages.blocked.values(), member)
      const since = away?.since ?? message.awaySince
      const aside = kept({ ...message, awaySince: since }, tables)
      return { operations: aside.length > 0 ? [...aside, ...told(notice, since, tables)] : [], result: undefined }
    },
  }
}

function told(notice: Parameters<Store['putAside']>[1], since: string, tables: Tables) {
  const id = `${notice?.id}.${since}`
  return notice && !tables.outbox.has(id) ? kept({ ...notice, id }, tables) : []
}
