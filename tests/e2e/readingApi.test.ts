import { describe, expect, it } from '@jest/globals'
import { TOKEN } from '../fakes/fakeActiris.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const OTHER_TOKEN = 'another-token-of-Actiris'
const problem = (status: number, body: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: { type: 'about:blank', title: expect.any(String), ...body },
})

describe('one request', () => {
  it('has its content, its history without names of members, and leaves a line in the log', () =>
    inWorld(async ({ actiris, amelie, chloe, log }) => {
      const reference = await files(amelie, { phone: '0470 12 34 56' })
      await acts(chloe, reference, 'desk.receive')
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      const { status, body } = await actiris.reads(`referrals/${reference}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({
        reference,
        status: 'scheduled',
        version: 3,
        person: {
          lastName: expect.any(String),
          birthDate: expect.any(String),
          niss: expect.stringMatching(/^\d{11}$/),
        },
        situation: { category: 'ris', registered: 'yes', insertionStage: false },
        trajectory: { project: expect.any(String), priorActions: expect.any(Array), obstacles: expect.any(Array) },
        owner: { name: 'Amélie Dubois', email: 'amelie-dubois@example.test' },
        adviser: { name: 'Chloé Lambert' },
        appointment: { at: '2026-09-03T08:00:00.000Z', durationMinutes: 45, channel: 'office' },
        absences: 0,
        regime: expect.any(String),
        events: [
          { type: 'submitted', by: 'cpas', data: {} },
          { type: 'received', by: 'actiris', data: { adviser: { name: 'Chloé Lambert' } } },
          { type: 'scheduled', by: 'actiris', data: { appointment: { service: 'Accueil Astro' } } },
        ],
      })
      const { items } = (await actiris.reads('referrals')).body as { items: readonly object[] }
      expect(body).toMatchObject(items[0] ?? {})
      expect(JSON.stringify(body)).not.toMatch(/"member"|draft|cpas-21004:|actiris:/)
      const read = { level: 'info', message: 'file read', fields: { by: 'actiris api', reference } }
      expect(log.filter(({ message }) => !message.startsWith('members taken in'))).toEqual([read])
    }))

  it('is found whatever the case, spaces and dashes; unknown and wrong check digits are 404, and leave no line', () =>
    inWorld(async ({ actiris, amelie, log }) => {
      const reference = await files(amelie)
      for (const spoken of [reference.toLowerCase(), reference.replaceAll('-', ' '), reference.replaceAll('-', '')]) {
        expect((await actiris.reads(`referrals/${encodeURIComponent(spoken)}`)).body).toMatchObject({ reference })
      }
      const read = log.length
      const wrong = reference.slice(0, -1) + ((Number(reference.at(-1)) + 1) % 10)
      for (const unknown of ['ACT-2026-000999-9', wrong, 'ACT', 'draft-1', '%20']) {
        expect(await actiris.reads(`referrals/${unknown}`)).toMatchObject(problem(404))
      }
      expect(log).toHaveLength(read)
    }))
})

describe('reading', () => {
  const everyWay = async ({ actiris }: World, token: string) => [
    await actiris.reads('referrals', token),
    await actiris.reads('referrals/ACT-2026-000042-5', token),
  ]

  it('needs one of the tokens', () =>
    inWorld(
      async (world) => {
        for (const token of ['', 'x', `${TOKEN}x`, TOKEN.slice(1), TOKEN.toUpperCase()]) {
          expect(await everyWay(world, token)).toMatchObject([problem(401), problem(401)])
        }
        for (const token of [TOKEN, OTHER_TOKEN])
          expect(await everyWay(world, token)).toMatchObject([{ status: 200 }, problem(404)])
      },
      { config: { actirisTokens: [TOKEN, OTHER_TOKEN] } },
    ))

  it('is refused to everybody while no token is set, but for the description', () =>
    inWorld(
      async (world) => {
        for (const token of ['', TOKEN])
          expect(await everyWay(world, token)).toMatchObject([problem(401), problem(401)])
        expect((await world.actiris.reads('openapi.json', '')).status).toBe(200)
      },
      { config: { actirisTokens: [] } },
    ))

  it('knows no other method and no other address', () =>
    inWorld(async ({ actiris }) => {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        expect(await actiris.reads('referrals', TOKEN, method)).toMatchObject(problem(405))
        expect(await actiris.reads('referrals/ACT-2026-000042-5', TOKEN, method)).toMatchObject(problem(405))
        expect(await actiris.reads('openapi.json', TOKEN, method)).toMatchObject(problem(405))
      }
      expect(await actiris.reads('people')).toMatchObject(problem(404))
      expect(await actiris.reads('events')).toMatchObject(problem(405))
    }))
})
