import { describe, expect, it } from '@jest/globals'
import { FIELDS, type Typed } from '../../src/domain/draft.js'
import { loadWords } from '../../src/presenters/words.js'
import { aForm } from '../builders/aForm.js'
import { alertsOf, buttonsOf, inputsOf, REFERENCE, referenceIn, textOf, valuesOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { files, stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr
const form = (other: Typed = {}) => aForm(other) as Record<string, string>
const filedBy = async (user: FakeUser) => {
  await user.says('mes demandes')
  return new Set(textOf(user.card).match(/ACT-\d{4}-\d{6}-\d/g))
}

it('one dialog holds every input of the four steps, what was typed on the card included, and files at once', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande pour Jean Dupont, RIS')
    const { card } = await amelie.fetchesDialog({ phone: '02 555 12 34' })
    expect(inputsOf(card).map(({ id }) => id)).toEqual(FIELDS.filter((field) => field !== 'motivation'))
    expect(valuesOf(card)).toMatchObject({ lastName: 'Dupont', phone: '02 555 12 34', category: 'ris', language: 'fr' })
    for (const step of Object.values(words.step)) expect(textOf(card)).toContain(step)
    const { told, messages } = await amelie.submitsDialog(form())
    expect(told).toMatch(REFERENCE)
    expect(textOf(amelie.card)).toContain(referenceIn(told ?? ''))
    expect([amelie.shown.length, messages.length]).toEqual([1, 1])
    expect(await filedBy(amelie)).toEqual(new Set([referenceIn(told ?? '')]))
  }))

it('tells Teams how to draw it', () =>
  inWorld(async ({ dorien }) => {
    await dorien.says('nieuwe aanvraag')
    const { body } = await dorien.fetchesDialog()
    expect(body).toMatchObject({
      task: {
        type: 'continue',
        value: {
          title: 'Nieuwe aanvraag',
          height: 'large',
          width: 'medium',
          card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
        },
      },
    })
    expect(buttonsOf(dorien.dialog).map(({ type, title }) => [type, title])).toEqual([
      ['Action.Submit', 'Verzenden naar Actiris'],
      ['Action.Submit', 'Later'],
    ])
  }))

it('says what is wrong at every field of every step at once, and keeps what was typed, in the dialog and on the card', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.fetchesDialog()
    const typed = form({ niss: '85073003329', registered: '', need: 'grae', informed: 'false' })
    const { card, told } = await amelie.submitsDialog(typed)
    expect(told).toBeUndefined()
    const [top, ...under] = alertsOf(card)
    for (const name of ['niss', 'registered', 'need', 'informed'] as const) expect(top).toContain(words.field[name])
    const { fault } = words
    expect(under).toEqual([fault.niss_check, fault.required, fault.need_other_axis, fault.informed])
    expect(valuesOf(card)).toMatchObject({ niss: '85073003329', need: 'grae', project: 'Devenir aide-soignante' })
    expect(valuesOf(amelie.card)).toMatchObject({ niss: '85073003329' })
    expect((await amelie.submitsDialog(form())).told).toMatch(REFERENCE)
    expect(amelie.shown).toHaveLength(1)
  }))

it('offers the needs and actions of both axes by name, and answers those of the wrong one', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    const { card } = await amelie.fetchesDialog()
    for (const title of ['Axe 1 : Remobilisation', 'Axes 1 et 2 : CV', 'Axe 2 : GRAE']) {
      expect(JSON.stringify(inputsOf(card))).toContain(title)
    }
    const { card: held } = await amelie.submitsDialog(form({ priorActions: 'cv,reregistration' }))
    expect(alertsOf(held)).toContain(words.fault.actions_other_axis)
    expect((await amelie.submitsDialog({ priorActions: 'cv' })).told).toMatch(REFERENCE)
  }))

it('is held back by the rules of who accompanies whom, in words', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.fetchesDialog()
    const { card } = await amelie.submitsDialog(form({ registered: 'no' }))
    expect(alertsOf(card)).toEqual([words.refusal.NOT_REGISTERED])
  }))

it('tells after filing what the steps would have warned of', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.fetchesDialog()
    await amelie.submitsDialog(form({ postcode: '1080' }))
    expect(textOf(amelie.card)).toContain('1080 : la commune est Molenbeek-Saint-Jean')
  }))

describe('a dialog sent twice', () => {
  it('files one request, and gives the same reference', () =>
    inWorld(async ({ amelie }) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog()
      const { dialog } = amelie
      const [first, second] = await Promise.all([
        amelie.submitsDialog(form()),
        amelie.submitsDialog(form(), 'referral.dialog', dialog),
      ])
      const third = await amelie.submitsDialog(form(), 'referral.dialog', dialog)
      expect(first.told).toMatch(REFERENCE)
      expect([second.told, third.told]).toEqual([first.told, first.told])
      expect((await filedBy(amelie)).size).toBe(1)
    }))

  it('with the same fault gets the same form again', () =>
    inWorld(async ({ amelie }) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog()
      const { dialog } = amelie
      const typed = form({ project: '' })
      const first = await amelie.submitsDialog(typed)
      const second = await amelie.submitsDialog(typed, 'referral.dialog', dialog)
      expect(second.card).toEqual(first.card)
    }))
})

