import type { UploadFile } from '../usecases/sending.js'

/** Teams keeps the files that a bot gives in the person's OneDrive for Business. */
const UPLOAD_DOMAINS = ['sharepoint.com', 'onedrive.com', '1drv.com']
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
const TIMEOUT_MS = 30_000

/**
 * Puts a file at an address that Teams named: over https to Microsoft's domains only, or to this machine when turns are
 * anonymous. One attempt, without a token and without following anybody elsewhere.
 */
export function createFileUpload(anonymous: boolean, timeoutMs = TIMEOUT_MS): UploadFile {
  return async (address, file) => {
    if (!isUploadAddress(address, anonymous)) return 'refused'
    try {
      const response = await fetch(address, {
        method: 'PUT',
        signal: AbortSignal.timeout(timeoutMs),
        redirect: 'error',
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes 0-${file.byteLength - 1}/${file.byteLength}`,
        },
        body: file as Uint8Array<ArrayBuffer>,
      })
      await response.body?.cancel()
      return response.ok ? 'done' : 'failed'
    } catch {
      return 'failed'
    }
  }
}

function isUploadAddress(address: string, anonymous: boolean): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.username || url.password) return false
  if (anonymous && LOOPBACK.has(url.hostname)) return true
  const isMicrosofts = UPLOAD_DOMAINS.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`))
  return url.protocol === 'https:' && url.port === '' && isMicrosofts
}
