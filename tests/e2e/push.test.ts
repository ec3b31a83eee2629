import { expect, it } from '@jest/globals'
import * as people from '../builders/people.js'
import { withReceiver } from '../fakes/fakeReceiver.js'
import { acts, files } from '../fakes/journeys.js'

it('a request that is filed is pushed at once, with nothing of the person in the call', () =>
  withReceiver(async ({ amelie, actiris }, receiver) => {
    const reference = await files(amelie)
    const { body } = await receiver.until(() => receiver.taken[0], 'the request')
    expect(body).toEqual({ type: 'referral.submitted', reference, version: 1, occurredAt: expect.any(String) })
    expect((await actiris.reads(`referrals/${body.reference}`)).body).toMatchObject({ status: 'submitted', version: 1 })
  }))

it('what Actiris does is not pushed back, neither of its system nor of its desk; what the CPAS answers is', () =>
  withReceiver(async ({ amelie, chloe, actiris }, receiver) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await actiris.sends({ type: 'askInfo', reference, data: { question: 'Quel niveau de français ?' } })
    await actiris.sends({ type: 'message', reference, data: { text: 'Merci d’avance' } })
    await acts(amelie, reference, 'referral.answerInfo', { answer: 'A2' })
    await acts(amelie, reference, 'referral.message', { text: 'Le CV suit' })
    await receiver.until(() => receiver.taken.length >= 3, 'the message')
    expect(receiver.told(reference)).toEqual([
      ['referral.submitted', 1],
      ['referral.answered', 5],
      ['referral.messaged', 6],
    ])
  }))

it('a request that is corrected, changes hands and is withdrawn is pushed each time, without what was corrected', () =>
  withReceiver(async ({ amelie, bram, karim }, receiver) => {
    const reference = await files(amelie)
    await acts(amelie, reference, 'referral.correct', { lastName: 'De Smedt', phone: '0470 12 34 56' })
    await acts(bram, reference, 'referral.reassign', { owner: people.karim.id })
    await acts(karim, reference, 'referral.withdraw', { reason: 'EMPLOYED' })
    await receiver.until(() => receiver.taken.length >= 4, 'the withdrawal')
    expect(receiver.told(reference)).toEqual([
      ['referral.submitted', 1],
      ['referral.corrected', 2],
      ['referral.reassigned', 3],
      ['referral.withdrawn', 4],
    ])
    for (const { body } of receiver.taken) {
      expect(Object.keys(body)).toEqual(['type', 'reference', 'version', 'occurredAt'])
    }
  }))

it('a receiver that is down holds up nobody in Teams, and hears everything in order when it is back', () =>
  withReceiver(async (world, receiver) => {
    const { amelie, chloe } = world
    receiver.fault = () => ({ status: 503 })
    const reference = await files(amelie)
    await receiver.until(() => receiver.calls.length > 0, 'a first attempt')
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel niveau de français ?' })
    await amelie.notice(`${reference} · Complément demandé`)
    await acts(amelie, reference, 'referral.answerInfo', { answer: 'A2' })
    await chloe.notice(`${reference} · Reçue`)
    receiver.fault = () => undefined
    world.passes({ hours: 2 })
    await receiver.until(() => receiver.taken.length === 2, 'both pushes')
    expect(receiver.told(reference)).toEqual([
      ['referral.submitted', 1],
      ['referral.answered', 3],
    ])
    expect(new Set(receiver.calls.map(({ id }) => id)).size).toBe(2)
  }))

it('a restart of the bot loses no push', () =>
  withReceiver(async (world, receiver) => {
    receiver.fault = () => ({ drop: true })
    const references = [
      await files(world.amelie),
      await files(world.karim, { lastName: 'Ng', niss: '', noNissReason: 'unknown_yet' }),
    ]
    await receiver.until(() => receiver.calls.length > 1, 'two attempts')
    await world.stopBot()
    receiver.fault = () => undefined
    world.passes({ days: 2 })
    await world.startBot()
    await receiver.until(() => receiver.taken.length === 2, 'both requests')
    expect(receiver.taken.map(({ body }) => body.reference).sort()).toEqual(references.sort())
  }))
