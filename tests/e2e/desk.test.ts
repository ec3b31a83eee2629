import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, type Card, textOf, valuesOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const titles = (card: Card | undefined) => buttonsOf(card).map(({ title }) => title)
const somebody = (lastName: string) => ({ lastName, niss: '', noNissReason: 'no_number' })

describe.each(['execute', 'submit'] as const)('the desk (%s)', (how) => {
  it('opens with how much there is of what, and one press leads into each group', () =>
    inWorld(async (world) => {
      const { amelie, chloe, joris } = world
      chloe.presses = how
      const fresh = await files(amelie)
      const taken = await files(amelie, somebody('Peeters'))
      const asked = await files(amelie, somebody('Jacobs'))
      await acts(chloe, taken, 'desk.schedule', APPOINTMENT)
      await acts(joris, asked, 'desk.askInfo', { question: 'Niveau de français ?' })
      await acts(amelie, asked, 'referral.answerInfo', { answer: 'B1' })
      world.passes({ hours: 49 })
      await chloe.says('bureau')
      const counts = { new: 1, mine: 1, no_result: 1, answered: 1, open: 3 }
      const groups = Object.entries(counts).map(([group, count]) => `${fr.listFilter[group as 'new']} (${count})`)
      expect(textOf(chloe.card)).toContain(groups.join(' · '))
      expect(titles(chloe.card)).toEqual([...groups, fr.button.search])
      for (const [group, reference] of Object.entries({ new: fresh, mine: taken, no_result: taken, answered: asked })) {
        await chloe.says('bureau')
        await chloe.press('desk.open', {}, { where: { filter: group } })
        expect([titles(chloe.card)[0], valuesOf(chloe.card).filter]).toEqual([`Ouvrir ${reference}`, group])
        expect(textOf(chloe.card)).toContain('Bureau')
      }
      await chloe.press('desk.open', { filter: 'overview' }, { where: { list: 'desk', page: 1 } })
      expect(textOf(chloe.card)).toContain(groups.join(' · '))
    }))
})

it('the desk says in rows how long Actiris has had a request, and nothing while it waits for the CPAS', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    const reference = await files(amelie)
    world.passes({ days: 7 })
    await joris.says('balie')
    expect(textOf(joris.card)).toContain('Verzonden · 5 werkdagen bij Actiris')
    await amelie.says('mes demandes')
    expect(textOf(amelie.card)).toContain('Transmise · chez Actiris depuis 5 jours ouvrables')
    await acts(chloe, reference, 'desk.askInfo', { question: 'Niveau de français ?' })
    await amelie.says('mes demandes')
    expect(textOf(amelie.card)).toContain(fr.status.info_requested)
    expect(textOf(amelie.card)).not.toContain('chez Actiris')
  }))

it('an empty desk says so, and can still be searched for what has ended', () =>
  inWorld(async ({ amelie, joris }) => {
    await joris.says('balie')
    expect(textOf(joris.card)).toContain(nl.text.emptyDesk)
    expect(titles(joris.card)).toEqual([nl.button.search])
    const reference = await files(amelie)
    await acts(joris, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await joris.says('balie')
    await joris.press('desk.open', { search: 'anais' }, { where: { filter: 'all' } })
    expect(textOf(joris.card)).toContain(reference)
    expect(valuesOf(joris.card)).toEqual({ search: 'anais', filter: 'all' })
  }))
