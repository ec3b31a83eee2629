import { createHash, timingSafeEqual } from 'node:crypto'

/**
 * True when the header carries one of the tokens (RFC 6750). Digests are compared, each in constant time and every one of
 * them, so that the time tells neither length nor likeness. Without a token configured nobody may read.
 */
export function isBearer(tokens: readonly string[], authorization: string): boolean {
  const [, given = ''] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
  const digest = digestOf(given)
  const matches = tokens.filter((token) => timingSafeEqual(digestOf(token), digest))
  return given !== '' && matches.length > 0
}

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()
