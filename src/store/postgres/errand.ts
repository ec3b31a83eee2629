import type pg from 'pg'
import { z } from 'zod'

/** What is being filled carries these in `meta`: how many rows came (`move_rows` counts them), and what brings them. */
export const MARKS = { brought: 'moving', errand: 'moving by' } as const

const errand = z.object({ command: z.enum(['store:move', 'store:restore']), from: z.string() })

/** What was begun to fill this database and has not ended; undefined when nothing was. */
export async function errandUnderWay(client: pg.ClientBase) {
  const { rows } = await client.query<{ name: string; value: string }>('select name, value from meta')
  const value = (name: string) => rows.find((row) => row.name === name)?.value
  const [brought, begun] = [value(MARKS.brought), value(MARKS.errand)]
  if (brought === undefined) return undefined
  // Versions before this one moved only, and did not say from where.
  const { command, from } =
    begun === undefined ? { command: 'store:move', from: undefined } : errand.parse(JSON.parse(begun))
  return { command, from, brought: JSON.parse(brought) as unknown }
}

/** What is said of such a database. */
export const unfinished = (command: string): string =>
  `npm run ${command} into this database was not finished: run it again, from the same place`