describe('a dialog that was overtaken', () => {
  it('says so, keeps what was typed in it, and can be sent again', () =>
    inWorld(async ({ amelie }) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog()
      await amelie.press('referral.next', { ...stepOf('person'), lastName: 'Ng' })
      const { card } = await amelie.submitsDialog(form())
      expect(alertsOf(card)).toEqual([words.text.dialogOvertaken])
      expect(valuesOf(card)).toMatchObject({ lastName: 'De Smet', project: 'Devenir aide-soignante' })
      expect((await amelie.submitsDialog()).told).toMatch(REFERENCE)
    }))

  it('by a discard ends with a sentence', () =>
    inWorld(async ({ amelie }) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog()
      await amelie.press('referral.discard')
      expect((await amelie.submitsDialog(form())).told).toBe(words.refusal.DRAFT_UNKNOWN)
    }))

  it('by filing ends with the reference, whether opened or sent', () =>
    inWorld(async ({ amelie }) => {
      await amelie.says('nouvelle demande')
      const card = amelie.shown.at(-1)
      await amelie.fetchesDialog()
      const { dialog } = amelie
      for (const step of ['person', 'situation', 'need'] as const) await amelie.press('referral.next', stepOf(step))
      await amelie.press('referral.submit', { informed: 'true' })
      const reference = referenceIn(textOf(amelie.card))
      expect((await amelie.submitsDialog(form(), 'referral.dialog', dialog)).told).toContain(reference)
      expect((await amelie.fetchesDialog({}, { on: card })).told).toContain(reference)
      expect((await filedBy(amelie)).size).toBe(1)
    }))
})

it('put away keeps the whole form, to go on with step by step', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.fetchesDialog()
    const { told } = await amelie.submitsDialog(form({ birthDate: '' }), 'referral.later')
    expect(told).toBe(words.text.later)
    await amelie.press('referral.open')
    await amelie.press('referral.next', { birthDate: '1985-07-30' })
    expect(valuesOf(amelie.card)).toMatchObject({ category: 'ris', registered: 'yes' })
    await amelie.press('referral.next')
    expect(valuesOf(amelie.card)).toMatchObject({ project: 'Devenir aide-soignante' })
  }))

it('what was emptied in it is empty', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.press('referral.later', { phone: '02 555 12 34' })
    await amelie.press('referral.open')
    await amelie.fetchesDialog()
    await amelie.submitsDialog({ phone: '', lastName: 'Ng' }, 'referral.later')
    await amelie.press('referral.open')
    expect(valuesOf(amelie.card)).not.toHaveProperty('phone')
  }))

it.each(['execute', 'submit'] as const)('stands in the chat where a client shows no dialogs (%s)', (how) =>
  inWorld(async ({ amelie }) => {
    amelie.presses = how
    await amelie.says('nouvelle demande')
    await amelie.press('referral.dialog', { lastName: 'Ng' })
    expect(inputsOf(amelie.card)).toHaveLength(19)
    expect(valuesOf(amelie.card)).toMatchObject({ lastName: 'Ng' })
    await amelie.press('referral.later', { postcode: '1000' })
    await amelie.press('referral.open')
    expect(valuesOf(amelie.card)).toMatchObject({ lastName: 'Ng', postcode: '1000' })
    await amelie.press('referral.dialog')
    await amelie.press('referral.dialog', form())
    expect(textOf(amelie.card)).toMatch(REFERENCE)
    expect(amelie.shown).toHaveLength(1)
  }),
)

describe('nobody else', () => {
  it('opens or sends it', () =>
    inWorld(async ({ amelie, karim, chloe }) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog(stepOf('person'))
      const data = { ...buttonsOf(amelie.dialog)[0]?.data }
      for (const other of [karim, chloe]) {
        expect((await other.dialogTurn('task/fetch', data)).told).toBe(words.refusal.DRAFT_UNKNOWN)
        expect((await other.dialogTurn('task/submit', { ...form(), ...data })).told).toBe(words.refusal.DRAFT_UNKNOWN)
      }
      expect((await amelie.submitsDialog(form())).told).toMatch(REFERENCE)
    }))

  it('learns of it in a group', () =>
    inWorld(async ({ amelie, teams }) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog(stepOf('person'))
      const data = { ...buttonsOf(amelie.dialog)[0]?.data }
      const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: amelie.who.tenant }
      expect((await amelie.dialogTurn('task/fetch', data, { conversation })).told).toBe(words.text.openPrivate)
      expect(teams.writtenTo('19:group@thread.v2')).toEqual([])
    }))

  it('gets more than a sentence for a dialog of another kind or without data', () =>
    inWorld(async ({ amelie }) => {
      const { text } = words
      expect((await amelie.dialogTurn('task/fetch', { verb: 'referral.open', list: 'mine' })).told).toBe(text.badAction)
      expect((await amelie.dialogTurn('task/submit', { verb: 'somebody.else' })).told).toBe(text.unknownAction)
      expect((await amelie.dialogTurn('task/submit', {})).told).toBe(text.badAction)
    }))
})

it('a request filed after another for the same person is refused in the dialog too', () =>
  inWorld(async ({ amelie }) => {
    const reference = await files(amelie)
    await amelie.says('nouvelle demande')
    await amelie.fetchesDialog()
    const { card } = await amelie.submitsDialog(form())
    expect(alertsOf(card).join()).toContain(reference)
  }))

it('the receipt is a new message when Teams lost the one with the card', () =>
  inWorld(async ({ amelie, teams }) => {
    await amelie.says('nouvelle demande')
    await amelie.fetchesDialog()
    teams.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined)
    const { told, messages } = await amelie.submitsDialog(form())
    expect(told).toMatch(REFERENCE)
    expect(messages).toHaveLength(1)
  }))
