import { strFromU8, unzipSync } from 'fflate'

/** A cell as the file has it: its text or number, and whether it would be worked out. */
export interface ReadCell {
  readonly value: string | number
  readonly isText: boolean
}

/** Opens an xlsx file again, as far as our own need it: the cells of its only sheet by row, empty ones left out. */
export function readSheet(file: Uint8Array): readonly (readonly ReadCell[])[] {
  const parts = unzipSync(file)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => unescaped(text))
  const sheet = part('xl/worksheets/sheet1.xml')
  if (sheet.includes('<f>') || sheet.includes('<f ')) throw new Error('the sheet has a formula')
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(([, attributes = '', value = '']): ReadCell => {
      const isText = attributes.includes('t="s"')
      return { isText, value: isText ? (texts[Number(value)] ?? '') : Number(value) }
    }),
  )
}

const unescaped = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
