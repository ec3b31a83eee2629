import { inflateSync } from 'node:zlib'
import { MAX_STREAM_BYTES } from './limits.js'
import { Unreadable } from './unreadable.js'

/** Deflate makes a stream at most this many times smaller: shorter ones need no look. */
const MAX_RATIO = 1032
const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')

/** Throws Unreadable when a stream of a pdf unpacks to more than 100 MB, since pdf.js would unpack it whole. */
export function refuseBombs(bytes: Uint8Array): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = pdf.indexOf(STREAM); at >= 0; at = pdf.indexOf(STREAM, at)) {
    const start = at + STREAM.length
    const end = pdf.indexOf(END, start)
    if (end < 0) return
    if ((end - start) * MAX_RATIO > MAX_STREAM_BYTES) refuseBomb(pdf.subarray(start, end))
    at = end + END.length
  }
}

function refuseBomb(stream: Buffer): void {
  const lineBreak = stream[0] === 0x0d ? 2 : 1
  try {
    inflateSync(stream.subarray(lineBreak), { maxOutputLength: MAX_STREAM_BYTES })
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    if (isTooLarge) throw new Unreadable('it unpacks to far more than a document holds.')
    // Anything else is an image, an encrypted or a damaged stream: pdf.js is the one to judge it.
  }
}
