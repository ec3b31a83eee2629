import { expect, it } from '@jest/globals'
import { fill, loadWords } from '../../src/presenters/words.js'
import { amelie as amelieMember, bram as bramMember, karim as karimMember } from '../builders/people.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const TENANT = 'tenant-cpas-21004'
const ada = (world: World) => world.user('Ada Min', 'ada-min', TENANT)
const choicesOf = (user: FakeUser, id: string) =>
  inputsOf(user.card)
    .filter((input) => input.id === id)
    .flatMap(({ choices }) => (choices as { title: string }[]).map(({ title }) => title))

it.each(['membres', 'Leden, aub', 'members'])('"%s" shows a coordinator the people of his organisation', (text) =>
  inWorld(async ({ bram }) => {
    await bram.says(text)
    expect(textOf(bram.card)).toContain('Leden (5)')
    expect(textOf(bram.card)).toContain('OCMW Brussel')
    expect(textOf(bram.card)).toContain(`Bram Peeters: ${nl.role.coordinator} · ${nl.member.you}`)
    expect(choicesOf(bram, 'member')).toEqual([
      'Ada Min',
      'Amélie Dubois',
      'Bram Peeters',
      'Karim Haddad',
      'Mira Mertens',
    ])
    await bram.press('access.list', { search: 'had' })
    expect(choicesOf(bram, 'member')).toEqual(['Karim Haddad'])
    await bram.press('access.list', { search: 'zzz' })
    expect(textOf(bram.card)).toContain(nl.member.notFound)
  }),
)

it('nobody else sees them: caseworkers, advisers, strangers', () =>
  inWorld(async (world) => {
    for (const user of [world.amelie, world.chloe]) {
      const { messages } = await user.says('membres')
      expect(textOf(cardOf(messages[0]))).toBe(fr.text.notYours)
    }
    const { body } = await world.user('Nina Nieuw', 'nina', TENANT).pressData({ verb: 'access.list' })
    expect(body?.value).toBe(fr.text.unknownPerson)
    await world.elif.says('members')
    for (const verb of ['access.roles', 'access.remove'])
      expect(
        textOf(
          (await world.elif.pressData({ verb, memberId: amelieMember.id, version: 1, sent: 1, roles: 'caseworker' }))
            .card,
        ),
      ).not.toContain('Amélie')
    expect(JSON.stringify(world.elif.shown)).not.toContain('Amélie')
  }))

it('a role is given: chosen, ticked, saved, and it counts from the next word on', () =>
  inWorld(async ({ bram, amelie }) => {
    await bram.says('leden')
    await bram.press('access.roles')
    expect(alertsOf(bram.card)).toContain(nl.fault.member_needed)
    await bram.press('access.roles', { member: amelieMember.id })
    expect(valuesOf(bram.card).roles).toBe('caseworker')
    await bram.press('access.roles', { roles: '' })
    expect(alertsOf(bram.card)).toContain(nl.fault.roles_needed)
    await bram.press('access.roles', { roles: 'caseworker,coordinator' })
    expect(textOf(bram.card)).toContain(
      fill(nl.member.changed, { name: 'Amélie Dubois', roles: `${nl.role.caseworker}, ${nl.role.coordinator}` }),
    )
    await amelie.says('demandes')
    expect(textOf(amelie.card)).toContain('(0)')
  }))

it('somebody is removed while he has a card open: he reads it in words, and what comes goes to the coordinators', () =>
  inWorld(async (world) => {
    const { bram, amelie, chloe } = world
    await bram.installs()
    const reference = await files(amelie)
    await amelie.says(reference)
    await bram.says('leden')
    await bram.press('access.remove', { member: amelieMember.id })
    expect(textOf(bram.card)).toContain(`${nl.member.openRequests}: 1`)
    expect(textOf(bram.card)).toContain(nl.member.removeRequests)
    await bram.press('access.remove')
    expect(textOf(bram.card)).toContain('Leden (4)')
    const pressed = await amelie.press('referral.withdraw')
    expect(pressed.body?.value).toBe(fr.text.unknownPerson)
    expect(textOf(cardOf((await amelie.says('mes demandes')).messages[0]))).toContain(fr.text.unknownPerson)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel diplôme ?' })
    await bram.notice(`${reference} · Aanvulling gevraagd`)
    await world.settles()
    expect(amelie.notices).toEqual([])
  }))

it('a removal from an outdated card is not done, and pressed twice it is done once', () =>
  inWorld(async (world) => {
    const { bram } = world
    await bram.says('leden')
    await bram.press('access.remove', { member: karimMember.id })
    const old = buttonsOf(bram.card).find(({ data }) => data.verb === 'access.remove')?.data ?? {}
    await ada(world).pressData({
      verb: 'access.roles',
      memberId: karimMember.id,
      version: 1,
      sent: 1,
      roles: 'coordinator',
    })
    const outdated = await bram.pressData(old)
    expect(alertsOf(outdated.card)).toEqual([nl.refusal.MEMBER_STALE])
    const now = buttonsOf(outdated.card).find(({ data }) => data.verb === 'access.remove')?.data ?? {}
    for (const press of [await bram.pressData(now), await bram.pressData(now)])
      expect(textOf(press.card)).toContain(fill(nl.member.removed, { name: 'Karim Haddad' }))
  }))

