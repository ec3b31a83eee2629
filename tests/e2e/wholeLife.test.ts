import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { ActirisClient } from '../fakes/actirisClient.js'
import { type FakeReceiver, withReceiver } from '../fakes/fakeReceiver.js'
import type { Fault } from '../fakes/fakeTeams.js'
import { acts, CLOSING, files } from '../fakes/journeys.js'
import type { World } from '../fakes/world.js'

const VISIT = { service: 'Accueil Astro', channel: 'office', place: 'Avenue de l’Astronomie 14', durationMinutes: 45 }
/** The bot waits 10 s for the receiver that hangs. */
const TIMEOUT_MS = 90_000
const QUESTION = 'Quel est le niveau de français ?'
const nobody = (lastName: string) => ({ lastName, niss: '', noNissReason: 'unknown_yet' })

/** What goes wrong with the first attempts of each kind of push, one after the other; then it is taken. */
const TROUBLE: Readonly<Record<string, readonly Fault[]>> = {
  'referral.submitted': [{ hang: true }, { status: 500 }],
  // Taken, but the answer is lost: the same id comes again.
  'referral.answered': [{ accepted: true, drop: true }],
  'referral.justified': [
    { status: 429, headers: { 'retry-after': '7200' } },
    { status: 302, headers: { location: '/' } },
  ],
  'referral.messaged': [{ drop: true }, { status: 404 }, { status: 408 }],
}

function isTroubled(receiver: FakeReceiver): void {
  receiver.fault = ({ id, body }) => {
    const before = receiver.calls.filter((call) => call.id === id).length
    return TROUBLE[body.type]?.[before]
  }
}

/** Waits for the push to be taken, the hours between the attempts left out; the version that it tells. */
async function arrives(world: World, receiver: FakeReceiver, reference: string, push: string): Promise<number> {
  for (const [index] of (TROUBLE[push] ?? []).entries()) {
    await isNotTaken(world, { push, reference, attempts: index + 1 })
    world.passes({ hours: 3 })
  }
  const called = () => receiver.calls.filter(({ body }) => body.reference === reference && body.type === push)
  await receiver.until(() => called().length > (TROUBLE[push]?.length ?? 0), `${push} of ${reference}`)
  return called()[0]?.body.version ?? 0
}

/** The bot has noted that an attempt failed, and when the next one is. */
async function isNotTaken(world: World, attempt: Readonly<Record<string, unknown>>): Promise<void> {
  const isNoted = ({ message, fields }: World['log'][number]) =>
    message === 'push not taken' && Object.entries(attempt).every(([name, value]) => fields[name] === value)
  while (!world.log.some(isNoted)) await wait(20)
}

