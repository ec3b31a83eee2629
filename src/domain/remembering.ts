/** Does the same work for the same key once. For keys that are few; they are kept as long as the function is. */
export function remembering<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly made: T }>()
  return (key) => {
    const found = known.get(key) ?? { made: work(key) }
    known.set(key, found)
    return found.made
  }
}
