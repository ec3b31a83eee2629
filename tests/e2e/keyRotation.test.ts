import { expect, it } from '@jest/globals'
import { SECRET, TOKEN } from '../fakes/fakeActiris.js'
import { OUT_SECRET, withReceiver } from '../fakes/fakeReceiver.js'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const NEW_SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`
const NEW_TOKEN = 'a-new-token-of-Actiris-for-reading'
const SOMEBODY: Record<string, string> = { lastName: 'Ng', niss: '', noNissReason: 'unknown_yet' }

it('while two secrets are set both sign events; the one that is taken out does no longer', () =>
  inWorld(async (world) => {
    const { actiris, amelie } = world
    const reference = await files(amelie)
    const message = { type: 'message', reference, data: { text: 'Bonjour' } }
    expect((await actiris.sends(message, { secret: NEW_SECRET })).status).toBe(401)
    await world.restartBot({ actirisSecrets: [SECRET, NEW_SECRET] })
    const sent = await actiris.sends(message, { id: 'evt-1', secret: SECRET })
    expect(sent.status).toBe(202)
    expect((await actiris.sends(message, { secret: NEW_SECRET })).status).toBe(202)
    await world.restartBot({ actirisSecrets: [NEW_SECRET] })
    expect((await actiris.sends(message, { secret: SECRET })).status).toBe(401)
    expect((await actiris.sends(message, { secret: NEW_SECRET })).status).toBe(202)
  }))

it('an event sent under the old secret and again under the new one is the same event', () =>
  inWorld(
    async (world) => {
      const { actiris, amelie } = world
      const reference = await files(amelie)
      const event = { type: 'receive', reference, occurredAt: world.now.toISOString() }
      const first = await actiris.sends(event, { id: 'evt-1', secret: SECRET })
      await world.restartBot({ actirisSecrets: [NEW_SECRET] })
      expect(await actiris.sends(event, { id: 'evt-1', secret: NEW_SECRET })).toEqual(first)
      expect((await actiris.reads(`referrals/${reference}`)).body).toMatchObject({ version: 2 })
    },
    { config: { actirisSecrets: [SECRET, NEW_SECRET] } },
  ))

it('while two tokens are set both read, and a cursor got with one goes on with the other', () =>
  inWorld(
    async (world) => {
      const { actiris, amelie, karim } = world
      await files(amelie)
      const first = await actiris.reads('referrals', TOKEN)
      const second = await files(karim, SOMEBODY)
      await world.restartBot({ actirisTokens: [NEW_TOKEN] })
      expect((await actiris.reads('referrals', TOKEN)).status).toBe(401)
      const [{ cursor }] = first.body.items as [{ cursor: string }]
      expect(await actiris.reads(`referrals?after=${cursor}`, NEW_TOKEN)).toMatchObject({
        status: 200,
        body: { items: [{ reference: second }] },
      })
    },
    { config: { actirisTokens: [TOKEN, NEW_TOKEN] } },
  ))

it('pushes reach a receiver that knows either secret while both are set, then only who knows the new one', () =>
  withReceiver(async (world, receiver) => {
    const url = receiver.url
    await world.restartBot({ actirisPush: { url, secrets: [NEW_SECRET, OUT_SECRET] } })
    const [first, second] = [await files(world.amelie), await files(world.karim, SOMEBODY)]
    await receiver.until(() => receiver.taken.length === 2, 'two pushes under the old secret')
    receiver.secret = NEW_SECRET
    const third = await files(world.dorien, { ...SOMEBODY, lastName: 'Testaert' })
    await receiver.until(() => receiver.told(third).length > 0, 'a push under the new secret')
    await world.restartBot({ actirisPush: { url, secrets: [NEW_SECRET] } })
    const fourth = await files(world.dorien, { ...SOMEBODY, lastName: 'Peeters' })
    await receiver.until(() => receiver.told(fourth).length > 0, 'a push under the new secret alone')
    expect(new Set(receiver.taken.map(({ body }) => body.reference))).toEqual(new Set([first, second, third, fourth]))
  }))
