/** What pdf.js tells of a run of text: its place is the end of `transform`, in points from the bottom left. */
export interface TextRun {
  readonly str: string
  readonly hasEOL: boolean
  readonly height: number
  readonly transform: readonly number[]
}

interface Line {
  readonly text: string
  readonly y: number
  readonly height: number
}

/** Lines further apart than this many heights are of two paragraphs. */
const LEADING = 1.7
const SAME_SIZE = 1.15

/** Puts the runs of a page together to lines; an empty line stands where a paragraph, a column or a title ends. */
export function linesOf(runs: readonly TextRun[]): string[] {
  const lines: string[] = []
  let last: Line | undefined
  for (const line of gather(runs)) {
    if (last && isApart(last, line)) lines.push('')
    lines.push(line.text)
    last = line
  }
  return lines
}

function gather(runs: readonly TextRun[]): Line[] {
  const lines: Line[] = []
  let line: TextRun[] = []
  for (const run of runs) {
    line.push(run)
    if (!run.hasEOL) continue
    lines.push(lineOf(line))
    line = []
  }
  lines.push(lineOf(line))
  return lines.filter(({ text }) => text.trim())
}

function lineOf(runs: readonly TextRun[]): Line {
  const filled = runs.filter(({ str }) => str.trim())
  return {
    text: runs.map(({ str }) => str).join(''),
    y: filled[0]?.transform[5] ?? 0,
    height: Math.max(...filled.map(({ height }) => height), 0),
  }
}

function isApart(above: Line, below: Line): boolean {
  const taller = Math.max(above.height, below.height)
  const smaller = Math.min(above.height, below.height)
  const down = above.y - below.y
  return down < 0 || down > taller * LEADING || taller > smaller * SAME_SIZE
}
