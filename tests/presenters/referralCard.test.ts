import { describe, expect, it } from '@jest/globals'
import { ACT_TYPES } from '../../src/domain/machine.js'
import type { Referral } from '../../src/domain/referral.js'
import { ACT_ORDER } from '../../src/presenters/actButtons.js'
import { referralCard } from '../../src/presenters/referralCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { afterAct, later, received } from '../builders/aReferral.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'

const { fr } = loadWords()
const names = { owner: 'Amélie Dubois', organisation: 'CPAS de Bruxelles' }
const shown = (referral: Referral) => textOf(referralCard({ referral, names, acts: [], side: 'actiris' }, fr))

describe("a request's card", () => {
  it('says what the desk has to check first, as long as the request is open', () => {
    const open: Referral = { ...received(), flags: ['registration_unknown'] }
    expect(shown(open)).toContain(fr.flag.registration_unknown)
    expect(shown({ ...open, status: 'rejected' })).not.toContain(fr.flag.registration_unknown)
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
