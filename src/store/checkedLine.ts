import { crc32 } from 'node:zlib'

/** A file says something that was never written so: nothing is touched, somebody has to look. */
export class DamagedStore extends Error {
  override readonly name = 'DamagedStore'
}

/** A line: eight hexadecimal digits of the CRC-32 of its JSON, a space, the JSON. */
const CHECK_LENGTH = 8
/** What ends a line. */
export const END = 0x0a
const SPACE = 0x20
const DIGITS = Buffer.from('0123456789abcdef')
const BITS_A_DIGIT = 4
const LAST_DIGIT = 0xf

/** Where the JSON of a line begins, in bytes from the line's first. */
export const JSON_AT = CHECK_LENGTH + 1

export function encodeLine(json: string): Buffer {
  const bytes = Buffer.allocUnsafe(JSON_AT + Buffer.byteLength(json) + 1)
  writeLine(bytes, 0, json)
  return bytes
}

/** Writes such a line at a place where there is room for it; @returns its length in bytes */
export function writeLine(bytes: Buffer, at: number, json: string): number {
  const end = at + JSON_AT + bytes.write(json, at + JSON_AT)
  const check = crc32(bytes.subarray(at + JSON_AT, end))
  for (let digit = 0; digit < CHECK_LENGTH; digit++) bytes[at + digit] = digitOf(check, digit)
  bytes[at + CHECK_LENGTH] = SPACE
  bytes[end] = END
  return end + 1 - at
}

/** The hexadecimal digit at that place, as a byte: a text of eight would cost more than the checksum itself. */
const digitOf = (check: number, place: number): number =>
  DIGITS[(check >>> (BITS_A_DIGIT * (CHECK_LENGTH - 1 - place))) & LAST_DIGIT] as number

/** The lines that are whole in these bytes, without their ends; what follows the last end is none. */
export function* wholeLines(bytes: Buffer): Generator<Buffer> {
  let start = 0
  for (let end = bytes.indexOf(END); end >= 0; end = bytes.indexOf(END, start)) {
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

export function isAsWritten(line: Buffer): boolean {
  const check = crc32(line.subarray(JSON_AT))
  for (let digit = 0; digit < CHECK_LENGTH; digit++) if (line[digit] !== digitOf(check, digit)) return false
  return line[CHECK_LENGTH] === SPACE
}

/** What a line says; undefined when it is not as it was written. */
export const decodeLine = (line: Buffer): unknown =>
  isAsWritten(line) ? JSON.parse(line.toString('utf8', JSON_AT)) : undefined
