import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import { ACT_TYPES } from '../../src/domain/machine.js'
import type { Referral } from '../../src/domain/referral.js'
import { ACT_ORDER } from '../../src/presenters/actButtons.js'
import { ballText } from '../../src/presenters/ballText.js'
import { referralCard } from '../../src/presenters/referralCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { aClosing, afterAct, inProgress, later, received, scheduled } from '../builders/aReferral.js'
import { amelie, bram, chloe, joris, karim } from '../builders/people.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const { fr, nl } = loadWords()
const nameOf = (id: string) => [amelie, karim, bram, chloe, joris].find((member) => member.id === id)?.name
const names = { owner: amelie.name, organisation: 'CPAS de Bruxelles', nameOf }
const shown = (referral: Referral) => textOf(referralCard({ referral, names, acts: [], side: 'actiris' }, fr))

describe("a request's card", () => {
  it('says what the desk has to check first, as long as the request is open', () => {
    const open: Referral = { ...received(), flags: ['registration_unknown'] }
    expect(shown(open)).toContain(fr.flag.registration_unknown)
    expect(shown({ ...open, status: 'rejected' })).not.toContain(fr.flag.registration_unknown)
  })

  it('tells first who has the ball, then the appointment', () => {
    const ball = { holder: 'actiris', since: '2026-08-24T08:00:00.000Z', workingDays: 6, reminded: [] } as const
    const lines = textOf(referralCard({ referral: scheduled(), names, ball, acts: [], side: 'cpas' }, fr)).split('\n')
    expect(lines.slice(2, 4)).toEqual([
      "En attente d'Actiris depuis le 24/08/2026 (6 jours ouvrables)",
      `${fr.fact.appointment}: jeudi 3 septembre 2026, 10:00`,
    ])
  })

  it('counts one working day in the singular, and no day at all on the first', () => {
    const since = '2026-09-01T08:00:00.000Z'
    const line = (workingDays: number) => ballText({ holder: 'cpas', since, workingDays, reminded: [] }, nl)
    expect([line(1), line(0)]).toEqual([
      'Wacht op het OCMW sinds 01/09/2026 (1 werkdag)',
      'Wacht op het OCMW sinds 01/09/2026',
    ])
  })

  it.each([
    [fr, "En attente d'Actiris depuis le 01/09/2026 (10 jours ouvrables). Rappel à Actiris : 08/09/2026 et 15/09/2026"],
    [nl, 'Wacht op Actiris sinds 01/09/2026 (10 werkdagen). Herinnering aan Actiris: 08/09/2026 en 15/09/2026'],
  ])('tells on which days who has the ball was reminded of it', (words, line) => {
    const reminded = ['2026-09-08', '2026-09-15']
    expect(ballText({ holder: 'actiris', since: '2026-09-01T08:00:00.000Z', workingDays: 10, reminded }, words)).toBe(
      line,
    )
  })

  it('shortens what is too long for a card, without an end to its signs', () => {
    const texts = { facts: '\\'.repeat(10_000), needs: 'é'.repeat(10_000), perspectives: '*'.repeat(10_000) }
    const referral = afterAct(inProgress(), { ...aClosing, ...texts } as Act, later(60))
    const card = referralCard({ referral, names, acts: [], side: 'cpas' }, fr)
    expect(cardFaults(card)).toEqual([])
    expect(textOf(card)).toMatch(/\*…/)
  })

  it('gives what does not fit on its next page, and comes round to the first', () => {
    const acts = ['reschedule', 'cancelAppointment', 'close', 'feedback', 'reject', 'take'] as const
    const back = { title: 'Bureau', style: 'default' as const, data: { verb: 'desk.open' } }
    const verbs = (actsPage?: number) =>
      buttonsOf(referralCard({ referral: received(), names, acts, side: 'actiris', back, actsPage }, fr)).map(
        ({ data }) => data.verb,
      )
    expect(verbs()).toEqual([...acts.slice(0, 4).map((type) => `desk.${type}`), 'desk.open', 'desk.open'])
    expect(verbs(2)).toEqual([...acts.slice(4).map((type) => `desk.${type}`), 'desk.open', 'desk.open'])
    expect(verbs(3)).toEqual(verbs())
  })

  it('knows where each act stands among the buttons', () => {
    expect([...ACT_ORDER].sort()).toEqual([...ACT_TYPES].sort())
  })

  it('offers six buttons at most, the way back among them', () => {
    const acts = ['receive', 'attended', 'absent', 'schedule', 'close', 'feedback', 'reject', 'take'] as const
    const back = { title: 'Bureau', style: 'default' as const, data: { verb: 'desk.open' } }
    const card = referralCard({ referral: received(), names, acts, side: 'actiris', back }, fr)
    const actions = card.actions as { readonly title: string }[]
    expect(actions).toHaveLength(6)
    expect(actions.at(-1)?.title).toBe('Bureau')
  })

  it('stays under 28 KB in a long correspondence: the end of it, and how much is left out', () => {
    const long = 'é'.repeat(3_000)
    const asked = afterAct(received(), { type: 'askInfo', question: long }, later(2))
    const written = Array.from({ length: 60 }, (_, hour) => later(3 + hour)).reduce(
      (referral, at) => afterAct(referral, { type: 'message', text: long }, at),
      asked,
    )
    const card = referralCard({ referral: written, names, acts: [], side: 'actiris' }, fr)
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28 * 1024)
    expect(textOf(card)).toContain(fr.text.earlier.replace('{count}', '55'))
    expect(textOf(card)).toContain(fr.event.infoRequested)
  })
})