it('the last coordinator stays, and the last admin too', () =>
  inWorld(async (world) => {
    const { bram } = world
    const remove = { verb: 'access.remove', memberId: bramMember.id, version: 1, sent: 1 }
    const { card } = await bram.pressData({ verb: 'access.remove', memberId: bramMember.id })
    expect([alertsOf(card), verbsOf(card)]).toEqual([[nl.refusal.MEMBER_LAST], ['access.list']])
    expect(alertsOf((await bram.pressData(remove)).card)).toEqual([nl.refusal.MEMBER_LAST])
    const own = { ...remove, memberId: 'cpas-21004:ada-min' }
    expect(alertsOf((await ada(world).pressData(own)).card)).toEqual([fr.refusal.MEMBER_LAST])
    expect(alertsOf((await bram.pressData(own)).card)).toEqual([nl.refusal.MEMBER_ADMIN])
  }))

it('of two coordinators who remove each other at one moment one stays, and the other reads in words what he is now', () =>
  inWorld(async (world) => {
    const { bram, amelie } = world
    const roles = { verb: 'access.roles', memberId: amelieMember.id, version: 1, sent: 1, roles: 'coordinator' }
    await bram.pressData(roles)
    await amelie.says('membres')
    const presses = await Promise.all([
      bram.pressData({ verb: 'access.remove', memberId: amelieMember.id, version: 2, sent: 1 }),
      amelie.pressData({ verb: 'access.remove', memberId: bramMember.id, version: 1, sent: 1 }),
    ])
    const words = presses.map(({ card, body }) => (card ? textOf(card) : String(body?.value)))
    const done = [
      fill(nl.member.removed, { name: 'Amélie Dubois' }),
      fill(fr.member.removed, { name: 'Bram Peeters' }),
    ].filter((text, index) => words[index]?.includes(text))
    expect(done).toHaveLength(1)
    const refused = [nl, fr].flatMap(({ refusal, text }) => [refusal.MEMBER_FORBIDDEN, text.unknownPerson])
    expect(words.filter((text) => refused.includes(text))).toHaveLength(1)
  }))

it('an admin chooses the organisation, reads that nobody is there, and goes on through its pages', () =>
  inWorld(async (world) => {
    const admin = ada(world)
    await admin.says('membres')
    expect(choicesOf(admin, 'organisation')).toContain('CPAS de Jette')
    await admin.press('access.list', { organisation: 'cpas-21010' })
    expect(choicesOf(admin, 'member')).toEqual(['Jules Martin'])
    await admin.press('access.remove', { member: 'cpas-21010:jules-martin' })
    await admin.press('access.remove')
    expect(textOf(admin.card)).toContain(fr.member.nobody)
    expect(textOf(admin.card)).toContain('CPAS de Jette')
    for (let number = 0; number < 12; number++) {
      const name = `Zoé ${String.fromCharCode(65 + number)}`
      const user = world.user(name, `zoe-${number}`, 'tenant-cpas-21010')
      await user.pressData({ verb: 'access.request', organisation: 'cpas-21010', role: 'caseworker' })
      await admin.pressData({ verb: 'access.grant', accessId: `cpas-21010:zoe-${number}`, version: 1 })
    }
    await admin.says('membres')
    await admin.press('access.list', { organisation: 'cpas-21010' })
    expect(choicesOf(admin, 'member')).toHaveLength(10)
    await admin.press('access.list', {}, { where: { page: 2 } })
    expect(choicesOf(admin, 'member')).toEqual(['Zoé K', 'Zoé L'])
  }))

it('requests for access stand first, one after the other', () =>
  inWorld(async (world) => {
    const { bram } = world
    for (const name of ['nina', 'omar'])
      await world.user(`${name} Nieuw`, name, TENANT).pressData({
        verb: 'access.request',
        organisation: 'cpas-21004',
        role: 'caseworker',
      })
    const [list] = (await bram.says('leden')).messages
    const on = () => bram.shown.find(({ id }) => id === list?.id)
    expect(textOf(cardOf(on()))).toContain(fill(nl.member.requests, { count: 2 }))
    await bram.press('access.list', {}, { on: on(), where: { accessId: 'cpas-21004:nina' } })
    await bram.press('access.grant', {}, { on: on() })
    expect(textOf(cardOf(on()))).toContain(nl.access.granted)
    await bram.press('access.list', {}, { on: on(), where: { accessId: 'cpas-21004:omar' } })
    await bram.press('access.refuse', {}, { on: on() })
    expect(verbsOf(cardOf(on()))).toEqual(['access.grant', 'access.list'])
    await bram.press('access.list', {}, { on: on() })
    expect(textOf(cardOf(on()))).toContain('Leden (6)')
  }))

it('the guide of an admin leads to the members, and a coordinator reads the word for them', () =>
  inWorld(async (world) => {
    const admin = ada(world)
    await admin.says('aide')
    await admin.press('access.list')
    expect(textOf(admin.card)).toContain(fr.member.listed)
    const { messages } = await world.bram.says('hulp')
    expect(textOf(cardOf(messages[0]))).toContain(nl.text.helpMembers)
  }))
