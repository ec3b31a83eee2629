/** How many rows fit on the first page (all of them, when there is no other), on those between, and on the last. */
export interface PageRows {
  readonly first: number
  readonly between: number
  /** At least as many as between. */
  readonly last: number
}

export interface Page {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly offset: number
  readonly limit: number
}

/** The page that was asked for; of a list that became shorter meanwhile, the last. */
export function pageOf(asked: number, total: number, { first, between, last }: PageRows): Page {
  const rest = total - first
  const pages = rest <= 0 ? 1 : 2 + Math.max(0, Math.ceil((rest - last) / between))
  const page = Math.min(Math.max(1, asked), pages)
  if (page === 1) return { page, pages, offset: 0, limit: first }
  return { page, pages, offset: first + between * (page - 2), limit: page === pages ? last : between }
}
