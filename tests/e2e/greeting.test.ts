import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()

it('greets once for an installation, however often and in whatever order Teams says it', () =>
  inWorld(async (world) => {
    const { amelie } = world
    const answers = [await amelie.opensChat(), await amelie.installs(), await amelie.opensChat()]
    expect(answers.map(({ messages }) => messages.length)).toEqual([1, 0, 0])
    expect(textOf(cardOf(answers[0]?.messages[0]))).toContain(fr.text.welcome)
    await world.restartBot()
    expect((await amelie.installs()).messages).toEqual([])
  }))

it('greets both ways at once only once', () =>
  inWorld(async ({ bram }) => {
    await Promise.all([bram.installs(), bram.opensChat()])
    expect(bram.shown.map((message) => textOf(cardOf(message)).includes(nl.text.welcome))).toEqual([true])
  }))

it('greets again after the bot was removed', () =>
  inWorld(async ({ amelie }) => {
    await amelie.installs()
    expect((await amelie.installs('remove')).messages).toEqual([])
    expect((await amelie.installs()).messages).toHaveLength(1)
  }))

it('shows each role what it can do', () =>
  inWorld(async ({ amelie, bram, chloe, elif }) => {
    const seen = async (user: typeof amelie) => textOf(cardOf((await user.says('aide')).messages[0]))
    expect(await seen(amelie)).toContain(fr.text.helpCaseworker)
    expect(await seen(bram)).toContain(nl.text.helpCoordinator)
    expect(await seen(chloe)).toContain(fr.text.helpAdviser)
    expect(await seen(chloe)).not.toContain(fr.text.helpCaseworker)
    await elif.says('hello')
    await elif.press('referral.open', {}, { where: { list: 'organisation' } })
    expect(textOf(elif.card)).toContain('(0)')
    await elif.says('help')
    const begun = await elif.press('referral.open', {}, { where: { list: 'new' } })
    expect(verbsOf(cardOf(begun.messages[0]))).toContain('referral.next')
  }))

it('speaks the language that somebody chooses, from then on', () =>
  inWorld(async (world) => {
    const { amelie } = world
    await amelie.says('langue nl')
    await world.restartBot()
    const { messages } = await amelie.says('mes demandes')
    expect(textOf(cardOf(messages[0]))).toContain(nl.text.emptyMine)
    expect((await amelie.says('langue de')).messages[0]?.text).toBe(nl.text.languageUnknown)
  }))

it.each(['execute', 'submit'] as const)('changes language at a press too, and offers the way back (%s)', (how) =>
  inWorld(async ({ amelie }) => {
    amelie.presses = how
    await amelie.says('aide')
    const pressed = await amelie.press('language.set')
    expect(how === 'execute' ? pressed.body?.value : pressed.messages[0]?.text).toBe(nl.text.languageSet)
    expect(textOf(cardOf((await amelie.says('hulp')).messages[0]))).toContain(nl.text.helpCaseworker)
    await amelie.press('language.set')
    expect(textOf(cardOf((await amelie.says('aide')).messages[0]))).toContain(fr.text.helpCaseworker)
  }),
)
