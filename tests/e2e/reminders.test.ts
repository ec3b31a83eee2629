import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()

/** The world's clock is looked at anew by what is told in time. */
async function wakes(world: World, ahead: { readonly days?: number; readonly hours?: number }): Promise<void> {
  world.passes(ahead)
  await world.restartBot()
}

it('silence is told to the adviser after 5 working days, to more people after 10 and 20, and ends with an act', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await wakes(world, { days: 7 })
    const told = await chloe.notice(`${reference} · ${fr.reminderLabel.silence5}`)
    expect(textOf(cardOf(told))).toContain(fr.notice.silence5)
    await wakes(world, { days: 7 })
    await amelie.notice(`${reference} · ${fr.reminderLabel.silence10}`)
    await bram.notice(`${reference} · ${nl.reminderLabel.silence10}`)
    await chloe.press('desk.open', {}, { on: await chloe.notice(`${reference} · ${fr.reminderLabel.silence10}`) })
    await chloe.press('desk.schedule')
    await chloe.press('desk.schedule', { ...APPOINTMENT, date: '2026-10-30' })
    await wakes(world, { days: 14 })
    await wakes(world, { hours: 1 })
    const reminders = Object.values(fr.reminderLabel)
    const of = (notices: readonly string[]) => notices.filter((text) => reminders.some((label) => text.includes(label)))
    expect(of(chloe.notices)).toHaveLength(2)
    expect(of(amelie.notices)).toEqual([`${reference} · ${fr.reminderLabel.silence10}`])
  }))

it('an appointment is told two working days before, and its missing result three working days after', () =>
  inWorld(async (world) => {
    const { amelie, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-15' })
    await wakes(world, { days: 9 })
    await wakes(world, { days: 1 })
    const soon = await amelie.notice(`${reference} · ${fr.reminderLabel.appointmentSoon}`)
    expect(textOf(cardOf(soon))).toContain('mardi 15 septembre 2026, 10:00')
    expect(textOf(cardOf(soon))).not.toContain('De Smet')
    await wakes(world, { days: 7 })
    await chloe.notice(`${reference} · ${fr.reminderLabel.resultMissing}`)
    await wakes(world, { days: 1 })
    expect(amelie.notices.filter((text) => text.includes(fr.reminderLabel.appointmentSoon))).toHaveLength(1)
  }))

it('a question to the CPAS that nobody answers is told to the coordinators', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel est son niveau de français ?' })
    await wakes(world, { days: 7 })
    await bram.notice(`${reference} · ${nl.reminderLabel.infoUnanswered}`)
    expect(bram.notices.filter((text) => text.includes(nl.reminderLabel.infoUnanswered))).toHaveLength(1)
  }))
