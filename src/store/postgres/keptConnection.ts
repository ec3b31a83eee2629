import type pg from 'pg'
import { isOfTheChange } from './refusals.js'

export interface KeptConnection {
  query<Row extends object>(statement: pg.QueryConfig): Promise<pg.QueryResult<Row>>
  /** Waits for the statement that is under way. */
  close(): Promise<void>
}

/**
 * One connection of the pool, kept for statements that come one after the other: to fetch one and give it back each time
 * costs this process as much as the statement does. Whatever goes wrong, but with the change itself, the next statement gets
 * another.
 *
 * @param settings SQL that each connection begins with
 * @param lost told when it is lost while nobody uses it
 */
export function keptConnection(pool: pg.Pool, settings: string, lost: (error: Error) => void): KeptConnection {
  let kept: pg.PoolClient | undefined
  let underWay: Promise<unknown> | undefined
  const drop = (client: pg.PoolClient) => {
    if (client !== kept) return
    kept = undefined
    client.release(true)
  }
  const connect = async () => {
    const client = await pool.connect()
    kept = client
    client.on('error', (error) => {
      if (client === kept) lost(error)
      drop(client)
    })
    await client.query(settings)
    return client
  }
  const run = async <Row extends object>(statement: pg.QueryConfig) => {
    try {
      return await (kept ?? (await connect())).query<Row>(statement)
    } catch (error) {
      if (kept && !isOfTheChange(error)) drop(kept)
      throw error
    }
  }
  return {
    query: <Row extends object>(statement: pg.QueryConfig) => {
      const answer = run<Row>(statement)
      underWay = answer
      return answer
    },
    close: async () => {
      await underWay?.catch(() => undefined)
      kept?.release()
      kept = undefined
    },
  }
}
