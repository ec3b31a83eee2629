import { deflateSync } from 'node:zlib'

/** A line of a page: its text and its distance from the bottom, in points. */
export type PlacedLine = readonly [y: number, text: string]

/** A pdf written by hand, one compressed stream for each page. `locked` asks for a password that nobody knows. */
export function pdf(pages: readonly (readonly PlacedLine[])[], { locked = false } = {}): Uint8Array {
  const contents = pages.map((lines) => {
    const shown = lines.map(([y, text]) => `1 0 0 1 60 ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`)
    return Buffer.from(`BT /F1 11 Tf ${shown.join('\n')} ET`, 'latin1')
  })
  return pdfOf(contents, locked)
}

/** A pdf of the raw contents of its pages. */
export function pdfOf(contents: readonly Uint8Array[], locked = false): Uint8Array {
  const pageOf = (at: number) => 4 + 2 * at
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${contents.length}/Kids[${contents.map((_, at) => `${pageOf(at)} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${pageOf(at) + 1} 0 R>>`,
      streamOf(deflateSync(content)),
    ]),
  ]
  const password = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer<</Size ${size}/Root 1 0 R${locked ? password : ''}>>\nstartxref\n${file.length}\n%%EOF`
  return Buffer.from(file + table + trailer, 'latin1')
}

function streamOf(packed: Buffer): string {
  return `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n${packed.toString('latin1')}\nendstream`
}
