import type { IncomingMessage } from 'node:http'

/** A sender that means well and sends too much still reads why: up to here the rest is thrown away as it comes. */
const DRAINED_BYTES = 8 * 1024 * 1024

/** Reads a body of at most `limit` bytes; undefined when it is larger (the rest is thrown away, so that an answer can follow). */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    if (size > DRAINED_BYTES) break // no sender of ours goes so far: the connection may close
  }
  return size > limit ? undefined : Buffer.concat(chunks)
}

/** The JSON in a body; undefined when it is not JSON. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
