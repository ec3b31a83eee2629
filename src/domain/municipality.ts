import type { Organisation } from './people.js'

/** A municipality of the Brussels Region, and the CPAS/OCMW that serves it. */
export interface Municipality {
  /** The code of the National Institute of Statistics, which also ends the organisation's id (`cpas-21004`). */
  readonly nis: string
  readonly municipality: { readonly fr: string; readonly nl: string }
  readonly organisation: { readonly fr: string; readonly nl: string }
  readonly postcodes: readonly string[]
  /** Further names that people write. */
  readonly also: readonly string[]
}

/** The municipality with that postcode; undefined outside the Region. */
export function municipalityAt(postcode: string, all: readonly Municipality[]): Municipality | undefined {
  return all.find(({ postcodes }) => postcodes.includes(postcode))
}

/** The municipality that an organisation serves, by its id; undefined when the id names none. */
export function municipalityOf(
  organisation: Organisation['id'],
  all: readonly Municipality[],
): Municipality | undefined {
  return all.find(({ nis }) => organisation.endsWith(nis))
}
