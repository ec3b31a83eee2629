import { createHmac, timingSafeEqual } from 'node:crypto'

/** Headers of Standard Webhooks, and the body as it came. */
export interface SignedRequest {
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly rawBody: Buffer
}

const TOLERANCE_S = 5 * 60
const PREFIX = 'whsec_'

/**
 * True when one of the signatures in the header is ours (Standard Webhooks: `v1,` and the base64 HMAC-SHA-256 of
 * `<id>.<timestamp>.<raw body>` under one of the secrets), and the timestamp within 5 minutes of now, either side. The
 * public library is not used: its clock cannot be given, and ours may be shifted. Tests check it against that library.
 */
export function isSigned(secrets: readonly string[], request: SignedRequest, now: Date): boolean {
  const { id, timestamp, signature, rawBody } = request
  if (!id || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_S) return false
  const given = signature
    .split(' ')
    .flatMap((part) => (part.startsWith('v1,') ? [Buffer.from(part.slice(3), 'base64')] : []))
  return secrets.some((secret) => {
    const expected = hmac(secret, id, timestamp, rawBody)
    return given.some((candidate) => candidate.length === expected.length && timingSafeEqual(candidate, expected))
  })
}

/**
 * The headers that sign a body after Standard Webhooks, one signature for each secret: while a secret is being replaced,
 * whoever knows either of them can verify.
 */
export function signedHeaders(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  const signatures = secrets.map((secret) => `v1,${hmac(secret, id, timestamp, body).toString('base64')}`)
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

function hmac(secret: string, id: string, timestamp: string, body: Buffer | string): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}
