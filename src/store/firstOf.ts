/** Beyond it, sorting everything costs less. */
const FEW = 200

/** The first `count` in order, without sorting the others: a page is a handful among a hundred thousand. */
export function firstOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): readonly T[] {
  if (count > FEW) return [...items].sort(compare).slice(0, count)
  const first: T[] = []
  for (const item of items) {
    const last = first[count - 1]
    if (count === 0 || (last !== undefined && compare(item, last) >= 0)) continue
    first.splice(placeOf(item, first, compare), 0, item)
    if (first.length > count) first.pop()
  }
  return first
}

function placeOf<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  const place = sorted.findIndex((other) => compare(item, other) < 0)
  return place < 0 ? sorted.length : place
}
