import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, inputsOf, referenceIn, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { acts, files, fills, misses, stops } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const { fr, nl } = loadWords()
const WHY = 'Elle a retrouvé un logement et demande à reprendre'

/** Stopped on 9 September 2026 at 11:00, until half past midnight in Brussels on 9 April 2027. */
async function mayResume(world: World): Promise<string> {
  const reference = await stops(world)
  world.passes({ days: 211, hours: 13.5 })
  return reference
}

/** Goes through the steps of a form that is filled in already. */
async function sends(user: FakeUser, inputs: Record<string, string> = {}): Promise<string> {
  for (let step = 0; step < 3; step++) await user.press('referral.next')
  await user.press('referral.submit', { informed: 'true', ...inputs })
  return referenceIn(textOf(user.card))
}

describe('an accompaniment that was stopped', () => {
  it.each(['execute', 'submit'] as const)('resumes on its day by a new request, filled in and motivated (%s)', (how) =>
    inWorld(async (world) => {
      const { amelie, chloe, actiris } = world
      amelie.presses = how
      const before = await mayResume(world)
      await acts(amelie, before, 'referral.resume')
      expect(inputsOf(amelie.card).map(({ id }) => id)).toEqual(['motivation'])
      expect(textOf(amelie.card)).toContain(fr.text.resumeNote)
      await amelie.press('referral.resume', { motivation: ' ' })
      expect(alertsOf(amelie.card)).toContain(fr.fault.required)
      await amelie.press('referral.resume', { motivation: WHY })
      expect(valuesOf(amelie.card)).toMatchObject({ lastName: 'De Smet', birthDate: '1985-07-30', postcode: '1000' })
      const after = await sends(amelie)
      expect(after).not.toBe(before)
      for (const shown of [fr.status.submitted, `${fr.origin.resumption} (${before})`, WHY]) {
        expect(textOf(amelie.card)).toContain(shown)
      }
      await chloe.says(after)
      for (const shown of [before, WHY]) expect(textOf(chloe.card)).toContain(shown)
      expect(textOf(chloe.card)).not.toContain(fr.fact.absences)
      expect((await actiris.reads(`referrals/${after}`)).body).toMatchObject({
        absences: 0,
        events: [{ type: 'submitted', data: { origin: { kind: 'resumption', reference: before, motivation: WHY } } }],
      })
    }),
  )

  it('says from when until then, to a press on an older card as well', () =>
    inWorld(async (world) => {
      const { amelie, bram } = world
      const reference = await mayResume(world)
      await bram.says(reference)
      const data = buttonsOf(bram.card).find(({ data: { verb } }) => verb === 'referral.resume')?.data
      world.passes({ hours: -1 })
      await amelie.says(reference)
      expect(textOf(amelie.card)).toContain('9 avril 2027')
      expect(verbsOf(amelie.card)).not.toContain('referral.resume')
      const early = await bram.pressData({ ...data, motivation: WHY })
      expect(alertsOf(early.card)).toContain(nl.refusal.REF_RESUME_EARLY.replace('{day}', '9 april 2027'))
    }))

  it('gives the same draft when it is pressed twice, and the filed request after that', () =>
    inWorld(async (world) => {
      const { amelie } = world
      const before = await mayResume(world)
      await acts(amelie, before, 'referral.resume')
      const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.resume')?.data
      const press = () => amelie.pressData({ ...data, motivation: WHY })
      const [first, second] = [await press(), await press()]
      const draftOf = (card: typeof first.card) => buttonsOf(card)[0]?.data.draftId
      expect(draftOf(first.card)).toBe(draftOf(second.card))
      await amelie.says('nouvelle demande')
      await amelie.press('referral.open', {}, { where: { draftId: draftOf(first.card) } })
      const after = await sends(amelie)
      const third = await press()
      expect(textOf(third.card)).toContain(after)
      expect(textOf(third.card)).toContain(fr.text.alreadyFiled)
    }))

  it('is for its owner and coordinators: others are told so, another organisation finds nothing', () =>
    inWorld(async (world) => {
      const { bram, karim, dorien, chloe } = world
      const reference = await mayResume(world)
      await bram.says(reference)
      expect(verbsOf(bram.card)).toContain('referral.resume')
      const data = buttonsOf(bram.card).find(({ data: { verb } }) => verb === 'referral.resume')?.data
      await karim.says(reference)
      expect(verbsOf(karim.card)).not.toContain('referral.resume')
      const colleague = await karim.pressData({ ...data, motivation: WHY })
      expect(alertsOf(colleague.card)).toContain(fr.refusal.REF_FORBIDDEN)
      const theirs = await dorien.pressData({ ...data, motivation: WHY })
      const unknown = await dorien.pressData({ ...data, referralId: 'nothing', motivation: WHY })
      expect(textOf(theirs.card)).toBe(textOf(unknown.card))
      expect(textOf((await chloe.pressData({ ...data, motivation: WHY })).card)).toBe(fr.text.notYours)
    }))

  it('is resumed by any filing after its day: another CPAS is asked why, and told nothing else', () =>
    inWorld(async (world) => {
      const { dorien } = world
      const before = await mayResume(world)
      await fills(dorien)
      expect(inputsOf(dorien.card).map(({ id }) => id)).toEqual(['motivation', 'informed'])
      expect(textOf(dorien.card)).toContain(nl.text.resumption)
      await dorien.press('referral.submit', { informed: 'true' })
      expect(alertsOf(dorien.card)).toContain(nl.fault.required)
      await dorien.press('referral.submit', { informed: 'true', motivation: WHY })
      expect(textOf(dorien.card)).toContain(nl.status.submitted)
      expect(textOf(dorien.card)).not.toContain(before)
    }))

  it('is outdated once it was justified and open again', () =>
    inWorld(async (world) => {
      const { amelie, chloe } = world
      const reference = await stops(world)
      await acts(chloe, reference, 'desk.justifyAbsence', { text: 'Certificat médical' })
      const { id: referralId, version } = await world.stored(reference)
      await world.startBot()
      const late = await amelie.pressData({
        verb: 'referral.resume',
        referralId,
        version: version - 1,
        motivation: WHY,
      })
      const why = fr.refusal.REF_TRANSITION.replace('{status}', fr.status.received)
      expect(alertsOf(late.card)).toEqual([expect.stringContaining(why)])
    }))
})

