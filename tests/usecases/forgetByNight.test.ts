import { expect, it } from '@jest/globals'
import { brusselsInstant } from '../../src/domain/calendarDay.js'
import { forgetByNight } from '../../src/usecases/forgetByNight.js'
import type { Store } from '../../src/usecases/ports.js'
import { FakeClock } from '../fakes/fakeClock.js'

const at = (day: string, time: string) => brusselsInstant(day, time) as Date

function nights(results: readonly (number | Error)[]) {
  const [looked, lines]: [Date[], object[]] = [[], []]
  const clock = new FakeClock(at('2026-09-01', '00:30'))
  const forgetMessages = async (now: Date) => {
    const result = results[looked.push(now) - 1] ?? 0
    if (result instanceof Error) throw result
    return result
  }
  const log = { info: (fields: object) => void lines.push(fields), warn: () => undefined, error: () => undefined }
  return { look: forgetByNight({ store: { forgetMessages } as unknown as Store, clock, log }), clock, looked, lines }
}

it('forgets once each night, from two o’clock on in Brussels, also on the night on which that hour is left out', async () => {
  const { look, clock, looked, lines } = nights([0, 7])
  const times = ['2026-09-01 00:30', '2026-09-01 02:00', '2026-09-01 23:30', '2026-09-02 01:59', '2027-03-28 01:59']
  for (const time of [...times, '2027-03-28 03:00', '2027-03-28 09:00']) {
    const [day = '', hour = ''] = time.split(' ')
    clock.set(at(day, hour))
    await look()
  }
  expect(looked).toEqual([at('2026-09-01', '02:00'), at('2027-03-28', '03:00')])
  expect(lines).toEqual([{ messages: 7 }])
})

it('tries again what failed', async () => {
  const { look, clock, looked } = nights([new Error('disk full')])
  clock.set(at('2026-09-01', '03:00'))
  await expect(look()).rejects.toThrow('disk full')
  await look()
  await look()
  expect(looked).toHaveLength(2)
})
