import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { aForm } from '../builders/aForm.js'
import { alertsOf, REFERENCE, referenceIn, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files, fills, stepOf, stops } from '../fakes/journeys.js'
import { whileDiskRefuses } from '../fakes/refusingDisk.js'

const { fr, nl, en } = loadWords()

afterEach(() => {
  jest.restoreAllMocks()
})

describe('who presses while nothing can be kept reads so in the form, which keeps what was typed', () => {
  it.each([
    ['a full disk', 'ENOSPC', 'fr', fr],
    ['a read-only disk', 'EROFS', 'nl', nl],
    ['a full disk', 'ENOSPC', 'en', en],
  ] as const)('a step of a new request, on %s (%s, %s)', (_, code, language, words) =>
    whileDiskRefuses(async ({ amelie }, disk) => {
      await amelie.says(`language ${language}`)
      await amelie.says('nouvelle demande')
      const typed = stepOf('person')
      disk.refuses(code)
      const { status } = await amelie.press('referral.next', typed)
      expect(status).toBe(200)
      expect(alertsOf(amelie.card)).toEqual([words.text.notKeptForm])
      expect(valuesOf(amelie.card)).toMatchObject(typed)
      disk.hasRoom()
      await amelie.press('referral.next')
      expect(alertsOf(amelie.card)).toEqual([])
      expect(verbsOf(amelie.card)).toContain('referral.back')
    }),
  )

  it('sending a request: it is filed once, when there is room again', () =>
    whileDiskRefuses(async ({ amelie, chloe }, disk) => {
      await fills(amelie)
      disk.refuses()
      await amelie.press('referral.submit', { informed: 'true' })
      expect(alertsOf(amelie.card)).toEqual([fr.text.notKeptForm])
      expect(valuesOf(amelie.card)).toMatchObject({ informed: 'true' })
      await chloe.says('bureau')
      expect(textOf(chloe.card)).not.toMatch(REFERENCE)
      disk.hasRoom()
      await amelie.press('referral.submit')
      const reference = referenceIn(textOf(amelie.card))
      await chloe.says('bureau')
      expect(new Set(textOf(chloe.card).match(new RegExp(REFERENCE, 'g')))).toEqual(new Set([reference]))
    }))

  it.each([
    ['referral.dialog', 'ENOSPC', fr.text.notKeptForm],
    ['referral.later', 'ENOSPC', fr.text.notKeptForm],
    ['referral.dialog', 'ECANCELED', fr.text.failure],
  ] as const)('the whole form in a dialog, which stays open (%s, %s)', (verb, code, told) =>
    whileDiskRefuses(async ({ amelie }, disk) => {
      await amelie.says('nouvelle demande')
      await amelie.fetchesDialog()
      disk.refuses(code)
      const { card } = await amelie.submitsDialog(aForm() as Record<string, string>, verb)
      expect(alertsOf(card)).toEqual([told])
      expect(valuesOf(card)).toMatchObject(aForm())
      disk.hasRoom()
      expect((await amelie.submitsDialog()).told).toMatch(REFERENCE)
    }),
  )

  it('an act of the adviser: done once, when there is room again, and told once', () =>
    whileDiskRefuses(async ({ amelie, chloe }, disk) => {
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.schedule')
      disk.refuses()
      await chloe.press('desk.schedule', APPOINTMENT)
      expect(alertsOf(chloe.card)).toEqual([fr.text.notKeptForm])
      expect(valuesOf(chloe.card)).toMatchObject(APPOINTMENT)
      disk.hasRoom()
      await chloe.press('desk.schedule')
      expect(textOf(chloe.card)).toContain(fr.status.scheduled)
      await amelie.notice(`${reference} · Rendez-vous fixé`)
      expect(amelie.notices).toEqual([`${reference} · Rendez-vous fixé`])
    }))

  it('why an accompaniment resumes', () =>
    whileDiskRefuses(async (world, disk) => {
      const { amelie } = world
      const reference = await stops(world)
      world.passes({ days: 212 })
      await acts(amelie, reference, 'referral.resume')
      disk.refuses()
      await amelie.press('referral.resume', { motivation: 'Elle a retrouvé un logement' })
      expect(alertsOf(amelie.card)).toEqual([fr.text.notKeptForm])
      expect(valuesOf(amelie.card)).toEqual({ motivation: 'Elle a retrouvé un logement' })
      disk.hasRoom()
      await amelie.press('referral.resume')
      expect(valuesOf(amelie.card)).toMatchObject({ lastName: 'De Smet' })
    }))

  it('a reply to a question', () =>
    whileDiskRefuses(async ({ amelie, bram }, disk) => {
      await bram.installs()
      await amelie.says('Combien gagne un conseiller Actiris de l’axe 1 ?')
      await amelie.press('knowledge.escalate')
      const on = await bram.notice(nl.notice.questionPassedOn)
      disk.refuses()
      const { card } = await bram.press('knowledge.reply', { answer: 'Vraag het aan HR.' }, { on })
      expect(alertsOf(card)).toEqual([nl.text.notKeptForm])
      expect(valuesOf(card)).toEqual({ answer: 'Vraag het aan HR.' })
      disk.hasRoom()
      await bram.press('knowledge.reply')
      await amelie.notice(fr.notice.questionAnswered)
    }))

  it('asking for access, deciding on it, and roles', () =>
    whileDiskRefuses(async (world, disk) => {
      const { bram } = world
      await bram.installs()
      const nina = world.user('Nina Nieuw', 'nina-nieuw', 'tenant-cpas-21004')
      await nina.says('demander un accès')
      disk.refuses()
      await nina.press('access.request', { role: 'caseworker' })
      expect(alertsOf(nina.card)).toEqual([fr.text.notKeptForm])
      expect(valuesOf(nina.card)).toEqual({ organisation: 'cpas-21004', role: 'caseworker' })
      disk.hasRoom()
      await nina.press('access.request')
      const on = await bram.notice(nl.accessNotice.accessAsked)
      await world.settles()
      disk.refuses()
      const { card } = await bram.press('access.grant', {}, { on })
      expect(alertsOf(card)).toEqual([nl.text.notKept])
      disk.hasRoom()
      await bram.press('access.grant')
      await nina.notice(fr.accessNotice.accessGranted)
      await world.settles()
      await bram.says('leden')
      await bram.press('access.roles', { member: 'cpas-21004:nina-nieuw' })
      disk.refuses()
      await bram.press('access.roles', { roles: 'coordinator' })
      expect(alertsOf(bram.card)).toEqual([nl.text.notKeptForm])
      expect(valuesOf(bram.card)).toEqual({ roles: 'coordinator' })
    }))

  it('choices of alerts', () =>
    whileDiskRefuses(async ({ amelie }, disk) => {
      await amelie.says('alertes')
      disk.refuses()
      await amelie.press('alerts.save', { received: 'off' })
      expect(alertsOf(amelie.card)).toEqual([fr.text.notKeptForm])
      expect(textOf(amelie.card)).not.toContain(fr.text.alertsSaved)
      expect(valuesOf(amelie.card)).toMatchObject({ received: 'off' })
      await amelie.says('alertes')
      expect(valuesOf(amelie.card)).toMatchObject({ received: 'now' })
    }))

  it('an action and subsidised posts', () =>
    whileDiskRefuses(async ({ bram }, disk) => {
      await bram.says('actie noteren')
      disk.refuses()
      const action = { axis: '1', domain: 'remobilisation', person: 'Nadia Benali' }
      await bram.press('action.log', action)
      expect(alertsOf(bram.card)).toEqual([nl.text.notKeptForm])
      expect(valuesOf(bram.card)).toMatchObject(action)
      disk.hasRoom()
      await bram.press('action.log')
      expect(textOf(bram.card)).toContain(nl.ownAction.logged)
      const posts = { fte: '2', from: '2026-01-01', to: '2026-12-31' }
      await bram.says('cijfers')
      await bram.press('posts.open')
      disk.refuses()
      await bram.press('posts.save', posts)
      expect(alertsOf(bram.card)).toEqual([nl.text.notKeptForm])
      expect(valuesOf(bram.card)).toMatchObject(posts)
      disk.hasRoom()
      await bram.press('posts.save')
      expect(textOf(bram.card)).toContain(nl.post.saved)
    }))
})
