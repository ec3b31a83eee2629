import { expect, it } from '@jest/globals'
import { LANGUAGES } from '../../src/domain/people.js'
import { calendarLink } from '../../src/presenters/calendarLink.js'
import { loadWords } from '../../src/presenters/words.js'

const REFERENCE = 'ACT-2026-000042-5'
const appointment = {
  at: '2026-09-03T08:00:00.000Z',
  durationMinutes: 45,
  service: 'Accueil Astro',
  channel: 'office',
  place: 'Avenue de l’Astronomie 14 & étage 2',
  bring: 'Carte d’identité',
} as const
const words = loadWords()
const link = (other: object = {}) => calendarLink(REFERENCE, { ...appointment, ...other }, words.fr)
const held = (other: object = {}) => Object.fromEntries(new URL(link(other).url).searchParams)

it('an appointment’s link holds reference, place and Brussels time, and nothing else', () => {
  expect(held()).toEqual({
    subject: REFERENCE,
    startTime: '2026-09-03T10:00:00+02:00',
    endTime: '2026-09-03T10:45:00+02:00',
    content: 'Avenue de l’Astronomie 14 & étage 2',
  })
  expect(link().url).toContain('%2B02%3A00')
  for (const language of LANGUAGES) expect(calendarLink(REFERENCE, appointment, words[language]).title).not.toBe('')
})

it.each([
  ['in winter', '2026-12-01T08:00:00.000Z', '2026-12-01T09:00:00+01:00'],
  ['in the hour before the clocks go back', '2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00+02:00'],
  ['in the hour after', '2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00+01:00'],
])('the hour is that of Brussels %s', (_, at, expected) => {
  expect(held({ at, durationMinutes: undefined })).toMatchObject({ startTime: expected })
  expect(held({ at, durationMinutes: undefined })).not.toHaveProperty('endTime')
})

it('a place of any length and signs leaves an address', () => {
  expect(held({ place: undefined })).not.toHaveProperty('content')
  expect([...(held({ place: '😀'.repeat(5_000) }).content ?? '')]).toHaveLength(200)
  expect(() => link({ place: '\ud800'.repeat(300) })).not.toThrow()
  expect(held({ place: 'a&startTime=never' }).startTime).toBe('2026-09-03T10:00:00+02:00')
})
