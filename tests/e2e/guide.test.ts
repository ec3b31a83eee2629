import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser, TurnResult } from '../fakes/fakeUser.js'
import { inWorld, type World } from '../fakes/world.js'

const words = loadWords()
const { fr, nl } = words
const GROUP = '19:group@thread.v2'
const AXIS_1 = 'Le CPAS accompagne (axe 1).'

const checks = (user: FakeUser, inputs: Record<string, string>): Promise<TurnResult> =>
  user.press('eligibility.check', inputs)

async function asks(user: FakeUser, inputs: Record<string, string>): Promise<string> {
  await user.says('qui accompagne')
  await checks(user, inputs)
  return textOf(user.card)
}

describe('typed', () => {
  it.each([
    'qui accompagne',
    'Qui accompagne ?',
    'bonjour, qui accompagne svp',
    'wie begeleidt',
    'Dag, wie begeleidt aub?',
    'WHO SUPPORTS',
    'who supports please',
  ])('"%s" opens the guide', (text) =>
    inWorld(async ({ amelie }) => {
      const { messages } = await amelie.says(text)
      expect(messages).toHaveLength(1)
      expect(textOf(cardOf(messages[0]))).toContain(fr.title.guide)
      expect(inputsOf(cardOf(messages[0])).map(({ id }) => id)).toEqual([
        'category',
        'registered',
        'age',
        'insertionStage',
      ])
    }),
  )

  it('as part of a question it stays a question', () =>
    inWorld(async ({ amelie }) => {
      const { messages } = await amelie.says('Qui accompagne un jeune au RIS en stage d’insertion ?')
      expect(messages[0]?.text).toContain('[1]')
      expect(inputsOf(cardOf(messages[0]))).toEqual([])
    }))
})

describe.each(['execute', 'submit'] as const)('pressed (%s)', (how) => {
  it.each([
    [{ category: 'ris', registered: 'yes' }, AXIS_1],
    [{ category: 'eris', registered: 'unknown' }, fr.guideNext.file_to_check],
    [{ category: 'ris', registered: 'yes', age: '24', insertionStage: 'true' }, fr.guideRule.young],
    [{ category: 'ris', registered: 'yes', insertionStage: 'true' }, fr.guideRule.age_unclear],
    [{ category: 'ris', registered: 'no' }, fr.guideNext.register_first],
    [{ category: 'unemployment_residual', registered: 'yes' }, fr.guideWho.actiris],
    [{ category: 'art60', registered: 'no' }, fr.guideNext.file_reregister],
    [{ category: 'other', registered: 'yes' }, fr.guideWho.nobody],
  ])('%j: the card becomes the answer, in its place', (inputs, expected) =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      const [form] = (await amelie.says('qui accompagne')).messages
      const pressed = await checks(amelie, inputs)
      expect(amelie.shown.map(({ id }) => id)).toEqual([form?.id])
      expect(textOf(amelie.card)).toContain(expected)
      expect(textOf(amelie.card)).toContain('Source : Cadre CPAS/Actiris 2022-2027, 3.2.')
      if (how === 'execute') expect(pressed.card).toEqual(amelie.card)
    }),
  )

  it('says what is missing or wrong and keeps what was typed, until it is put right', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      await amelie.says('qui accompagne')
      await checks(amelie, { category: 'ris', age: 'vingt' })
      const [top, ...under] = alertsOf(amelie.card)
      for (const name of [fr.field.registered, fr.field.age]) expect(top).toContain(name)
      expect(under).toEqual([fr.fault.required, fr.fault.age])
      expect(valuesOf(amelie.card)).toEqual({ category: 'ris', age: 'vingt', insertionStage: 'false' })
      await checks(amelie, { registered: 'yes', age: '20' })
      expect(textOf(amelie.card)).toContain(AXIS_1)
    }))

  it('empty, asks for what it needs; started again, shows the empty form', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      await amelie.says('qui accompagne')
      await checks(amelie, {})
      expect(alertsOf(amelie.card).slice(1)).toEqual([fr.fault.required, fr.fault.required])
      await checks(amelie, { category: 'ris', registered: 'yes' })
      await amelie.press('eligibility.check')
      expect(alertsOf(amelie.card)).toEqual([])
      expect(valuesOf(amelie.card)).toEqual({ insertionStage: 'false' })
    }))

  it('twice, gives the same answer twice, and an old card still answers', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      const [form] = (await amelie.says('qui accompagne')).messages
      const click = () => amelie.press('eligibility.check', { category: 'ris', registered: 'yes' }, { on: form })
      const [first, second] = await Promise.all([click(), click()])
      expect(second.card).toEqual(first.card)
      expect(amelie.shown).toHaveLength(1)
      expect(textOf(amelie.card)).toContain(AXIS_1)
      await amelie.press('eligibility.check', { category: 'other', registered: 'yes' }, { on: form })
      expect(textOf(amelie.card)).toContain(fr.guideWho.nobody)
    }))
})

it('a press that carries nothing but the verb, of whatever card, shows the form', () =>
  inWorld(async ({ amelie }) => {
    const { card } = await amelie.pressData({ verb: 'eligibility.check' })
    expect(alertsOf(card)).toEqual([])
    expect(inputsOf(card)).toHaveLength(4)
  }))

