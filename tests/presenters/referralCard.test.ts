import { describe, expect, it } from '@jest/globals'
import type { Referral } from '../../src/domain/referral.js'
import { referralCard } from '../../src/presenters/referralCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { received } from '../builders/aReferral.js'
import { textOf } from '../fakes/cardReading.js'

const { fr } = loadWords()
const names = { owner: 'Amélie Dubois', organisation: 'CPAS de Bruxelles' }
const shown = (referral: Referral) => textOf(referralCard({ referral, names, acts: [] }, fr))

describe("a request's card", () => {
  it('says what the desk has to check first, as long as the request is open', () => {
    const open: Referral = { ...received(), flags: ['registration_unknown'] }
    expect(shown(open)).toContain(fr.flag.registration_unknown)
    expect(shown({ ...open, status: 'rejected' })).not.toContain(fr.flag.registration_unknown)
  })

  it('offers six buttons at most, the way back among them', () => {
    const acts = ['receive', 'attended', 'absent', 'schedule', 'close', 'feedback', 'reject', 'take'] as const
    const back = { title: 'Bureau', style: 'default' as const, data: { verb: 'desk.open' } }
    const card = referralCard({ referral: received(), names, acts, back }, fr)
    const actions = card.actions as { readonly title: string }[]
    expect(actions).toHaveLength(6)
    expect(actions.at(-1)?.title).toBe('Bureau')
  })
})
