import { crc32 } from 'node:zlib'

/** A file says something that was never written so: nothing is touched, somebody has to look. */
export class DamagedStore extends Error {
  override readonly name = 'DamagedStore'
}

/** A line: eight hexadecimal digits of the CRC-32 of its JSON, a space, the JSON. */
const CHECK_LENGTH = 8
/** What ends a line. */
export const END = 0x0a
const HEXADECIMAL = 16

/** Where the JSON of a line begins, in bytes from the line's first. */
export const JSON_AT = CHECK_LENGTH + 1

export const encodeLine = (json: string): string => `${checkOf(json)} ${json}\n`

/** Writes such a line at a place where there is room for it; @returns its length in bytes */
export function writeLine(bytes: Buffer, at: number, json: string): number {
  const end = at + JSON_AT + bytes.write(json, at + JSON_AT)
  bytes.write(`${checkOf(bytes.subarray(at + JSON_AT, end))} `, at, 'latin1')
  bytes[end] = END
  return end + 1 - at
}

const checkOf = (json: string | Buffer) => crc32(json).toString(HEXADECIMAL).padStart(CHECK_LENGTH, '0')

/** The lines that are whole in these bytes, without their ends; what follows the last end is none. */
export function* wholeLines(bytes: Buffer): Generator<Buffer> {
  let start = 0
  for (let end = bytes.indexOf(END); end >= 0; end = bytes.indexOf(END, start)) {
    yield bytes.subarray(start, end)
    start = end + 1
  }
}

export const isAsWritten = (line: Buffer): boolean =>
  line.toString('latin1', 0, JSON_AT) === `${checkOf(line.subarray(JSON_AT))} `

/** What a line says; undefined when it is not as it was written. */
export const decodeLine = (line: Buffer): unknown =>
  isAsWritten(line) ? JSON.parse(line.toString('utf8', JSON_AT)) : undefined