describe('a request that was rejected', () => {
  it.each(['execute', 'submit'] as const)('is filed again, filled in as it was (%s)', (how) =>
    inWorld(async ({ amelie, chloe }) => {
      amelie.presses = how
      const before = await files(amelie, { priorActions: 'cv,digital', proposal: 'Atelier CV' })
      await acts(chloe, before, 'desk.reject', { reason: 'NOT_REGISTERED' })
      await acts(amelie, before, 'referral.fileAgain')
      expect(valuesOf(amelie.card)).toMatchObject({ firstName: 'Anaïs', language: 'fr' })
      const after = await sends(amelie)
      expect(after).not.toBe(before)
      for (const shown of [
        fr.status.submitted,
        `${fr.origin.again} (${before})`,
        'Atelier CV',
        fr.priorAction.digital,
      ]) {
        expect(textOf(amelie.card)).toContain(shown)
      }
    }),
  )

  it('as a duplicate is not: its card offers nothing, and a press is answered', () =>
    inWorld(async (world) => {
      const { bram, chloe, amelie } = world
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.reject', { reason: 'DUPLICATE' })
      await bram.says(reference)
      expect(verbsOf(bram.card)).not.toContain('referral.fileAgain')
      const { id: referralId, version } = await world.stored(reference)
      await world.startBot()
      const refused = await bram.pressData({ verb: 'referral.fileAgain', referralId, version })
      expect(alertsOf(refused.card)).toContain(nl.refusal.REF_AGAIN_DUPLICATE)
      const stale = await bram.pressData({ verb: 'referral.fileAgain', referralId, version: version + 1 })
      expect(alertsOf(stale.card)).toContain(nl.refusal.REF_AGAIN_DUPLICATE)
    }))
})

it('an absence counts on after a withdrawal under a warning, in whichever CPAS files next, and both sides are told', () =>
  inWorld(async (world) => {
    const { amelie, dorien, joris } = world
    const before = await misses(world)
    await acts(amelie, before, 'referral.withdraw', { reason: 'NOT_ENGAGED' })
    const after = await files(dorien)
    for (const user of [dorien, joris]) {
      await user.says(after)
      expect(textOf(user.card)).toContain(`${nl.fact.inherited}: 1`)
      expect(textOf(user.card)).not.toContain(before)
    }
    expect((await world.stored(after)).unjustifiedAbsences).toBe(1)
  }))
