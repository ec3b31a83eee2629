import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, cardOf, textOf } from '../fakes/cardReading.js'
import type { TeamsActivity } from '../fakes/fakeTeams.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl, en } = loadWords()
const TEAM = '19:team@thread.tacv2'
const CHANNEL = '19:channel@thread.tacv2'
const DESK = '19:desk@thread.tacv2'

/** Teams names the thread in which somebody writes behind the channel. */
const inChannel = (user: FakeUser, id = CHANNEL) => ({
  conversation: {
    id: `${id};messageid=1700000000000`,
    conversationType: 'channel',
    isGroup: true,
    tenantId: user.who.tenant,
  },
  channelData: { tenant: { id: user.who.tenant }, team: { id: TEAM }, channel: { id } },
})
const mentions = (user: FakeUser, text: string, id?: string) =>
  user.says(`<at>Passerelle</at> ${text}`, inChannel(user, id))
const answer = ({ teams }: World, id = CHANNEL) => teams.writtenTo(`${id};messageid=1700000000000`).at(-1)?.text
const posts = ({ teams }: World, id = CHANNEL) => teams.writtenTo(id)
const summaries = (world: World, id?: string) => posts(world, id).map(({ summary }) => summary)
const post = (world: World, summary: string, id?: string): Promise<TeamsActivity> =>
  world.teams.until(
    () => posts(world, id).find((activity) => activity.summary === summary),
    `${summary} in the channel`,
  )

it('a coordinator’s channel is told what the coordinators are told at once, in new threads, and nothing of anybody', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    await bram.installs()
    await mentions(bram, 'meldingen hier')
    expect(answer(world)).toBe(nl.text.channelBegun)
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const told = await post(world, `${reference} · Afspraak vastgelegd`)
    await bram.notice(`${reference} · Afspraak vastgelegd`)
    expect(textOf(cardOf(told))).toContain(nl.text.channelNotice)
    expect(JSON.stringify(posts(world))).not.toMatch(/De Smet|Anaïs|Astronomie|Chloé|Lambert/)
    expect(summaries(world)).toEqual([`${reference} · Afspraak vastgelegd`])
  }))

it.each(['execute', 'submit'] as const)(
  'its one button answers each reader privately, by what he may see (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram, chloe, dorien } = world
      for (const user of [bram, dorien]) await user.installs()
      await mentions(bram, 'alertes ici')
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
      const told = await post(world, `${reference} · Afgewezen`)
      const [button, ...others] = buttonsOf(cardOf(told))
      expect(others).toEqual([])
      const data = { ...button?.data }
      const press = (user: FakeUser) =>
        user.turn({
          ...(how === 'submit'
            ? { type: 'message', value: data }
            : {
                type: 'invoke',
                name: 'adaptiveCard/action',
                value: { action: { type: 'Action.Execute', verb: data.verb, data } },
              }),
          replyToId: told.id,
          ...inChannel(user),
        })
      const own = await press(bram)
      expect(textOf(cardOf(own.messages[0]))).toContain('De Smet')
      const foreign = await press(dorien)
      expect(JSON.stringify(foreign.messages)).not.toContain('De Smet')
      expect(JSON.stringify(posts(world))).not.toContain('De Smet')
    }),
)

it('"alertes stop" ends it for one’s own organisation only; another channel takes its place', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, elif } = world
    await mentions(bram, 'alertes ici', '19:other@thread.tacv2')
    await mentions(bram, 'alertes ici')
    await mentions(elif, 'alerts stop')
    expect(answer(world)).toBe(en.text.channelNone)
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await post(world, `${reference} · Afspraak vastgelegd`)
    for (const expected of [nl.text.channelEnded, nl.text.channelNone]) {
      await mentions(bram, 'alertes stop')
      expect(answer(world)).toBe(expected)
    }
    await bram.installs()
    await acts(chloe, reference, 'desk.cancelAppointment', { askedBy: 'person', why: 'Examen' })
    await bram.notice(`${reference} · Ontvangen`)
    expect(summaries(world)).toEqual([`${reference} · Afspraak vastgelegd`])
    expect(posts(world, '19:other@thread.tacv2')).toEqual([])
  }))

