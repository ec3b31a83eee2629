import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, type Card, cardOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { APPOINTMENT, acts, files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const OPEN = { verb: 'delivery.unreachable' }

/** The requests that a list's page leads to. */
const requestsOn = (card: Card | undefined) => buttonsOf(card).flatMap(({ data }) => data.referralId ?? [])

it('coordinators are told once that somebody blocks the bot, and see who, why and how many messages wait', () =>
  inWorld(async ({ amelie, bram, karim, chloe, teams }) => {
    await bram.installs()
    const reference = await files(amelie)
    teams.fault = ({ conversation, activity }) =>
      conversation === amelie.chat && activity.summary ? { status: 403, code: 'ConversationBlockedByUser' } : undefined
    await acts(chloe, reference, 'desk.receive')
    const told = await bram.notice(nl.staffNotice.unreachable)
    expect(textOf(cardOf(told))).toContain('Amélie Dubois')
    expect(textOf(cardOf(told))).toContain(nl.staff.why)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await bram.notice(`${reference} · Afspraak vastgelegd`)
    await teams.until(
      () => teams.requests.filter(({ activity }) => activity.summary?.includes('fixé')).length > 0,
      'it',
    )
    const { card } = await bram.press('delivery.unreachable', {}, { on: told })
    const missed = `${reference} · Afspraak vastgelegd; ${reference} · Ontvangen`
    for (const seen of ['Amélie Dubois', nl.unreachableCause.blocked, missed]) expect(textOf(card)).toContain(seen)
    expect(bram.notices.filter((summary) => summary === nl.staffNotice.unreachable)).toHaveLength(1)
    for (const other of [karim, chloe]) {
      const refused = await other.pressData(OPEN)
      expect(textOf(refused.card)).toBe(fr.text.notYours)
    }
  }))

it('who is back and blocks the bot again is told of again, once each time, however many messages come back at once', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, teams } = world
    await bram.installs()
    const references = [
      await files(amelie),
      await files(amelie, { niss: '', noNissReason: 'no_number', lastName: 'Ng' }),
    ]
    const blocks = async (verb: string, inputs = {}) => {
      teams.fault = ({ conversation, activity }) =>
        conversation === amelie.chat && activity.summary
          ? { status: 403, code: 'ConversationBlockedByUser' }
          : undefined
      for (const reference of references) await acts(chloe, reference, verb, inputs)
      await world.settles()
    }
    const told = () => bram.notices.filter((summary) => summary === nl.staffNotice.unreachable)
    await blocks('desk.receive')
    expect(told()).toHaveLength(1)
    teams.fault = () => undefined
    await amelie.says('bonjour')
    for (const reference of references) await amelie.notice(`${reference} · Reçue`)
    await world.settles()
    expect(textOf((await bram.pressData(OPEN)).card)).toContain(nl.staff.nobody)
    world.passes({ hours: 1 })
    await blocks('desk.schedule', APPOINTMENT)
    expect(told()).toHaveLength(2)
  }))

it('another organisation’s coordinator sees nobody of it', () =>
  inWorld(async (world) => {
    const { amelie, bram, elif, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await world.settles()
    const { card } = await elif.pressData(OPEN)
    expect(textOf(card)).toContain(loadWords().en.staff.nobody)
    await bram.says('demandes')
    expect(textOf((await bram.pressData(OPEN)).card)).not.toContain('Amélie')
  }))

it('the organisation’s requests lead to the people who miss their messages, for as long as there are any', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe, teams } = world
    const other = { niss: '', noNissReason: 'no_number' }
    await bram.installs()
    const reference = await files(amelie)
    for (const lastName of ['Ng', 'Testaert', 'Peeters']) await files(amelie, { ...other, lastName })
    await bram.says('aanvragen')
    expect(verbsOf(bram.card)).not.toContain(OPEN.verb)
    teams.fault = ({ conversation, activity }) =>
      conversation === amelie.chat && activity.summary ? { status: 403, code: 'ConversationBlockedByUser' } : undefined
    await acts(chloe, reference, 'desk.receive')
    await world.settles()
    await bram.says('aanvragen')
    expect(textOf(bram.card)).toContain('Onbereikbare personen (1)')
    const first = bram.card
    await bram.press('referral.open', {}, { where: { page: 2 } })
    expect(verbsOf(bram.card)).not.toContain(OPEN.verb)
    expect(requestsOn(first).concat(requestsOn(bram.card)).sort()).toHaveLength(4)
    await bram.press('referral.open', {}, { where: { page: 1 } })
    await bram.press(OPEN.verb)
    expect(textOf(bram.card)).toContain('Amélie Dubois')
  }))

it('what was missed and matters comes late and says of which day it is; what may be muted comes with the digest', () =>
  inWorld(async (world) => {
    const { amelie, bram, chloe } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.schedule', APPOINTMENT)
    await acts(chloe, reference, 'desk.cancelAppointment', { askedBy: 'actiris', why: 'Consultant absent' })
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    await world.settles()
    world.passes({ days: 5 })
    await bram.installs()
    const late = await bram.notice(`${reference} · Afgewezen`)
    expect(textOf(cardOf(late))).toContain('Bericht van 01/09/2026, vandaag bezorgd.')
    world.passes({ days: 2 })
    await world.restartBot()
    await world.teams.until(
      () => bram.notices.some((summary) => /^Samenvatting|overzicht/i.test(summary)),
      'the digest',
    )
    expect(bram.notices.filter((summary) => summary.includes('Afspraak vastgelegd'))).toEqual([])
  }))

it('of somebody who left, the coordinators are told once, with the way to his open requests', () =>
  inWorld(async (world) => {
    const { amelie, bram, elif } = world
    await bram.installs()
    await elif.installs()
    const reference = await files(amelie)
    await world.leaves(amelie)
    const told = await bram.notice(nl.staffNotice.ownerLeft)
    expect(textOf(cardOf(told))).toContain('1')
    const { card } = await bram.press('referral.open', {}, { on: told })
    expect(textOf(card)).toContain(reference)
    await world.restartBot()
    await world.restartBot()
    expect(bram.notices).toEqual([nl.staffNotice.ownerLeft])
    expect(elif.notices).toEqual([])
  }))
