import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { amelie as amelieMember, bram as bramMember } from '../builders/people.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const TENANT = 'tenant-cpas-21004'
const GROUP = '19:group@thread.v2'

const stranger = (world: World, tenant = TENANT) => world.user('Nina Nieuw', 'nina-nieuw', tenant)

/** Nina asks to be a caseworker of the CPAS of her tenant; the notice that Bram gets. */
async function asks(world: World, role = 'caseworker') {
  await world.bram.installs()
  const nina = stranger(world)
  await nina.says('aide')
  await nina.press('access.request')
  await nina.press('access.request', { role })
  return { nina, told: await world.bram.notice(nl.accessNotice.accessAsked) }
}

const dataOf = (user: FakeUser, verb: string) => {
  const button = user.shown.flatMap((message) => buttonsOf(cardOf(message))).find(({ data }) => data.verb === verb)
  if (!button) throw new Error(`${user.who.name} has no button ${verb}`)
  return button.data
}

it.each(['execute', 'submit'] as const)(
  'a stranger asks, a coordinator grants, and he files a request at once (%s)',
  (how) =>
    inWorld(async (world) => {
      const { bram, chloe } = world
      const nina = stranger(world)
      nina.presses = how
      bram.presses = how
      await bram.installs()
      expect(textOf(cardOf((await nina.installs()).messages[0]))).toContain(fr.text.helpUnknown)
      await nina.press('access.request')
      expect(valuesOf(nina.card)).toEqual({ organisation: 'cpas-21004' })
      expect(JSON.stringify(inputsOf(nina.card))).toContain('CPAS de Bruxelles')
      await nina.press('access.request', { role: 'caseworker' })
      expect(textOf(nina.card)).toContain(fr.access.sent)
      expect(textOf(nina.card)).toContain('Bram Peeters')
      const told = await bram.notice(nl.accessNotice.accessAsked)
      expect(textOf(cardOf(told))).toContain('Nina Nieuw')
      expect(JSON.stringify([told.summary, buttonsOf(cardOf(told))])).not.toContain('Nina')
      await bram.press('access.grant')
      expect(textOf(cardOf(bram.shown.at(-1)))).toContain(nl.access.granted)
      const answer = await nina.notice(fr.accessNotice.accessGranted)
      expect(textOf(cardOf(answer))).toContain('Bram Peeters')
      expect(verbsOf(cardOf(answer))).toContain('referral.open')
      const reference = await files(nina)
      await chloe.says(reference)
      expect(textOf(chloe.card)).toContain(reference)
    }),
)

it('asks which organisation and role where something is missing, and keeps what was chosen', () =>
  inWorld(async (world) => {
    const nina = stranger(world)
    await nina.says('demander un accès')
    await nina.press('access.request')
    expect(alertsOf(nina.card)).toContain(fr.fault.required)
    await nina.pressData({ verb: 'access.request', organisation: 'cpas-21012', role: 'caseworker' })
    expect(alertsOf(nina.answers.at(-1))).toContain(fr.fault.organisation_unknown)
    expect(valuesOf(nina.answers.at(-1)).role).toBe('caseworker')
    for (const role of ['adviser', 'admin']) {
      await nina.pressData({ verb: 'access.request', organisation: 'cpas-21004', role })
      expect(alertsOf(nina.answers.at(-1))).toContain(fr.fault.role_elsewhere)
    }
    expect(world.bram.notices).toEqual([])
  }))

it('pressed twice, or asked again, one request stands and shows since when', () =>
  inWorld(async (world) => {
    await world.bram.installs()
    const nina = stranger(world)
    await nina.says('toegang vragen')
    const [form] = nina.shown
    const press = () => nina.press('access.request', { role: 'caseworker' }, { on: form })
    await Promise.all([press(), press()])
    await world.bram.notice(nl.accessNotice.accessAsked)
    await nina.press('access.request', { role: 'coordinator' }, { on: form })
    await nina.says('demander un accès')
    expect(textOf(nina.card)).toContain(fr.access.openAlready)
    expect(textOf(nina.card)).toContain(fr.role.caseworker)
    expect(textOf(nina.card)).toContain('2026')
    await world.settles()
    expect(world.bram.notices).toEqual([nl.accessNotice.accessAsked])
  }))

