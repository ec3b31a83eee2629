import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const WHY = { reason: 'HEALTH_OR_CARE', text: 'Hospitalisation de longue durée' }

it.each(['execute', 'submit'] as const)(
  'the owner withdraws a request that waits for an appointment, and the adviser in charge is told (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, bram, chloe } = world
      for (const user of [amelie, chloe]) user.presses = how
      await bram.installs()
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
      await amelie.notice(`${reference} · Rendez-vous fixé`)
      await acts(amelie, reference, 'referral.withdraw')
      expect(inputsOf(amelie.card).map(({ id }) => id)).toEqual(['reason', 'text'])
      expect(textOf(amelie.card)).toContain(fr.actNote.withdraw)
      await amelie.press('referral.withdraw', WHY)
      for (const shown of [fr.status.withdrawn, fr.withdrawReason.HEALTH_OR_CARE, WHY.text]) {
        expect(textOf(amelie.card)).toContain(shown)
      }
      expect(new Set(verbsOf(amelie.card))).toEqual(new Set(['referral.open']))
      const told = textOf(cardOf(await chloe.notice(`${reference} · Retirée`)))
      expect(told).toContain(fr.notice.withdrawn)
      for (const hidden of [WHY.text, fr.withdrawReason.HEALTH_OR_CARE]) expect(told).not.toContain(hidden)
      expect((await world.stored(reference)).appointment).toBeUndefined()
      expect([amelie.notices, bram.notices]).toEqual([
        [`${reference} · Rendez-vous fixé`],
        [`${reference} · Afspraak vastgelegd`],
      ])
    }),
)

it('a coordinator withdraws for a caseworker, who is told; the same person can be referred again', () =>
  inWorld(async ({ amelie, bram, joris }) => {
    const reference = await files(amelie)
    await acts(joris, reference, 'desk.receive')
    await acts(bram, reference, 'referral.withdraw', { reason: 'MISTAKE_OR_DUPLICATE' })
    expect(textOf(bram.card)).toContain(nl.status.withdrawn)
    await amelie.notice(`${reference} · Retirée`)
    expect(textOf(cardOf(await joris.notice(`${reference} · Ingetrokken`)))).toContain(nl.notice.withdrawn)
    expect(bram.notices).not.toContain(`${reference} · Ingetrokken`)
    expect(await files(amelie)).not.toBe(reference)
  }))

it('nobody else withdraws: not a colleague of the owner, not Actiris, not another CPAS', () =>
  inWorld(async (world) => {
    const { amelie, karim, dorien, elif, chloe } = world
    const reference = await files(amelie)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.withdraw')?.data
    await karim.says(reference)
    expect(verbsOf(karim.card)).not.toContain('referral.withdraw')
    const colleague = await karim.pressData({ ...data, reason: 'EMPLOYED' })
    expect(alertsOf(colleague.card)).toEqual([fr.refusal.REF_FORBIDDEN])
    for (const other of [dorien, elif]) {
      const theirs = await other.pressData({ ...data, reason: 'EMPLOYED' })
      const unknown = await other.pressData({ ...data, referralId: 'nothing', reason: 'EMPLOYED' })
      expect(textOf(theirs.card)).toBe(textOf(unknown.card))
    }
    const adviser = await chloe.pressData({ ...data, reason: 'EMPLOYED' })
    expect(textOf(adviser.card)).toBe(fr.text.notYours)
    expect((await world.stored(reference)).status).toBe('submitted')
  }))

it('it takes a reason, said in words when it is another one, and a card of today; a second press does nothing', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    const reference = await files(amelie)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.withdraw')?.data
    await amelie.press('referral.withdraw')
    await amelie.press('referral.withdraw')
    expect(alertsOf(amelie.card)).toContain(fr.fault.required)
    await amelie.press('referral.withdraw', { reason: 'OTHER', text: 'trop court' })
    expect(alertsOf(amelie.card)).toContain(fr.fault.reason_text)
    await acts(chloe, reference, 'desk.receive')
    await amelie.press('referral.withdraw', { reason: 'EMPLOYED' })
    expect(alertsOf(amelie.card)[0]).toContain(fr.refusal.REF_STALE)
    await amelie.press('referral.withdraw')
    await amelie.press('referral.withdraw', { reason: 'EMPLOYED' })
    const again = await amelie.pressData({ ...data, version: 2, reason: 'EMPLOYED' })
    expect(alertsOf(again.card)).toEqual([])
    const late = await bram.pressData({ ...data, version: 3, reason: 'EMPLOYED' })
    expect(alertsOf(late.card)).toEqual([nl.refusal.REF_TRANSITION.replace('{status}', nl.status.withdrawn)])
    expect((await world.stored(reference)).version).toBe(3)
  }))
