import { describe, expect, it } from '@jest/globals'
import type { EventAnswer } from '../fakes/fakeActiris.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const OTHER_PERSON = {
  lastName: 'Ng',
  firstName: 'Linh',
  niss: '',
  noNissReason: 'unknown_yet',
  birthDate: '1990-01-02',
}
const problem = (status: number, body: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: { type: 'about:blank', title: expect.any(String), ...body },
})
type Item = Readonly<Record<string, unknown>> & { readonly reference: string; readonly cursor: string }
const itemsOf = ({ body }: EventAnswer) => body.items as readonly Item[]

describe('the list of requests', () => {
  it('has exactly the fields of the contract, and no draft', () =>
    inWorld(async ({ actiris, amelie }) => {
      expect(await actiris.reads('referrals')).toMatchObject({ status: 200, body: { items: [], next: null } })
      await amelie.says('nouvelle demande')
      const reference = await files(amelie)
      const answer = await actiris.reads('referrals')
      expect(answer).toMatchObject({ status: 200, contentType: 'application/json' })
      expect(answer.body).toEqual({
        next: null,
        items: [
          {
            reference,
            status: 'submitted',
            version: 1,
            need: expect.any(String),
            axis: 1,
            organisation: 'cpas-21004',
            submittedAt: expect.stringMatching(/Z$/),
            changedAt: expect.stringMatching(/Z$/),
            flags: expect.any(Array),
            cursor: expect.any(String),
          },
        ],
      })
    }))

  it('is polled: pages first, then what changed since, over a restart too', () =>
    inWorld(async (world) => {
      const { actiris, amelie, chloe } = world
      const [first, second] = [await files(amelie), await files(amelie, OTHER_PERSON)]
      const page = await actiris.reads('referrals?limit=1')
      expect(itemsOf(page)).toMatchObject([{ reference: first }])
      const last = await actiris.reads(`referrals?limit=1&after=${page.body.next}`)
      expect([itemsOf(last)[0]?.reference, last.body.next]).toEqual([second, null])
      const cursor = itemsOf(last)[0]?.cursor
      await acts(chloe, first, 'desk.receive')
      await world.restartBot()
      const changed = await actiris.reads(`referrals?after=${cursor}`)
      expect(itemsOf(changed)).toMatchObject([{ reference: first, status: 'received', version: 2 }])
      const after = itemsOf(changed)[0]?.cursor
      expect((await actiris.reads(`referrals?after=${after}`)).body).toEqual({ items: [], next: null })
    }))

  it('is asked for one status; an empty value asks for nothing', () =>
    inWorld(async ({ actiris, amelie, chloe }) => {
      const [first, second] = [await files(amelie), await files(amelie, OTHER_PERSON)]
      await acts(chloe, first, 'desk.receive')
      expect(itemsOf(await actiris.reads('referrals?status=submitted'))).toMatchObject([{ reference: second }])
      expect(itemsOf(await actiris.reads('referrals?status=&after=&limit='))).toHaveLength(2)
    }))

  it.each([
    ['/status', 'status=lost'],
    ['/status', 'status=draft'],
    ['/status', 'status=submitted&status=received'],
    ['/limit', 'limit=0'],
    ['/limit', 'limit=-1'],
    ['/limit', 'limit=1.5'],
    ['/limit', 'limit=many'],
    ['/limit', 'limit=501'],
    ['/after', 'after=x'],
    ['/after', 'after=2026-09-01T08:00:00Z'],
    ['/after', `after=${Buffer.from('p999').toString('base64url')}`],
    ['/after', `after=${Buffer.from('p').toString('base64url')}`],
  ])('says with a pointer that %s is wrong: %s', (pointer, query) =>
    inWorld(async ({ actiris }) => {
      const errors = [{ pointer, detail: expect.any(String) }]
      expect(await actiris.reads(`referrals?${query}`)).toMatchObject(problem(422, { errors }))
    }),
  )
})
