import { expect, it } from '@jest/globals'
import { aForm } from '../builders/aForm.js'
import { acts, files, fills } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const TAKEN_IN = 'members taken in from the directory file'

it('the log of a life with troubles names no person: no name, number, e-mail, telephone or free text', () =>
  inWorld(async (world) => {
    const { actiris, amelie, chloe, teams, log } = world
    const form = { phone: '0470 12 34 56', email: 'anais.desmet@example.test', project: 'Ouvrir un salon de coiffure' }
    await fills(amelie, form)
    teams.isDown(500)
    await amelie.press('referral.submit', { informed: 'true' })
    teams.isBack()
    const reference = /ACT-[\d-]+/.exec(JSON.stringify(amelie.answers.at(-1)))?.[0] ?? ''
    await chloe.says(reference)
    teams.isDown(403)
    await acts(chloe, reference, 'desk.reject', { reason: 'OTHER', text: 'Anaïs De Smet suit déjà un autre parcours' })
    await actiris.sends({ type: 'reject', reference, data: { reason: 'OTHER', text: 'Anaïs De Smet' } })
    await teams.until(() => teams.requests.some(({ activity }) => activity.summary), 'an attempt')
    await world.restartBot()
    const told = JSON.stringify(log)
    expect(new Set(log.map(({ message }) => message))).toEqual(
      new Set([TAKEN_IN, 'card not redrawn in place', 'reply not sent', 'notice not sent']),
    )
    const { lastName = '', firstName = '', niss = '' } = aForm()
    for (const value of [
      ...Object.values(form),
      lastName,
      firstName,
      niss,
      niss.replace(/\D/g, ''),
      '470',
      'parcours',
    ]) {
      expect(told).not.toContain(value)
    }
    expect(told).not.toMatch(/Dubois|Lambert|example\.test/)
  }))

it('a life without troubles leaves no line but that the members were taken in', () =>
  inWorld(async ({ amelie, chloe, log }) => {
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await amelie.notice(`${reference} · Reçue`)
    expect(log).toEqual([{ level: 'info', message: TAKEN_IN, fields: { added: expect.any(Number), changed: 0 } }])
  }))
