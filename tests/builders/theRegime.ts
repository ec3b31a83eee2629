import { loadHolidays, loadRegimes } from '../../src/dataFiles.js'
import { regimeOn } from '../../src/domain/regime.js'

export const regimes = loadRegimes()
/** The law of absences in force in September 2026. */
export const theRegime = regimeOn(regimes, '2026-09-01')
export const theCalendar = loadHolidays()
