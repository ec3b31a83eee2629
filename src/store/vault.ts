import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** Encrypts what is sensitive and makes look-up keys from it; the first key is current, older ones still open. */
export interface Vault {
  seal(text: string): string
  open(sealed: string): string
  /** Keyed digest: the same text gives the same look-up key, and nobody without the key can compute it. */
  lookup(text: string): string
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const NONCES_AT_ONCE = 256
const TAG_BYTES = 16
const KEY_BYTES = 32

/**
 * AES-256-GCM with a fresh nonce each time; look-ups are HMAC-SHA-256 under keys derived with HKDF (RFC 5869).
 * @param keys 32 bytes each, the current first. Look-ups use the last (oldest), so that rotating keeps them findable.
 */
export function createVault(keys: readonly Buffer[]): Vault {
  const derived = keys.map((key) => derive(key, 'passerelle seal'))
  const lookupKey = derive(keys.at(-1) ?? Buffer.alloc(0), 'passerelle lookup')
  const [current] = derived
  if (!current) throw new Error('a vault needs at least one key')
  const nextNonce = nonces()
  return {
    seal: (text) => {
      const nonce = nextNonce()
      const cipher = createCipheriv(CIPHER, current, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
    },
    open: (sealed) => {
      for (const key of derived) {
        const text = tryOpen(key, Buffer.from(sealed, 'base64'))
        if (text !== undefined) return text
      }
      throw new Error('a sealed value opens with none of the keys of PASSERELLE_KEY')
    },
    lookup: (text) => createHmac('sha256', lookupKey).update(text).digest('base64url'),
  }
}

/** A key object: from bytes Node would make one anew at each use, which takes ten times as long as a look-up key does. */
const derive = (key: Buffer, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, KEY_BYTES)))

/** Random bytes, each given once. Asking for many at a time costs a fraction of asking for each. */
function nonces(): () => Buffer {
  let random = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at === random.length) {
      random = randomBytes(NONCE_BYTES * NONCES_AT_ONCE)
      at = 0
    }
    at += NONCE_BYTES
    return random.subarray(at - NONCE_BYTES, at)
  }
}

function tryOpen(key: KeyObject, sealed: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined // sealed under another key: the caller tries the next one and says so when none is left
  }
}
