import { expect, it } from '@jest/globals'
import { fill, loadWords } from '../../src/presenters/words.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { nl } = loadWords()

it('what was for an adviser who left comes to the others, with the digest as everything that nobody is in charge of', () =>
  inWorld(async (world) => {
    const { amelie, chloe, joris } = world
    await joris.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel diplôme ?' })
    await amelie.notice(`${reference} · Complément demandé`)
    await world.settles()
    await world.leaves(chloe)
    await acts(amelie, reference, 'referral.answerInfo', { answer: 'CESS' })
    await world.settles()
    expect(joris.notices).toEqual([])
    world.passes({ days: 1 })
    await world.restartBot()
    const digest = textOf(cardOf(await joris.notice('Dagoverzicht van 2 september 2026 (1)')))
    for (const told of [reference, nl.status.received, nl.text.digestWhy]) expect(digest).toContain(told)
  }))

it('what was for a caseworker who left comes to the coordinators, even of kinds that are not theirs', () =>
  inWorld(async (world) => {
    const { amelie, bram, karim, chloe } = world
    for (const user of [bram, karim]) await user.installs()
    const reference = await files(amelie)
    await world.settles()
    await world.leaves(amelie)
    const left = await bram.notice(nl.staffNotice.ownerLeft)
    expect(textOf(cardOf(left))).toContain(fill(nl.staff.leftNamed, { name: amelie.who.name, count: 1 }))
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel diplôme ?' })
    const told = await bram.notice(`${reference} · Aanvulling gevraagd`)
    expect(textOf(cardOf(told))).toContain(`${nl.toldAs.coordinators} ${nl.text.alertFixed}`)
    expect([karim.notices, amelie.notices]).toEqual([[], []])
  }))
