import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords()
const read = async (user: FakeUser, text: string) => (await user.says(text)).messages[0]?.text ?? ''

it('a follow-up is answered about what was asked before', () =>
  inWorld(async ({ amelie }) => {
    expect(await read(amelie, 'Quel est le public cible de l’axe 1 ?')).toMatch(/axe 1/i)
    const answer = await read(amelie, 'et pour l’axe 2 ?')
    expect(answer).toMatch(/article 60|art\. ?60/i)
    expect(answer).toContain('[1]')
  }))

it('a correction takes the place of what was meant before', () =>
  inWorld(async ({ amelie }) => {
    await read(amelie, 'Qui accompagne un jeune en stage d’insertion au Forem ?')
    expect(await read(amelie, 'non, à Bruxelles')).toMatch(/CPAS/)
  }))

it('the same answer is told again in another language, and what follows stays in it', () =>
  inWorld(async ({ amelie }) => {
    const french = await read(amelie, 'Quels sont les cinq objectifs stratégiques d’Actiris ?')
    const dutch = await read(amelie, 'in het Nederlands aub')
    expect(dutch).not.toBe(french)
    expect(dutch).toMatch(/beheersovereenkomst|doelstelling/i)
    expect(await read(amelie, 'et en français ?')).toBe(french)
  }))

it('after an abstention another language is only another language', () =>
  inWorld(async ({ amelie }) => {
    await read(amelie, 'Quel temps fera-t-il demain à la mer ?')
    expect(await read(amelie, 'English please')).toBe(words.en.text.abstain)
  }))

it.each([
  ['another person', 0],
  ['the same person after ten minutes', 11],
])('what was said before is nothing to %s', async (_, minutes) => {
  await inWorld(async (world) => {
    await read(world.amelie, 'Quel est le public cible de l’axe 1 ?')
    world.passes({ hours: minutes / 60 })
    const other = minutes ? world.amelie : world.karim
    const alone = await read(world.jules, 'et pour l’axe 2 ?')
    expect(await read(other, 'et pour l’axe 2 ?')).toBe(alone)
  })
})

it('nor after the bot was removed and installed again', () =>
  inWorld(async ({ amelie, jules }) => {
    await read(amelie, 'Quel est le public cible de l’axe 1 ?')
    await amelie.installs('remove')
    await amelie.installs()
    expect(await read(amelie, 'et pour l’axe 2 ?')).toBe(await read(jules, 'et pour l’axe 2 ?'))
  }))

it('a topic pressed is followed on like a question', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('Combien gagne un conseiller Actiris de l’axe 1 ?')
    const first = await amelie.press('knowledge.ask')
    const again = await amelie.says('in het Nederlands')
    expect(first.messages[0]?.text).toContain('[1]')
    expect(again.messages[0]?.text).toContain('[1]')
    expect(again.messages[0]?.text).not.toBe(first.messages[0]?.text)
  }))

it('where no region is told, Brussels answers first and the Forem’s rule is one press away', () =>
  inWorld(async ({ amelie }) => {
    const { messages } = await amelie.says('Qui suit un jeune au RIS en stage d’insertion ?')
    expect(messages[0]?.text).toMatch(/CPAS/)
    expect(verbsOf(cardOf(messages[0]))).toEqual(['knowledge.ask'])
    const forem = await amelie.press('knowledge.ask')
    expect(forem.messages[0]?.text).toMatch(/Forem/)
  }))
