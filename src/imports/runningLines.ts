import { collapse } from './joinLines.js'

/** How many lines at each end of a page may be its header or footer. */
const EDGE = 2

/**
 * Takes page headers, footers and page numbers off: lines at the edge of a page that come back on others, the same but
 * for a number that counts with the pages. Pages keep their order; the first one is page 1.
 */
export function dropRunningLines(pages: readonly (readonly string[])[]): string[][] {
  const seen = new Map<string, number>()
  const edges = pages.map((lines) => edgeOf(lines))
  for (const [page, edge] of edges.entries()) {
    const keys = new Set([...edge].flatMap((at) => keysOf(pages[page]?.[at] ?? '', page + 1)))
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const often = Math.max(Math.min(pages.length, 3), pages.length * 0.4)
  const comesBack = (line: string, page: number) => keysOf(line, page).some((key) => (seen.get(key) ?? 0) >= often)
  return pages.map((lines, page) =>
    lines.filter((line, at) => {
      if (!edges[page]?.has(at)) return true
      return !(isNumberOf(line, page + 1) || (pages.length > 1 && comesBack(line, page + 1)))
    }),
  )
}

function edgeOf(lines: readonly string[]): Set<number> {
  const filled = [...lines.keys()].filter((at) => lines[at]?.trim())
  return new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])
}

/** The line itself, and the line with each of its numbers told from the page's. */
function keysOf(line: string, page: number): string[] {
  const text = collapse(line).toLowerCase()
  const counted = [...text.matchAll(/\d{1,5}/g)].map(
    ({ 0: digits, index }) => `${text.slice(0, index)}#${Number(digits) - page}${text.slice(index + digits.length)}`,
  )
  return [text, ...counted]
}

function isNumberOf(line: string, page: number): boolean {
  const number = /^[\s|–—-]*(?:page|pagina|p\.|blz\.?)?\s*(\d{1,5})(?:\s*(?:\/|sur|van|of)\s*\d{1,5})?[\s|–—-]*$/iu
  return Number(number.exec(line)?.[1]) === page
}
