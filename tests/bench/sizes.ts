const most = Number(process.env.PASSERELLE_BENCH_MOST ?? Number.POSITIVE_INFINITY)

/** Requests in a store that is measured; `PASSERELLE_BENCH_MOST` leaves larger stores out. */
export const SIZES = [100, 1_000, 10_000, 100_000].filter((size) => size <= most)