it('is refused in decent words, once, and may ask again on the next day, not before', () =>
  inWorld(async (world) => {
    const { nina } = await asks(world)
    await world.bram.press('access.refuse')
    expect(textOf(cardOf(world.bram.shown.at(-1)))).toContain(nl.access.refused)
    const answer = await nina.notice(fr.accessNotice.accessRefused)
    expect(textOf(cardOf(answer))).toContain('Bram Peeters')
    await nina.press('access.request', {}, { on: answer })
    await nina.press('access.request', { role: 'caseworker' })
    expect(alertsOf(nina.card)).toContainEqual(expect.stringContaining('2 septembre 2026'))
    world.passes({ days: 1 })
    await nina.press('access.request', { role: 'caseworker' })
    expect(textOf(nina.card)).toContain(fr.access.sent)
    await world.settles()
    expect(world.bram.notices).toHaveLength(2)
    expect(nina.notices).toEqual([fr.accessNotice.accessRefused])
  }))

it('refused by mistake, access is given after all; given by mistake, it is taken back from the same card', () =>
  inWorld(async (world) => {
    const { bram } = world
    const { nina } = await asks(world)
    await bram.press('access.refuse')
    await nina.notice(fr.accessNotice.accessRefused)
    await bram.press('access.grant')
    await nina.notice(fr.accessNotice.accessGranted)
    expect(textOf(cardOf((await nina.says('mes demandes')).messages[0]))).toContain(fr.text.emptyMine)
    await bram.press('access.remove')
    expect(textOf(cardOf(bram.shown.at(-1)))).toContain(nl.member.removeText)
    await bram.press('access.remove')
    expect(textOf(cardOf((await nina.says('mes demandes')).messages[0]))).toContain(fr.text.unknownPerson)
    expect(nina.notices).toEqual([fr.accessNotice.accessRefused, fr.accessNotice.accessGranted])
  }))

it('who decides first decides; the card of the second, and an outdated one, say who and when', () =>
  inWorld(async (world) => {
    const { bram } = world
    const { nina, told } = await asks(world)
    const refuse = { ...dataOf(bram, 'access.refuse') }
    await bram.press('access.grant', {}, { on: told })
    await nina.notice(fr.accessNotice.accessGranted)
    const second = await bram.pressData(refuse)
    expect(textOf(second.card)).toContain(nl.access.granted)
    expect(textOf(second.card)).toContain('Bram Peeters')
    expect(nina.notices).toEqual([fr.accessNotice.accessGranted])
  }))

it('of two who press at one moment one decides, both read the same, and the asker is told once', () =>
  inWorld(async (world) => {
    const { bram } = world
    const ada = world.user('Ada Min', 'ada-min', TENANT)
    const { nina } = await asks(world)
    const data = dataOf(bram, 'access.grant')
    const both = await Promise.all([bram.pressData(data), ada.pressData({ ...data, verb: 'access.refuse' })])
    await world.settles()
    const isGranted = nina.notices[0] === fr.accessNotice.accessGranted
    expect(nina.notices).toEqual([isGranted ? fr.accessNotice.accessGranted : fr.accessNotice.accessRefused])
    const [ofBram, ofAda] = both.map(({ card }) => textOf(card))
    expect(ofBram).toContain(isGranted ? nl.access.granted : nl.access.refused)
    expect(ofAda).toContain(isGranted ? fr.access.granted : fr.access.refused)
    for (const text of [ofBram, ofAda]) expect(text).toContain(isGranted ? 'Bram Peeters' : 'Ada Min')
  }))

it('nobody decides but a coordinator of the organisation or an admin, and never about himself', () =>
  inWorld(async (world) => {
    const { nina } = await asks(world)
    const grant = dataOf(world.bram, 'access.grant')
    for (const other of [world.karim, world.dorien, world.elif, world.chloe]) {
      const { card } = await other.pressData(grant)
      expect(textOf(card)).not.toContain('Nina')
      const unknown = await other.pressData({ ...grant, accessId: 'cpas-21004:nobody' })
      expect(unknown.card).toEqual(card)
    }
    const { body } = await nina.pressData(grant)
    expect(body?.value).toBe(fr.text.unknownPerson)
    const ada = world.user('Ada Min', 'ada-min', TENANT)
    await ada.pressData(grant)
    expect(textOf(ada.answers.at(-1))).toContain(fr.access.granted)
  }))

it('a member is told what he is already, may ask for another role, and does not grant it himself', () =>
  inWorld(async (world) => {
    const { bram, elif } = world
    await bram.installs()
    await elif.says('ask for access')
    await elif.press('access.request', { role: 'caseworker' })
    expect(alertsOf(elif.card)).toContain(loadWords().en.refusal.ACCESS_HELD)
    const { amelie } = world
    await amelie.says('demander un accès')
    expect(textOf(amelie.card)).toContain(fr.role.caseworker)
    await amelie.press('access.request', { role: 'coordinator' })
    await bram.notice(nl.accessNotice.accessAsked)
    const own = { verb: 'access.grant', accessId: amelieMember.id, version: 1 }
    expect(textOf((await amelie.pressData(own)).card)).toBe(fr.refusal.ACCESS_UNKNOWN)
    await bram.press('access.grant')
    await amelie.notice(fr.accessNotice.accessGranted)
    await amelie.says('demandes')
    expect(textOf(amelie.card)).toContain('(0)')
  }))

