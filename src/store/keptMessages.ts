import type { OutboxMessage, PushMessage } from '../usecases/outbox.js'
import type { Writer } from './decide.js'
import { laidDown } from './messageRows.js'
import type { Operation, Tables } from './tables.js'

type Message = OutboxMessage | PushMessage

/** Keeps what became of a message, unless it comes from a claim and another has it by now. */
export const saveWriter = (message: Message): Writer<void> => ({
  touches: [`message ${message.id}`],
  decide: (tables) => ({ operations: kept(message, tables), result: undefined }),
})

/** Keeps an audience's message as shared out, with a copy for each person who has none yet. */
export const shareOutWriter = (message: OutboxMessage, copies: readonly OutboxMessage[]): Writer<void> => ({
  touches: [`message ${message.id}`, ...copies.map(({ id }) => `message ${id}`)],
  decide: (tables) => ({
    operations: [...kept(message, tables), ...copies.filter(({ id }) => !tables.outbox.has(id)).map(put)],
    result: undefined,
  }),
})

/** Nothing when the message comes from a claim and another has it by now. */
export function kept(message: Message, { outbox }: Tables): readonly Operation[] {
  const { leaseUntil } = message
  const isOurs = leaseUntil === undefined || outbox.get(message.id)?.leaseUntil === leaseUntil
  return isOurs ? [put(message)] : []
}

const put = (message: Message): Operation => ({ table: 'outbox', id: message.id, row: laidDown(message) })
