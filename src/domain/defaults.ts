import type { Typed } from './draft.js'
import { type Municipality, municipalityOf } from './municipality.js'
import type { Member } from './people.js'

/**
 * What a new form already holds for this caseworker: most people are followed in the caseworker's own national language,
 * and live in the organisation's municipality, which says the postcode where it has just one. English says nothing.
 */
export function defaultsOf({ language, organisation }: Member, municipalities: readonly Municipality[]): Typed {
  const postcodes = municipalityOf(organisation, municipalities)?.postcodes ?? []
  return {
    ...(language === 'en' ? {} : { language }),
    ...(postcodes.length === 1 ? { postcode: postcodes[0] } : {}),
  }
}
