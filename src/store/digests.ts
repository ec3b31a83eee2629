import type { OutboxMessage } from '../usecases/outbox.js'
import type { Store } from '../usecases/ports.js'
import type { Writer } from './decide.js'
import type { NoticeRow } from './messageRows.js'
import type { Operation, Tables } from './tables.js'

/** What people chose to be told, and what waits for their digests. */
export function digestReads(
  tables: Tables,
): Pick<Store, 'alertsOf' | 'alertChannels' | 'digestReaders' | 'gatheredIn'> {
  const { waiting, gathered } = tables.messages
  return {
    alertsOf: async (member) => tables.alerts.get(member),
    alertChannels: async () => [...tables.channels.values()].sort((a, b) => (a.organisation < b.organisation ? -1 : 1)),
    digestReaders: async (before) =>
      [...waiting]
        .filter(([, rows]) => [...rows.values()].some((row) => isBefore(row, before)))
        .map(([member]) => member),
    gatheredIn: async (digestId) =>
      [...(gathered.get(digestId) ?? [])]
        .flatMap((id) => (tables.outbox.get(id) as NoticeRow | undefined) ?? [])
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
  }
}

/** Gathers what waits for a reader into a digest; without anything waiting, or a second time, it writes nothing. */
export function digestWriter(...[digest, before]: Parameters<Store['gatherDigest']>): Writer<void> {
  const { member } = digest.to
  return {
    touches: [`message ${digest.id}`, `digest ${member}`],
    decide: (tables) => {
      const waiting = [...(tables.messages.waiting.get(member)?.values() ?? [])].filter((row) => isBefore(row, before))
      if (waiting.length === 0 || tables.outbox.has(digest.id)) return { operations: [], result: undefined }
      const gathered = waiting.map((row): NoticeRow => ({ ...row, state: 'gathered', digestId: digest.id }))
      const operations = [digest, ...gathered].map((row): Operation => ({ table: 'outbox', id: row.id, row }))
      return { operations, result: undefined }
    },
  }
}

const isBefore = ({ createdAt }: OutboxMessage, instant: Date): boolean => createdAt < instant.toISOString()
