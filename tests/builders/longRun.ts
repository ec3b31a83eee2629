/** How many cases a property tries: few by default, many for `npm run test:long`. */
export const runs = (few: number, many: number): number => (process.env.PASSERELLE_TEST_LONG ? many : few)

/** What a long run came to, for who reads its output. */
export function figures(text: string): void {
  if (process.env.PASSERELLE_TEST_LONG) process.stdout.write(`${text}\n`)
}
