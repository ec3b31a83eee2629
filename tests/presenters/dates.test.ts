import { expect, it, jest } from '@jest/globals'
import { LANGUAGES } from '../../src/domain/people.js'
import { longDay, longMoment, shortMoment } from '../../src/presenters/dates.js'

it('dates are written in Brussels time, as people of that language write them', () => {
  const winter = '2026-12-01T08:00:00Z'
  expect(LANGUAGES.map((language) => longMoment(winter, language))).toEqual([
    'mardi 1 décembre 2026, 09:00',
    'dinsdag 1 december 2026, 09:00',
    'Tuesday, 1 December 2026, 09:00',
  ])
  expect(shortMoment('2026-07-01T08:00:00Z', 'nl')).toBe('01/07/2026, 10:00')
})

it('a formatter is made once and not for each date: what it holds outside the heap would fill the memory', () => {
  const made = jest.spyOn(Intl, 'DateTimeFormat')
  for (let day = 10; day < 30; day++) {
    for (const language of LANGUAGES) {
      longMoment(`2026-09-${day}T08:00:00Z`, language)
      longDay(`2026-09-${day}`, language)
    }
  }
  const ours = made.mock.calls.filter(([locale]) => locale !== 'en-US') // the zone's own, of the library
  expect(ours.length).toBeLessThanOrEqual(LANGUAGES.length * 3)
  made.mockRestore()
})
