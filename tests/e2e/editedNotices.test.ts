import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { aForm } from '../builders/aForm.js'
import { alertsOf, cardOf, referenceIn, textOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeTeams, TeamsActivity } from '../fakes/fakeTeams.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()

/** The message in its edition that says so. */
const edited = (teams: FakeTeams, { id }: TeamsActivity, words: string) =>
  teams.until(() => {
    const now = teams.taken.findLast(({ activity, method }) => method === 'PUT' && activity.id === id)?.activity
    return now && textOf(cardOf(now)).includes(words) && now
  }, `${id} edited to ${words}`)

it('a change edits every message that people hold about the request, without an alert; a new one comes only for what is told now', () =>
  inWorld(async ({ amelie, bram, chloe, teams }) => {
    await bram.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    const taken = await amelie.notice(`${reference} · Reçue`)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const forOwner = await edited(teams, taken, fr.status.scheduled)
    expect(forOwner.summary).toBe(`${reference} · Rendez-vous fixé`)
    expect(forOwner.channelData).toBeUndefined()
    // An earlier message says in a line what the last one says whole.
    expect(textOf(cardOf(forOwner))).not.toMatch(/Anaïs/)
    const fixed = [
      await amelie.notice(`${reference} · Rendez-vous fixé`),
      await bram.notice(`${reference} · Afspraak vastgelegd`),
    ] as const
    await acts(amelie, reference, 'referral.withdraw', { reason: 'EMPLOYED' })
    // The author is told of nothing, a coordinator with the digest: both hold a message that is brought up to date.
    await edited(teams, taken, fr.status.withdrawn)
    await edited(teams, fixed[0], fr.status.withdrawn)
    const last = textOf(cardOf(await edited(teams, fixed[1], nl.status.withdrawn)))
    for (const shown of ['Anaïs D.', nl.toldAs.coordinators]) expect(last).toContain(shown)
    expect(last).not.toMatch(/De Smet/)
    expect(amelie.notices).toEqual([`${reference} · Reçue`, `${reference} · Rendez-vous fixé`])
    expect(bram.notices).toEqual([`${reference} · Afspraak vastgelegd`])
  }))

it('what a press has made of a message stays, and a button on it is answered in words', () =>
  inWorld(async ({ amelie, chloe, teams }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    const taken = await amelie.notice(`${reference} · Reçue`)
    await amelie.press('referral.open', {}, { on: taken })
    const form = await amelie.press('referral.withdraw')
    expect(textOf(form.card)).toContain(fr.title.withdraw)
    const opened = amelie.shown.find(({ id }) => id === taken.id)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    const told = await amelie.notice(`${reference} · Rendez-vous fixé`)
    await acts(chloe, reference, 'desk.cancelAppointment', { askedBy: 'actiris', why: 'Consultant absent' })
    await edited(teams, told, fr.status.received)
    expect(amelie.shown.find(({ id }) => id === taken.id)).toEqual(opened)
    await amelie.press('referral.withdraw', { reason: 'EMPLOYED' }, { on: opened })
    expect(alertsOf(cardOf(amelie.shown.find(({ id }) => id === taken.id))).join()).toContain(fr.refusal.REF_STALE)
  }))

it('a message that is pressed before its edit has come answers in words', () =>
  inWorld(async ({ amelie, chloe, teams }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    const taken = await amelie.notice(`${reference} · Reçue`)
    teams.fault = ({ method, activity }) => (method === 'PUT' && activity.summary ? { status: 503 } : undefined)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    const { card } = await amelie.press('referral.open', {}, { on: taken })
    expect(textOf(card)).toContain(fr.status.rejected)
  }))

it('a message that Teams no longer has is tried once and never again, and nobody is told twice', () =>
  inWorld(async ({ amelie, chloe, teams, log }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    const taken = await amelie.notice(`${reference} · Reçue`)
    const tries = () => teams.requests.filter(({ method, activity }) => method === 'PUT' && activity.id === taken.id)
    teams.fault = ({ activity }) => (activity.id === taken.id ? { status: 404, code: 'NotFound' } : undefined)
    await acts(chloe, reference, 'desk.askInfo', { question: 'Quel diplôme ?' })
    const asked = await amelie.notice(`${reference} · Complément demandé`)
    await teams.until(() => tries().length > 0, 'the edit')
    await acts(amelie, reference, 'referral.answerInfo', { answer: 'CESS' })
    await edited(teams, asked, fr.status.received)
    expect(tries()).toHaveLength(1)
    expect(log.filter(({ message }) => message === 'not edited')).toHaveLength(1)
    expect(amelie.notices).toHaveLength(2)
  }))

