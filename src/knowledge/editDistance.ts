/** Edits from one word to the other, a swap of neighbours being one; more than `limit` is reported as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  let before = new Uint8Array(b.length + 1)
  let above = Uint8Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, above, before)
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return Math.min(above[b.length] as number, limit + 1)
}

/** One row of the optimal-string-alignment table from the two above it. */
function nextRow(a: string, b: string, i: number, above: Uint8Array, before: Uint8Array): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(b.length + 1)
  row[0] = i
  for (let j = 1; j <= b.length; j++) {
    const change = a[i - 1] === b[j - 1] ? 0 : 1
    const cost = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + change)
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    row[j] = swapped ? Math.min(cost, (before[j - 2] as number) + 1) : cost
  }
  return row
}
