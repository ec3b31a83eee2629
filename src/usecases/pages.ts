/** Few enough for a turn to come between two pages. */
const PAGE = 100

/**
 * Every row of a reading that goes on after a key, a page at a time; a short page is the last.
 * @param read at most `limit` rows that come after that key, by keys; '' begins
 * @param pause lets turns come in between
 */
export async function* pagesOf<Row>(
  read: (after: string, limit: number) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  pause: () => Promise<unknown>,
): AsyncGenerator<readonly Row[]> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const page: readonly Row[] = await read(after, PAGE)
    if (page.length > 0) yield page
    await pause()
    const last = page.at(-1)
    after = last && page.length === PAGE ? keyOf(last) : undefined
  }
}
