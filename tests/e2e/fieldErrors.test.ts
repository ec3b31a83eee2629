import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, inputsOf, textOf, valuesOf } from '../fakes/cardReading.js'
import { stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fault, field } = loadWords().fr

it.each(['execute', 'submit'] as const)(
  'says what is wrong under each field and in one line at the top, and keeps what was typed (%s)',
  (how) =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      await amelie.says('nouvelle demande')
      const typed = { ...stepOf('person'), niss: '85073003329', postcode: 'ville', phone: 'au bureau', lastName: '' }
      await amelie.press('referral.next', typed)
      const [top, ...under] = alertsOf(amelie.card)
      for (const name of [field.lastName, field.niss, field.phone, field.postcode]) expect(top).toContain(name)
      expect(under).toEqual([fault.required, fault.niss_check, fault.phone, fault.postcode])
      const { lastName: _, ...kept } = typed
      expect(valuesOf(amelie.card)).toEqual(kept)
    }),
)

it('proposes the CPAS of the postcode in the reader’s language, and lets the request be filed', () =>
  inWorld(async ({ amelie, dorien }) => {
    await amelie.says('nouvelle demande')
    await amelie.press('referral.next', { ...stepOf('person'), postcode: '1030' })
    expect(textOf(amelie.card)).toContain(
      '1030 : la commune est Schaerbeek ; vérifiez que votre CPAS est compétent (sinon : CPAS de Schaerbeek).',
    )
    await amelie.press('referral.next', stepOf('situation'))
    expect(inputsOf(amelie.card).map(({ id }) => id)).toContain('project')
    await dorien.says('nieuwe aanvraag')
    await dorien.press('referral.next', { ...stepOf('person'), postcode: '1700' })
    expect(textOf(dorien.card)).toContain('1700: deze postcode hoort niet bij een gemeente van het Brussels')
  }))

it('goes on as soon as what was wrong is put right, and only that', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.press('referral.next', { ...stepOf('person'), birthDate: '1985-07-31' })
    expect(alertsOf(amelie.card)).toContain(fault.niss_birth_date)
    await amelie.press('referral.next', { birthDate: '1985-07-30' })
    expect(alertsOf(amelie.card)).toEqual([])
    expect(inputsOf(amelie.card).map(({ id }) => id)).toContain('category')
  }))

it('asks for every required field of an empty form, the language being filled in from the profile', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.press('referral.next')
    const [, ...under] = alertsOf(amelie.card)
    expect(under).toEqual([fault.required, fault.required, fault.niss_or_reason, fault.required, fault.required])
  }))

it('keeps a text that is far too long, and answers it at its field', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    await amelie.press('referral.next', stepOf('person'))
    await amelie.press('referral.next', stepOf('situation'))
    const project = 'un projet '.repeat(500)
    await amelie.press('referral.next', { ...stepOf('need'), project })
    expect(alertsOf(amelie.card)).toContain(fault.too_long)
    expect(valuesOf(amelie.card).project).toBe(project)
  }))

it('does not send a request of which the person was not informed', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    for (const step of ['person', 'situation', 'need'] as const) await amelie.press('referral.next', stepOf(step))
    await amelie.press('referral.submit')
    expect(alertsOf(amelie.card)).toContain(fault.informed)
    await amelie.press('referral.submit', { informed: 'true' })
    expect(alertsOf(amelie.card)).toEqual([])
  }))

it('shows Markdown, direction marks and formulas of a name as they were typed, without their effect', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    const lastName = '=HYPERLINK("x") **gras** \u202e[lien](http://x)'
    await amelie.press('referral.next', { ...stepOf('person'), lastName })
    for (const step of ['situation', 'need'] as const) await amelie.press('referral.next', stepOf(step))
    expect(JSON.stringify(amelie.card)).toContain('\\\\*\\\\*gras\\\\*\\\\* \\\\[lien\\\\]')
    expect(JSON.stringify(amelie.card)).not.toContain('\u202e')
  }))