it('only coordinators choose it, in a channel; what another organisation does is not told there', () =>
  inWorld(async (world) => {
    const { amelie, bram, elif, jules } = world
    await mentions(amelie, 'alertes ici')
    expect(answer(world)).toBe(fr.refusal.CHANNEL_FORBIDDEN)
    const { messages } = await bram.says('alertes ici')
    expect(messages.map(({ text }) => text)).toEqual([nl.refusal.CHANNEL_NEEDED])
    const stranger = world.user('Nadia Nemo', 'nadia', bram.who.tenant)
    await mentions(stranger, 'alertes ici')
    expect(answer(world)).toBe(fr.text.unknownPerson)
    await mentions(elif, 'alerts here')
    expect(answer(world)).toBe(en.text.channelBegun)
    const reference = await files(amelie)
    await acts(world.chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await amelie.notice(`${reference} · Rejetée`)
    await jules.says('aide')
    expect(posts(world)).toEqual([])
  }))

it('the desk’s channel is told of new requests at once, instead of all advisers; of those in charge no more', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    await joris.installs()
    await mentions(chloe, 'alertes ici', DESK)
    expect(answer(world, DESK)).toBe(fr.text.channelBegunDesk)
    const reference = await files(amelie)
    const told = await post(world, `${reference} · Transmise`, DESK)
    expect(buttonsOf(cardOf(told))[0]?.data).toMatchObject({ verb: 'desk.open' })
    await acts(chloe, reference, 'desk.receive')
    await amelie.says(reference)
    await acts(amelie, reference, 'referral.message', { text: 'Merci de rappeler.' })
    await chloe.notice(`${reference} · ${fr.event.messaged_cpas}`)
    expect(summaries(world, DESK)).toEqual([`${reference} · Transmise`])
  }))

describe('a channel that cannot be written to any more is told nothing, and the people are', () => {
  const leaves = {
    'the app is removed from the team': { type: 'installationUpdate', action: 'remove' },
    'the bot is removed from the team': { type: 'conversationUpdate', membersRemoved: [{ id: '28:passerelle' }] },
    'the channel is deleted': { type: 'conversationUpdate', eventType: 'channelDeleted' },
  }
  it.each(Object.entries(leaves))('when %s', (_, { eventType, ...activity }: { type: string; eventType?: string }) =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      await bram.installs()
      await mentions(bram, 'alertes ici')
      const { channelData, conversation } = inChannel(bram)
      await bram.turn({ ...activity, conversation, channelData: { ...channelData, eventType } })
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
      await bram.notice(`${reference} · Afgewezen`)
      await mentions(bram, 'alertes stop')
      expect(answer(world)).toBe(nl.text.channelNone)
      expect(posts(world)).toEqual([])
    }),
  )

  it('when Teams refuses: the advisers learn of the request after all', () =>
    inWorld(async (world) => {
      const { amelie, chloe, joris, teams } = world
      await joris.installs()
      await joris.says('meldingen')
      await joris.press('alerts.save', { submitted: 'now' })
      await mentions(chloe, 'alertes ici', DESK)
      teams.fault = ({ conversation }) =>
        conversation === DESK ? { status: 403, code: 'BotNotInConversationRoster' } : undefined
      const reference = await files(amelie)
      await joris.notice(`${reference} · Verzonden`)
      expect(posts(world, DESK)).toEqual([])
    }))

  it('but another team that the bot leaves, or another channel that goes, changes nothing', () =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      await mentions(bram, 'alertes ici')
      const { channelData, conversation } = inChannel(bram)
      const gone = { type: 'conversationUpdate', conversation }
      await bram.turn({
        ...gone,
        membersRemoved: [{ id: '28:passerelle' }],
        channelData: { ...channelData, team: { id: '19:x' } },
      })
      await bram.turn({
        ...gone,
        channelData: { ...channelData, channel: { id: '19:y' }, eventType: 'channelDeleted' },
      })
      await bram.turn({ ...gone, membersRemoved: [{ id: '29:somebody' }], channelData })
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
      await post(world, `${reference} · Afgewezen`)
    }))
})
