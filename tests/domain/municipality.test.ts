import { describe, expect, it } from '@jest/globals'
import { loadMunicipalities } from '../../src/dataFiles.js'
import { municipalityAt, municipalityOf } from '../../src/domain/municipality.js'

const all = loadMunicipalities()

describe('the municipalities of the Region', () => {
  it('are nineteen, by the codes 21001 to 21019', () => {
    expect(all.map(({ nis }) => nis)).toEqual(Array.from({ length: 19 }, (_, index) => String(21_001 + index)))
  })

  it('share no postcode', () => {
    const postcodes = all.flatMap((one) => one.postcodes)
    expect(new Set(postcodes).size).toBe(postcodes.length)
    expect(postcodes).toHaveLength(22)
  })

  it.each([
    ['1130', 'Bruxelles'],
    ['1082', 'Berchem-Sainte-Agathe'],
    ['1210', 'Saint-Josse-ten-Noode'],
    ['1700', undefined],
  ])('at %s: %s', (postcode, name) => {
    expect(municipalityAt(postcode, all)?.municipality.fr).toBe(name)
  })

  it('are found by the id of their organisation, which may also name none', () => {
    expect(municipalityOf('cpas-21016', all)?.organisation).toEqual({ fr: "CPAS d'Uccle", nl: 'OCMW Ukkel' })
    expect(municipalityOf('actiris', all)).toBeUndefined()
  })
})