it.each(['execute', 'submit'] as const)(
  'the receipt of a filing follows the request too, over a restart, until a press makes another card of it (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, chloe, teams } = world
      amelie.presses = how
      const reference = await files(amelie)
      const receipt = amelie.shown.at(-1) as TeamsActivity
      expect(textOf(cardOf(receipt))).toContain(fr.title.receipt)
      await world.restartBot()
      await acts(chloe, reference, 'desk.receive')
      const now = await edited(teams, receipt, fr.status.received)
      expect(now.summary).toBe(`${reference} · Reçue`)
      const shown = () => cardOf(amelie.shown.find(({ id }) => id === receipt.id))
      await amelie.press('referral.open', {}, { on: now })
      await amelie.press('referral.withdraw')
      const form = shown()
      expect(textOf(form)).toContain(fr.title.withdraw)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      await edited(teams, await amelie.notice(`${reference} · Reçue`), fr.status.scheduled)
      await world.settles()
      expect(shown()).toEqual(form)
      expect(amelie.notices).toEqual([`${reference} · Reçue`, `${reference} · Rendez-vous fixé`])
    }),
)

it('a receipt from a dialog follows the request as well', () =>
  inWorld(async ({ amelie, chloe, teams }) => {
    await amelie.says('nouvelle demande')
    const receipt = amelie.shown.at(-1) as TeamsActivity
    await amelie.fetchesDialog()
    await amelie.submitsDialog({ ...(aForm() as Record<string, string>), informed: 'true' })
    const reference = referenceIn(textOf(amelie.card))
    await acts(chloe, reference, 'desk.receive')
    await edited(teams, receipt, fr.status.received)
  }))

it('a request that was opened, by its reference or from a list, is edited on its reader’s side when it changes', () =>
  inWorld(async ({ amelie, bram, chloe, teams }) => {
    await bram.installs()
    const reference = await files(amelie)
    await bram.says(reference)
    const read = bram.shown.at(-1) as TeamsActivity
    await chloe.says('bureau')
    await chloe.press('desk.open', {}, { where: { page: undefined } })
    const onDesk = chloe.shown.at(-1) as TeamsActivity
    expect(verbsOf(cardOf(onDesk))).toContain('desk.receive')
    await acts(amelie, reference, 'referral.withdraw', { reason: 'EMPLOYED' })
    const [forCoordinator, forAdviser] = [
      await edited(teams, read, nl.status.withdrawn),
      await edited(teams, onDesk, fr.status.withdrawn),
    ]
    expect(verbsOf(cardOf(forCoordinator))).toEqual(['referral.open'])
    expect(verbsOf(cardOf(forAdviser))).toEqual(['desk.open'])
    for (const told of Object.values(nl.toldAs)) expect(textOf(cardOf(forCoordinator))).not.toContain(told)
    await chloe.press('desk.open', {}, { on: forAdviser })
    expect(textOf(chloe.card)).toContain('De Smet Anaïs')
  }))

it('the card of whoever acted stays as his press made it', () =>
  inWorld(async ({ amelie, chloe, teams }) => {
    const reference = await files(amelie)
    const receipt = amelie.shown.at(-1) as TeamsActivity
    await chloe.says(reference)
    const open = chloe.shown.at(-1) as TeamsActivity
    await chloe.press('desk.receive')
    await edited(teams, receipt, fr.status.received)
    const now = chloe.shown.find(({ id }) => id === open.id)
    expect(now?.summary).toBeUndefined()
    expect(textOf(cardOf(now))).toContain(fr.text.done)
    await acts(amelie, reference, 'referral.withdraw', { reason: 'EMPLOYED' })
    await edited(teams, open, fr.status.withdrawn)
  }))