const inHours = ({ now }: World, hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()

/** While the receiver hangs, people are told of another request. */
async function teamsGoesOn(world: World, receiver: FakeReceiver, reference: string, other: string): Promise<void> {
  await receiver.until(() => receiver.calls.some(({ body }) => body.reference === reference), 'the push that hangs')
  await acts(world.chloe, other, 'desk.receive')
  await world.karim.notice(`${other} · Reçue`)
  expect(world.log.filter(({ message }) => message === 'push not taken')).toEqual([])
}

/** The CPAS and Actiris' own system until the appointment is missed; the proof follows. */
async function untilMissed(world: World, receiver: FakeReceiver, client: ActirisClient, other: string) {
  const { amelie } = world
  const reference = await files(amelie)
  await teamsGoesOn(world, receiver, reference, other)
  expect(await arrives(world, receiver, reference, 'referral.submitted')).toBe(1)
  expect(await client.reads(reference)).toMatchObject({ status: 'submitted', version: 1, absences: 0 })

  expect((await client.acts('receive', reference)).body).toEqual({ reference, status: 'received', version: 2 })
  expect((await client.acts('askInfo', reference, { question: QUESTION })).status).toBe(202)
  await acts(amelie, reference, 'referral.answerInfo', { answer: 'A2' })
  expect(await arrives(world, receiver, reference, 'referral.answered')).toBe(4)
  const outdated = await client.acts('schedule', reference, { ...VISIT, at: inHours(world, 48) })
  expect(outdated).toMatchObject({ status: 409, body: { status: 'received', version: 4 } })
  expect((await client.reads(reference)).events.at(-1)).toMatchObject({ type: 'infoAnswered', data: { answer: 'A2' } })

  expect((await client.acts('schedule', reference, { ...VISIT, at: inHours(world, 48) })).status).toBe(202)
  const moved = { ...VISIT, at: inHours(world, 72), askedBy: 'person', reason: 'Examen médical' }
  expect((await client.acts('reschedule', reference, moved)).status).toBe(202)
  const early = await client.acts('absent', reference, { justified: false })
  expect(early).toMatchObject({ status: 409, body: { status: 'scheduled', version: 6 } })
  expect(early.body.allowed).not.toContain('absent')
  world.passes({ hours: 73 })
  expect((await client.acts('absent', reference, { justified: false })).body).toMatchObject({ status: 'warned' })
  return reference
}

/** From the proof of the absence to the end. */
async function untilClosed(world: World, receiver: FakeReceiver, client: ActirisClient, reference: string) {
  const { karim } = world
  await acts(karim, reference, 'referral.justify', { text: 'Certificat médical', motive: 'illness' })
  expect(await arrives(world, receiver, reference, 'referral.justified')).toBe(8)
  await client.reads(reference)
  const justified = await client.acts('justifyAbsence', reference, { text: 'Certificat reçu', motive: 'illness' })
  expect(justified.body).toMatchObject({ status: 'received', version: 9 })
  await acts(karim, reference, 'referral.message', { text: 'Merci' })
  expect(await arrives(world, receiver, reference, 'referral.messaged')).toBe(10)
  expect(await client.polls()).toContain(reference)

  expect((await client.acts('schedule', reference, { ...VISIT, at: inHours(world, 24) })).status).toBe(202)
  world.passes({ hours: 25 })
  expect((await client.acts('attended', reference, { late: true })).body).toMatchObject({ status: 'in_progress' })
  expect((await client.acts('feedback', reference, { needs: 'Cours de néerlandais' })).status).toBe(202)
  expect((await client.acts('close', reference, CLOSING)).body).toEqual({ reference, status: 'closed', version: 14 })
}

it(
  'a system of Actiris lives a whole request through the API, whatever happens to its own receiver',
  () =>
    withReceiver(async (world, receiver) => {
      const client = new ActirisClient(world)
      const others = [await files(world.karim, nobody('Ng')), await files(world.dorien, nobody('Testaert'))] as const
      await receiver.until(() => receiver.taken.length === 2, 'the other requests')
      expect((await client.polls()).slice().sort()).toEqual(others.slice().sort())
      isTroubled(receiver)

      const reference = await untilMissed(world, receiver, client, others[0])
      expect(await client.polls()).toEqual([others[0], reference])
      expect(await client.polls()).toEqual([])
      await untilClosed(world, receiver, client, reference)
      await world.amelie.notice(`${reference} · Clôturée`)

      expect(await client.polls()).toEqual([reference])
      const { events, version, status, absences } = await client.reads(reference)
      expect([status, version, events.length, absences]).toEqual(['closed', 14, 14, 0])
      expect(events.map(({ type, by }) => `${by} ${type}`)).toEqual([
        'cpas submitted',
        'actiris received',
        'actiris infoRequested',
        'cpas infoAnswered',
        'actiris scheduled',
        'actiris rescheduled',
        'actiris absent',
        'cpas justificationSent',
        'actiris absenceJustified',
        'cpas messaged',
        'actiris scheduled',
        'actiris attended',
        'actiris feedback',
        'actiris closed',
      ])
      expect(receiver.told(reference)).toEqual([
        ['referral.submitted', 1],
        ['referral.answered', 4],
        ['referral.justified', 8],
        ['referral.messaged', 10],
      ])
      expect(others.map((other) => client.copies.get(other)?.status)).toEqual(['received', 'submitted'])

      await world.restartBot()
      world.passes({ days: 60 })
      for (const sent of client.sent) {
        expect(await client.repeats(sent)).toEqual(sent.answer)
        expect(await client.repeats(sent, `${sent.id}-again`)).toEqual(sent.answer)
      }
      expect(await client.polls()).toEqual([])
      expect(await client.reads(reference)).toMatchObject({ version: 14 })
      expect(await client.acts('message', reference, { text: 'Encore' })).toMatchObject({
        status: 409,
        body: { status: 'closed', version: 14, allowed: [] },
      })
    }),
  TIMEOUT_MS,
)
