import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, inputsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl, en } = loadWords()
const ACTION = { axis: '1', domain: 'remobilisation' }

/** Logs an action of today through the form. */
async function logs(user: FakeUser, other: Record<string, string> = {}) {
  await user.says('noter une action')
  return user.press('action.log', { ...ACTION, ...other })
}

it.each([
  ['noter une action', 'execute'],
  ['Actie noteren aub', 'submit'],
  ['log action', 'execute'],
] as const)('"%s" opens a form dated today; sent, the action is kept (%s)', (phrase, how) =>
  inWorld(async ({ amelie }) => {
    amelie.presses = how
    await amelie.says(phrase)
    expect(inputsOf(amelie.card).find(({ id }) => id === 'date')).toMatchObject({ value: '2026-09-01' })
    await amelie.press('action.log', { ...ACTION, person: 'Nadia Benali' })
    expect(textOf(amelie.card)).toContain(`01/09/2026 · Axe 1 · ${fr.actionDomain.remobilisation} · Nadia Benali`)
    await amelie.press('action.list')
    expect(textOf(amelie.card)).toContain('Mes actions (1)')
    expect(textOf(amelie.card)).toContain('septembre 2026 (1)')
  }),
)

it('what is wrong is said at its field, and what was typed stays', () =>
  inWorld(async ({ amelie }) => {
    await logs(amelie, { domain: 'reregistration', date: '2026-09-02', person: 'ACT-2026-000042-5' })
    expect(alertsOf(amelie.card)).toEqual(
      expect.arrayContaining([fr.fault.domain_other_axis, fr.fault.future, expect.stringContaining(fr.field.domain)]),
    )
    expect(inputsOf(amelie.card).map(({ value }) => value)).toEqual([
      '1',
      'reregistration',
      '2026-09-02',
      'ACT-2026-000042-5',
    ])
    await amelie.press('action.log', { ...ACTION, date: '2026-08-31' })
    expect(alertsOf(amelie.card)).toContain(fr.fault.request_unknown)
  }))

it('an action names a request of its own organisation only', () =>
  inWorld(async ({ amelie, karim, elif }) => {
    const reference = await files(amelie)
    await logs(karim, { person: reference.toLowerCase() })
    expect(textOf(karim.card)).toContain(reference)
    await logs(elif, { person: reference })
    expect(alertsOf(elif.card)).toContain(en.fault.request_unknown)
  }))

it('the same press twice logs one action, and after its undo none', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('noter une action')
    const form = amelie.shown.at(-1)
    await amelie.press('action.log', ACTION, { on: form })
    const data = { ...buttonsOf(form?.attachments?.[0]?.content)[0]?.data, ...ACTION, date: '2026-09-01' }
    await amelie.pressData(data)
    await amelie.pressData({ verb: 'action.list' })
    expect(textOf(amelie.card)).toContain('Mes actions (1)')
    await logs(amelie, { domain: 'job_search' })
    await amelie.press('action.remove')
    expect(textOf(amelie.card)).toContain(fr.ownAction.removed)
    await amelie.press('action.list')
    expect(textOf(amelie.card)).toContain('Mes actions (1)')
    await amelie.press('action.remove', { action: String(optionsOf(amelie)[0]) })
    expect(textOf(amelie.card)).toContain('Mes actions (0)')
    const { card } = await amelie.pressData(data)
    expect(textOf(card)).toContain(fr.refusal.ACTION_UNKNOWN)
  }))

it('who logged an action takes it back within 30 days, and nobody else does', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram } = world
    await logs(amelie)
    const undo = buttonsOf(amelie.card).find(({ data }) => data.verb === 'action.remove')?.data ?? {}
    for (const other of [karim, bram]) {
      const { card } = await other.pressData(undo)
      expect([fr, nl].map(({ refusal }) => refusal.ACTION_UNKNOWN)).toContain(textOf(card).split('\n')[0])
    }
    world.passes({ days: 31 })
    await amelie.pressData({ verb: 'action.list', list: 'mine' })
    expect(verbsOf(amelie.card)).not.toContain('action.remove')
    const { card } = await amelie.pressData(undo)
    expect(textOf(card)).toContain(fr.refusal.ACTION_KEPT)
  }))

it('the list has pages, and says what to choose when nothing is chosen', () =>
  inWorld(async ({ amelie }) => {
    for (let index = 0; index < 11; index++)
      await amelie.pressData({ verb: 'action.log', ...ACTION, date: '2026-08-03' })
    await amelie.pressData({ verb: 'action.list', list: 'mine' })
    expect(textOf(amelie.card)).toContain('août 2026 (11)')
    await amelie.press('action.list', {}, { where: { page: 2 } })
    expect(textOf(amelie.card)).toContain('Page 2 sur 2')
    await amelie.press('action.remove')
    expect(alertsOf(amelie.card)).toEqual([fr.ownAction.chooseToRemove])
    await amelie.press('action.remove', { action: String(optionsOf(amelie)[0]) })
    expect(textOf(amelie.card)).toContain('Mes actions (10)')
  }))

it('the coordinator sees the organisation’s actions with who logged them; nobody else does', () =>
  inWorld(async ({ amelie, karim, bram, elif, chloe, jules }) => {
    await logs(amelie, { person: 'Nadia Benali' })
    await bram.pressData({ verb: 'action.list', list: 'organisation' })
    expect(textOf(bram.card)).toMatch(/Nadia Benali · Amélie Dubois/)
    for (const other of [karim, chloe, jules]) {
      const { card } = await other.pressData({ verb: 'action.list', list: 'organisation' })
      expect(textOf(card)).toContain(fr.text.notYours)
    }
    await elif.pressData({ verb: 'action.list', list: 'organisation' })
    expect(textOf(elif.card)).toContain(en.ownAction.emptyOrganisation)
    for (const command of ['action.log', 'action.list']) {
      const { card } = await chloe.pressData({ verb: command, ...ACTION, date: '2026-09-01' })
      expect(textOf(card)).toContain(fr.text.notYours)
    }
  }))

/** What the choice of actions to remove offers. */
function optionsOf(user: FakeUser): readonly unknown[] {
  const choice = inputsOf(user.card).find(({ id }) => id === 'action') as { choices?: { value: string }[] } | undefined
  return choice?.choices?.map(({ value }) => value) ?? []
}
