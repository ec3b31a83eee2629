import { type Field, STEP_FIELDS, type Step, type Typed } from '../../src/domain/draft.js'
import { aForm } from '../builders/aForm.js'
import { buttonsOf, referenceIn, textOf, verbsOf } from './cardReading.js'
import type { FakeUser, TurnResult } from './fakeUser.js'
import type { World } from './world.js'

/** The inputs of one step of a form. */
export function stepOf(step: Step, form: Typed = aForm()): Record<string, string> {
  const fields: readonly Field[] = STEP_FIELDS[step]
  return Object.fromEntries(fields.flatMap((field) => (form[field] === undefined ? [] : [[field, form[field]]])))
}

/** Fills the form up to the last step, which is left to be sent. */
export async function fills(user: FakeUser, other: Typed = {}): Promise<TurnResult> {
  const form = aForm(other)
  await user.says('nouvelle demande')
  await user.press('referral.next', stepOf('person', form))
  await user.press('referral.next', stepOf('situation', form))
  return user.press('referral.next', stepOf('need', form))
}

/** Files a request through all steps; its reference. */
export async function files(user: FakeUser, other: Typed = {}): Promise<string> {
  await fills(user, other)
  await user.press('referral.submit', { informed: 'true' })
  const reference = referenceIn(textOf(user.card))
  if (!reference) throw new Error(`not filed: ${textOf(user.card)}`)
  return reference
}

/** Thursday 3 September 2026, 10:00 in Brussels: 48 hours after the world's beginning. */
export const APPOINTMENT = {
  date: '2026-09-03',
  time: '10:00',
  duration: '45',
  service: 'Accueil Astro',
  channel: 'office',
  place: 'Avenue de l’Astronomie 14',
  bring: 'Carte d’identité',
}

/** Opens a request, at the page of its buttons that has this one. */
async function opensAt(user: FakeUser, reference: string, verb: string): Promise<void> {
  await user.says(reference)
  for (let page = 2; page < 5 && !verbsOf(user.card).includes(verb); page++) {
    const more = buttonsOf(user.card).find(({ data }) => data.referralId && data.page === page)
    if (more) await user.press(more.data.verb, {}, { where: { page } })
  }
}

/** Opens a request and does one act there, through its form when it has one. */
export async function acts(
  adviser: FakeUser,
  reference: string,
  verb: string,
  inputs: Record<string, string> = {},
): Promise<TurnResult> {
  await opensAt(adviser, reference, verb)
  const pressed = await adviser.press(verb)
  return Object.keys(inputs).length > 0 ? adviser.press(verb, inputs) : pressed
}

export const CLOSING = {
  outcome: 'PLAN_SIGNED',
  facts: 'Bilan fait avec la personne',
  needs: 'Cours de néerlandais',
  perspectives: 'Formation en janvier',
}

/** Files a request whose person misses an appointment without a word, on 3 September. */
export async function misses(world: World): Promise<string> {
  const reference = await files(world.amelie)
  await acts(world.chloe, reference, 'desk.schedule', APPOINTMENT)
  world.passes({ hours: 49 })
  await acts(world.chloe, reference, 'desk.absent', { justified: 'no' })
  return reference
}

/** … and misses another, on 8 September, which stops the request. */
export async function stops(world: World): Promise<string> {
  const reference = await misses(world)
  await acts(world.chloe, reference, 'desk.schedule', { ...APPOINTMENT, date: '2026-09-08' })
  world.passes({ days: 6 })
  await acts(world.chloe, reference, 'desk.absent', { justified: 'no' })
  return reference
}
