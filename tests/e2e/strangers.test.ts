import { describe, expect, it } from '@jest/globals'
import { cardAction } from '../../src/bot/actions.js'
import { loadWords } from '../../src/presenters/words.js'
import { admin, amelie as amelieMember } from '../builders/people.js'
import { buttonsOf, cardOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()

describe('a tenant that no organisation lists', () => {
  it.each(['Quel est le public cible de l’axe 1 ?', 'nouvelle demande', 'aide', 'ACT-2026-000042-5'])(
    'gets a polite refusal and nothing else to "%s"',
    (text) =>
      inWorld(async (world) => {
        const stranger = world.user('Eva Vreemd', 'eva', 'tenant-elsewhere')
        const { messages } = await stranger.says(text)
        expect(messages.map((message) => message.text)).toEqual([fr.text.foreignTenant])
        const { body } = await stranger.pressData({ verb: 'desk.open', page: 1 })
        expect(body?.value).toBe(fr.text.foreignTenant)
        expect((await stranger.installs()).messages).toEqual([])
      }),
  )

  it('is also one that an activity contradicts, or a person without an Entra id', () =>
    inWorld(async ({ amelie }) => {
      const elsewhere = { channelData: { tenant: { id: 'tenant-cpas-21012' } } }
      const nameless = { from: { id: '29:x', name: 'Amélie Dubois' } }
      const nowhere = { conversation: { id: amelie.chat, conversationType: 'personal' }, channelData: {} }
      for (const extra of [elsewhere, nameless, nowhere]) {
        const { messages } = await amelie.says('mes demandes', extra)
        expect(messages.map(({ text }) => text)).toEqual([fr.text.foreignTenant])
      }
    }))
})

describe('somebody unknown in a known tenant', () => {
  it('may ask rules, and nothing about requests', () =>
    inWorld(async (world) => {
      const reference = await files(world.amelie)
      const unknown = world.user('Nina Nieuw', 'nina', 'tenant-cpas-21004')
      const asked = await unknown.says('Quel est le public cible de l’axe 1 ?')
      expect(asked.messages[0]?.text).toContain('[1]')
      for (const text of ['nouvelle demande', 'mes demandes', 'demandes', 'bureau', reference]) {
        const { messages } = await unknown.says(text)
        expect(textOf(cardOf(messages[0]))).toContain(fr.text.unknownPerson)
      }
      const { body } = await unknown.pressData({ verb: 'referral.open', list: 'organisation' })
      expect(body?.value).toBe(fr.text.unknownPerson)
      expect(verbsOf(cardOf((await unknown.says('aide')).messages[0]))).toEqual(['access.request'])
    }))

  it('is also a member whose id comes from another tenant', () =>
    inWorld(async (world) => {
      const impostor = world.user('Amélie Dubois', amelieMember.aadObjectId, 'tenant-cpas-21012')
      const { messages } = await impostor.says('mes demandes')
      expect(textOf(cardOf(messages[0]))).toContain(fr.text.unknownPerson)
    }))
})

describe('another organisation', () => {
  it('sees nothing of a request by list, reference or press; what is not yours does not exist', () =>
    inWorld(async ({ amelie, chloe, dorien, elif }) => {
      const reference = await files(amelie)
      await chloe.says(reference)
      const { referralId, version } = { ...buttonsOf(chloe.card)[0]?.data } as Record<string, unknown>
      const en = loadWords().en
      for (const [user, words] of [
        [dorien, nl],
        [elif, en],
      ] as const) {
        const byReference = await user.says(`${reference} ?`)
        const unknown = await user.says('ACT-2026-000042-5')
        expect(textOf(cardOf(byReference.messages[0]))).toBe(words.refusal.REF_UNKNOWN)
        expect(byReference.messages[0]?.attachments).toEqual(unknown.messages[0]?.attachments)
        for (const verb of ['referral.open', 'desk.open']) {
          const { card } = await user.pressData({ verb, referralId, version })
          expect(textOf(card)).toBe(words.refusal.REF_UNKNOWN)
        }
        const { messages } = await user.says('mes demandes')
        expect(textOf(cardOf(messages[0]))).toContain('(0)')
      }
      const { messages } = await elif.says('referrals')
      expect(textOf(cardOf(messages[0]))).toContain('(0)')
      expect(JSON.stringify([dorien.shown, elif.shown])).not.toContain('Smet')
    }))

  it('may not even list what is not for its role', () =>
    inWorld(async ({ amelie, bram, chloe, dorien }) => {
      await acts(chloe, await files(amelie), 'desk.receive')
      for (const [user, text, refused] of [
        [amelie, 'demandes', fr.text.notYours],
        [amelie, 'bureau', fr.text.notYours],
        [bram, 'balie', nl.text.notYours],
        [dorien, 'aanvragen', nl.text.notYours],
        [chloe, 'mes demandes', fr.text.notYours],
      ] as const) {
        const { messages } = await user.says(text)
        expect(textOf(cardOf(messages[0]))).toBe(refused)
      }
    }))
})

it('an admin sees no request, not even of the own organisation', () =>
  inWorld(async (world) => {
    const reference = await files(world.amelie)
    const user = world.user(admin.name, admin.aadObjectId, 'tenant-cpas-21004')
    for (const text of ['demandes', 'mes demandes', 'bureau', reference]) {
      const { messages } = await user.says(text)
      expect([fr.text.notYours, fr.refusal.REF_UNKNOWN]).toContain(textOf(cardOf(messages[0])))
    }
  }))

it('an admin neither reads a request nor acts on it, by whatever press', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    const { id: referralId, version } = await world.stored(reference)
    await world.startBot()
    const user = world.user(admin.name, admin.aadObjectId, 'tenant-cpas-21004')
    const verbs = cardAction.options.map(({ shape }): string => shape.verb.value)
    for (const verb of verbs) {
      const typed = { text: 'Bonjour', answer: 'Bonjour', reason: 'MISTAKE_OR_DUPLICATE', owner: amelieMember.id }
      for (const list of ['organisation', 'mine'])
        await user.pressData({ verb, referralId, version, list, page: 1, sent: 1, ...typed })
    }
    expect(JSON.stringify([user.shown, user.answers])).not.toMatch(/Smet|ACT-2026/)
    expect((await world.stored(reference)).version).toBe(version)
    await world.startBot()
  }))
