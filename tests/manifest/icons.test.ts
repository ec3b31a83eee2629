import { inflateSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { fileOf } from './manifestFiles.js'

const SIGNATURE = '89504e470d0a1a0a'
const RGBA = 6
const CHANNELS = 4

/** A PNG of 8-bit RGBA without filters: what its header says, and its pixels. */
function pngOf(name: string) {
  const bytes = fileOf(`manifest/${name}`)
  const chunks = [...chunksOf(bytes)]
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(0)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const line = width * CHANNELS + 1
  const filters = Array.from({ length: height }, (_, y) => rows[y * line])
  const pixels = Array.from({ length: width * height }, (_, at) => {
    const from = Math.floor(at / width) * line + 1 + (at % width) * CHANNELS
    return [...rows.subarray(from, from + CHANNELS)] as [number, number, number, number]
  })
  return { signature: bytes.toString('hex', 0, 8), width, height, depth: header[8], colour: header[9], filters, pixels }
}

function* chunksOf(bytes: Buffer) {
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    yield { type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) }
    at += length + 12
  }
}

describe.each([
  ['color.png', 192],
  ['outline.png', 32],
])('the icon %s', (name, size) => {
  it(`is a PNG of ${size} by ${size}`, () => {
    const { signature, width, height, depth, colour, filters } = pngOf(name)
    expect([signature, width, height, depth, colour]).toEqual([SIGNATURE, size, size, 8, RGBA])
    expect(new Set(filters)).toEqual(new Set([0]))
  })
})

it('the outline is white on nothing, with something to see', () => {
  const { pixels } = pngOf('outline.png')
  const seen = pixels.filter(([, , , alpha]) => alpha > 0)
  expect(seen.filter(([red, green, blue]) => red + green + blue < 3 * 255)).toEqual([])
  expect(seen.length).toBeGreaterThan(100)
  expect(seen.length).toBeLessThan(pixels.length / 2)
})

it('the coloured icon fills its square, with more than one colour', () => {
  const { pixels } = pngOf('color.png')
  expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true)
  expect(new Set(pixels.map(String)).size).toBeGreaterThan(1)
})