it('inputs that only a forger sends are answered like missing ones, and pictures of them never break the card', () =>
  inWorld(async ({ amelie }) => {
    const endless = '😀'.repeat(9_000)
    const forged = { category: endless, registered: '<b>', age: 12, insertionStage: true }
    const { card } = await amelie.pressData({ verb: 'eligibility.check', sent: 1, ...forged })
    expect(alertsOf(card).slice(1)).toEqual([fr.fault.required, fr.fault.required])
  }))

describe('after the answer', () => {
  it('a caseworker goes on to a new request where one may be filed', () =>
    inWorld(async ({ amelie }) => {
      await asks(amelie, { category: 'ris', registered: 'yes' })
      await amelie.press('referral.open', {}, { where: { list: 'new' } })
      expect(textOf(amelie.card)).toContain(fr.title.filing)
      await asks(amelie, { category: 'ris', registered: 'no' })
      expect(verbsOf(amelie.card)).not.toContain('referral.open')
    }))

  it('an adviser is offered none', () =>
    inWorld(async ({ chloe }) => {
      expect(await asks(chloe, { category: 'ris', registered: 'yes' })).toContain(AXIS_1)
      expect(verbsOf(chloe.card)).not.toContain('referral.open')
    }))

  it.each([
    { category: 'ris', registered: 'yes' },
    { category: 'ris', registered: 'yes', age: '24', insertionStage: 'true' },
    { category: 'ris', registered: 'yes', insertionStage: 'true' },
    { category: 'ris', registered: 'no' },
    { category: 'unemployment_residual', registered: 'yes' },
    { category: 'art60', registered: 'yes' },
    { category: 'other', registered: 'yes' },
  ])('the rule is one press away, with its citation: %j', (inputs) =>
    inWorld(async ({ amelie }) => {
      await asks(amelie, inputs)
      const { messages } = await amelie.press('knowledge.ask')
      expect(messages.map(({ text }) => text)).toEqual([expect.stringContaining('[1]')])
    }),
  )
})

it('somebody unknown in a known tenant is answered too, and offered no request', () =>
  inWorld(async (world) => {
    const nina = world.user('Nina Nieuw', 'nina', 'tenant-cpas-21004')
    expect(await asks(nina, { category: 'art60', registered: 'yes' })).toContain('Le CPAS accompagne (axe 2).')
    expect(verbsOf(nina.card)).toEqual(['knowledge.ask', 'eligibility.check'])
  }))

it('somebody of a tenant that no organisation lists is not', () =>
  inWorld(async (world) => {
    const eva = world.user('Eva Vreemd', 'eva', 'tenant-elsewhere')
    const { messages } = await eva.says('qui accompagne')
    expect(messages.map(({ text }) => text)).toEqual([fr.text.foreignTenant])
    const { body } = await eva.pressData({ verb: 'eligibility.check' })
    expect(body?.value).toBe(fr.text.foreignTenant)
  }))

it('speaks Dutch to who reads Dutch, and English to who reads English', () =>
  inWorld(async ({ dorien, elif }) => {
    await dorien.says('wie begeleidt')
    await checks(dorien, { category: 'unemployment_residual', registered: 'yes' })
    const told = textOf(dorien.card)
    for (const text of [nl.guideWho.actiris, nl.guideRule.residual_aid, nl.guideNext.orient_to_actiris, 'Bron: '])
      expect(told).toContain(text)
    await elif.says('who supports')
    await checks(elif, { category: 'ris', registered: 'yes' })
    expect(textOf(elif.card)).toContain('The CPAS supports the person (axis 1).')
  }))

describe.each(['groupChat', 'channel'])('in a %s', (conversationType) => {
  const inGroup = (user: FakeUser) => ({
    conversation: { id: GROUP, conversationType, isGroup: true, tenantId: user.who.tenant },
  })
  const opens = async ({ teams }: World, user: FakeUser) => {
    const { messages } = await user.says('<at>Passerelle</at> qui accompagne', inGroup(user))
    expect(messages).toEqual([])
    const form = teams.shown(GROUP).at(-1)
    const [button] = buttonsOf(cardOf(form))
    return { replyToId: form?.id, data: { ...button?.data, category: 'ris', registered: 'yes' } }
  }

  it.each(['execute', 'submit'] as const)('it is asked and answered there, of no person (%s)', (how) =>
    inWorld(async (world) => {
      const { amelie, teams } = world
      const { replyToId, data } = await opens(world, amelie)
      const action = { type: 'Action.Execute', verb: data.verb, data }
      const press =
        how === 'execute'
          ? { type: 'invoke', name: 'adaptiveCard/action', value: { action } }
          : { type: 'message', value: data }
      const { messages } = await amelie.turn({ ...press, replyToId, ...inGroup(amelie) })
      expect(messages).toEqual([])
      const shown = teams.shown(GROUP)
      expect(shown.map(({ id }) => id)).toEqual([replyToId])
      expect(textOf(cardOf(shown[0]))).toContain(AXIS_1)
    }),
  )
})
