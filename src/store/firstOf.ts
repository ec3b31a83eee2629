/** Beyond it, sorting everything costs less. */
const FEW = 2_000

/** The first `count` in order, without sorting the others: a page is a handful among a hundred thousand. */
export function firstOf<T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): readonly T[] {
  if (count > FEW) return [...items].sort(compare).slice(0, count)
  const first: T[] = []
  for (const item of fromBetterEnd(items, compare)) {
    const last = first[count - 1]
    if (count === 0 || (last !== undefined && compare(item, last) >= 0)) continue
    first.splice(placeOf(item, first, compare), 0, item)
    if (first.length > count) first.pop()
  }
  return first
}

/** Rows stand in the order in which they came: from the end that is asked for, hardly any takes another's place. */
function fromBetterEnd<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const [first, last] = [items[0], items.at(-1)]
  return first !== undefined && last !== undefined && compare(first, last) > 0 ? items.toReversed() : items
}

/** Where it belongs among those that are in order. */
function placeOf<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (compare(item, sorted[middle] as T) < 0) to = middle
    else from = middle + 1
  }
  return from
}
