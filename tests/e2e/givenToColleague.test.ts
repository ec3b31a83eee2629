import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import * as people from '../builders/people.js'
import { alertsOf, buttonsOf, cardOf, inputsOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()

it.each(['execute', 'submit'] as const)(
  'a coordinator gives a request to a colleague; old and new owner are told, and the new one has it (%s)',
  (how) =>
    inWorld(async (world) => {
      const { amelie, karim, bram, chloe, actiris } = world
      for (const user of [bram, karim]) {
        user.presses = how
        await user.installs()
      }
      const reference = await files(amelie)
      await acts(bram, reference, 'referral.reassign')
      expect(inputsOf(bram.card)[0]?.choices).toEqual([
        { title: 'Bram Peeters', value: people.bram.id },
        { title: 'Karim Haddad', value: people.karim.id },
        { title: 'Mira Mertens', value: 'cpas-21004:mira-mertens' },
      ])
      await bram.press('referral.reassign', { owner: people.karim.id })
      expect(textOf(bram.card)).toContain(`${nl.fact.owner}: Karim Haddad`)
      expect(textOf(bram.card)).toContain(`${nl.event.reassigned} (Karim Haddad)`)
      for (const user of [amelie, karim]) {
        const told = textOf(cardOf(await user.notice(`${reference} · ${fr.event.reassigned}`)))
        for (const said of [fr.notice.reassigned, 'Karim Haddad']) expect(told).toContain(said)
      }
      await karim.says('mes demandes')
      expect(textOf(karim.card)).toContain(reference)
      await amelie.says('mes demandes')
      expect(textOf(amelie.card)).not.toContain(reference)
      await acts(chloe, reference, 'desk.receive')
      await karim.notice(`${reference} · Reçue`)
      expect((await actiris.reads(`referrals/${reference}`)).body.owner).toMatchObject({ name: 'Karim Haddad' })
      expect([amelie.notices, bram.notices]).toEqual([[`${reference} · ${fr.event.reassigned}`], []])
    }),
)

it('the owner gives his own away, and then no longer can; the coordinators are told in Dutch', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram } = world
    await bram.installs()
    const reference = await files(amelie)
    await karim.says(reference)
    expect(verbsOf(karim.card)).not.toContain('referral.reassign')
    await acts(amelie, reference, 'referral.reassign', { owner: people.karim.id })
    expect(textOf(amelie.card)).toContain('Karim Haddad')
    for (const verb of ['referral.reassign', 'referral.withdraw']) expect(verbsOf(amelie.card)).not.toContain(verb)
    expect(textOf(cardOf(await bram.notice(`${reference} · ${nl.event.reassigned}`)))).toContain(nl.notice.reassigned)
    expect(amelie.notices).toEqual([])
    await karim.says(reference)
    expect(verbsOf(karim.card)).toContain('referral.withdraw')
  }))

it('the requests of a caseworker who left go to a colleague', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram } = world
    const reference = await files(amelie)
    await karim.installs()
    await world.leaves(amelie)
    await acts(bram, reference, 'referral.reassign', { owner: people.karim.id })
    await karim.notice(`${reference} · ${fr.event.reassigned}`)
    expect((await world.stored(reference)).owner).toBe(people.karim.id)
  }))

it('only to somebody of the organisation who may do the work, by those who may, once, on a card of today', () =>
  inWorld(async (world) => {
    const { amelie, karim, bram, dorien, elif, chloe } = world
    const reference = await files(amelie)
    await amelie.says(reference)
    const data = buttonsOf(amelie.card).find(({ data: { verb } }) => verb === 'referral.reassign')?.data
    const wrong = { ...data, sent: 1 }
    for (const owner of [people.dorien.id, people.admin.id, people.chloe.id, 'nobody']) {
      const { card } = await amelie.pressData({ ...wrong, owner })
      expect(alertsOf(card)).toContain(fr.fault.person_unknown)
      expect(inputsOf(card)[0]?.choices).toHaveLength(3)
    }
    expect(alertsOf((await amelie.pressData({ ...wrong, owner: people.amelie.id })).card)).toContain(
      fr.fault.person_same,
    )
    expect(alertsOf((await amelie.pressData(wrong)).card)).toContain(fr.fault.required)
    const given = { ...data, owner: people.karim.id }
    for (const other of [dorien, elif]) {
      const theirs = await other.pressData(given)
      expect(textOf(theirs.card)).toBe(textOf((await other.pressData({ ...given, referralId: 'nothing' })).card))
    }
    expect(textOf((await chloe.pressData(given)).card)).toBe(fr.text.notYours)
    expect(alertsOf((await karim.pressData(given)).card)).toEqual([fr.refusal.REF_FORBIDDEN])
    await amelie.pressData(given)
    expect(alertsOf((await amelie.pressData(given)).card)).toEqual([])
    expect(alertsOf((await bram.pressData({ ...data, owner: people.bram.id })).card)[0]).toContain(nl.refusal.REF_STALE)
    expect((await world.stored(reference)).version).toBe(2)
  }))

it('a form filed and then given away, pressed again, still shows its receipt', () =>
  inWorld(async ({ amelie, bram }) => {
    const reference = await files(amelie)
    const form = amelie.answers.findLast((card) => buttonsOf(card).some(({ verb }) => verb === 'referral.submit'))
    const data = buttonsOf(form).find(({ verb }) => verb === 'referral.submit')?.data
    await acts(bram, reference, 'referral.reassign', { owner: people.karim.id })
    const again = await amelie.pressData({ ...data, informed: 'true' })
    expect(textOf(again.card)).toContain(reference)
  }))

it('an adviser hands a request over to a colleague, who is told, with the coordinators', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, joris } = world
    for (const user of [bram, joris]) await user.installs()
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await acts(chloe, reference, 'desk.handOver')
    expect(inputsOf(chloe.card)[0]?.choices).toEqual([{ title: 'Joris Maes', value: people.joris.id }])
    await chloe.press('desk.handOver', { adviser: people.joris.id })
    expect(textOf(chloe.card)).toContain(`${fr.event.handedOver} (Joris Maes)`)
    const told = textOf(cardOf(await joris.notice(`${reference} · ${nl.event.handedOver}`)))
    expect(told).toContain(nl.notice.handedOver)
    await bram.notice(`${reference} · ${nl.event.handedOver}`)
    const press = { ...buttonsOf(chloe.card)[0]?.data, verb: 'desk.handOver', sent: 1 }
    expect(alertsOf((await chloe.pressData({ ...press, adviser: people.amelie.id })).card)).toContain(
      fr.fault.person_unknown,
    )
    expect(textOf((await amelie.pressData({ ...press, adviser: people.chloe.id })).card)).toBe(fr.text.notYours)
    const old = { ...press, version: 2, adviser: people.joris.id }
    expect(alertsOf((await joris.pressData(old)).card)[0]).toContain(nl.refusal.REF_STALE)
    expect(amelie.notices).toEqual([`${reference} · Reçue`])
    expect((await world.stored(reference)).adviser).toMatchObject({ name: 'Joris Maes', email: people.joris.email })
  }))
