import type { Section } from './block.js'
import { joinLines } from './joinLines.js'
import { dropRunningLines } from './runningLines.js'
import { Unreadable } from './unreadable.js'

/** Reads plain text: form feeds part its pages; without any, its paragraphs are numbered. Throws Unreadable. */
export function readTxt(bytes: Uint8Array): Section[] {
  const text = decode(bytes)
  if (text.includes('\0')) throw new Unreadable('it is not a text file.')
  const pages = text.split('\f').map((page) => page.split(/\r\n?|\n/))
  if (pages.length > 1) return pagesOf(pages)
  return [joinLines(pages[0] ?? []).map((line, at) => ({ place: { kind: 'paragraph', number: at + 1 }, text: line }))]
}

/** Sections of pages whose lines still hold headers, footers and page numbers. */
export function pagesOf(pages: readonly (readonly string[])[]): Section[] {
  return dropRunningLines(pages).map((lines, at) =>
    joinLines(lines).map((text) => ({ place: { kind: 'page', number: at + 1 }, text })),
  )
}

/** UTF-8, UTF-16 with its mark, or what Windows wrote before. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
