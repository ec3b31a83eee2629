/** How many cases a property tries: few by default, many for `npm run test:long`. */
export const runs = (few: number, many: number): number => (process.env.PASSERELLE_TEST_LONG ? many : few)