it('in a group the form is given privately, and nothing is asked there', () =>
  inWorld(async (world) => {
    const nina = stranger(world)
    const inGroup = { conversation: { id: GROUP, conversationType: 'groupChat', tenantId: TENANT } }
    await nina.says('demander un accès', inGroup)
    const data = { verb: 'access.request', organisation: 'cpas-21004', role: 'caseworker' }
    await nina.turn({ type: 'message', value: data, ...inGroup })
    expect(world.teams.writtenTo(GROUP).map(({ text }) => text)).toEqual([fr.text.openPrivate, fr.text.openPrivate])
    await nina.says('bonjour')
    const { messages } = await nina.says('demander un accès', inGroup)
    expect(inputsOf(cardOf(messages[0])).map(({ id }) => id)).toEqual(['organisation', 'role'])
    expect(world.teams.writtenTo(GROUP).at(-1)?.text).toBe(fr.text.privately)
    await world.settles()
    expect(world.bram.notices).toEqual([])
  }))

it('an organisation that has neither coordinators nor admins has the admins of others decide', () =>
  inWorld(async (world) => {
    const eva = world.user('Eva Vreemd', 'eva-vreemd', 'tenant-actiris')
    const ada = world.user('Ada Min', 'ada-min', TENANT)
    await ada.installs()
    await eva.says('demander un accès')
    await eva.press('access.request', { role: 'adviser' })
    expect(textOf(eva.card)).toContain('Ada Min')
    await ada.notice(fr.accessNotice.accessAsked)
    await ada.press('access.grant')
    await eva.notice(fr.accessNotice.accessGranted)
    await eva.says('bureau')
    expect(textOf(eva.card)).toContain(fr.text.emptyDesk)
  }))

it('where no coordinator can be reached the admin is asked too; what is decided is no news to who comes back', () =>
  inWorld(async (world) => {
    const ada = world.user('Ada Min', 'ada-min', TENANT)
    await ada.installs()
    const nina = stranger(world)
    await nina.pressData({ verb: 'access.request', organisation: 'cpas-21004', role: 'caseworker' })
    await ada.notice(fr.accessNotice.accessAsked)
    await ada.press('access.grant')
    await nina.notice(fr.accessNotice.accessGranted)
    await world.bram.says('hulp')
    await world.settles()
    expect(world.bram.notices).not.toContain(nl.accessNotice.accessAsked)
  }))

it('a coordinator who is none any more when the notice could reach him does not read who asks', () =>
  inWorld(async (world) => {
    const ada = world.user('Ada Min', 'ada-min', TENANT)
    await ada.installs()
    await stranger(world).pressData({ verb: 'access.request', organisation: 'cpas-21004', role: 'caseworker' })
    await ada.notice(fr.accessNotice.accessAsked)
    const roles = { verb: 'access.roles', memberId: bramMember.id, version: 1, sent: 1, roles: 'caseworker' }
    expect(textOf((await ada.pressData(roles)).card)).toContain('Bram Peeters')
    await world.bram.says('hulp')
    await world.settles()
    expect(world.bram.notices).not.toContain(nl.accessNotice.accessAsked)
  }))

it('somebody who asks in Dutch is answered in Dutch', () =>
  inWorld(async (world) => {
    await world.bram.installs()
    const nina = stranger(world)
    const data = { verb: 'access.request', organisation: 'cpas-21004', role: 'caseworker' }
    await nina.turn({ type: 'message', value: data, locale: 'nl-BE' })
    expect(textOf(nina.card)).toContain(nl.access.sent)
    await world.bram.notice(nl.accessNotice.accessAsked)
    await world.bram.press('access.grant')
    const answer = await nina.notice(nl.accessNotice.accessGranted)
    expect(textOf(cardOf(answer))).toContain(nl.role.caseworker)
    expect(textOf(cardOf((await nina.says('hulp')).messages[0]))).toContain(nl.text.helpCaseworker)
  }))

it('who removed the bot meanwhile is shown as such, and told when he is back', () =>
  inWorld(async (world) => {
    const { nina } = await asks(world)
    await nina.installs('remove')
    await world.bram.press('access.refuse')
    expect(textOf(cardOf(world.bram.shown.at(-1)))).toContain(nl.unreachableCause.removed)
    await world.settles()
    expect(nina.notices).toEqual([])
    await nina.says('bonjour')
    await nina.notice(fr.accessNotice.accessRefused)
  }))
