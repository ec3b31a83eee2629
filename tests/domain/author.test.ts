import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import { authorFor } from '../../src/domain/author.js'
import { ACTIRIS_SYSTEM, doerOf } from '../../src/domain/parts.js'
import type { ReferralEvent } from '../../src/domain/referral.js'
import { afterAct, infoRequested, later, received, scheduled, submitted } from '../builders/aReferral.js'
import { amelie, chloe, joris, karim } from '../builders/people.js'

const last = ({ events }: { readonly events: readonly ReferralEvent[] }) => events.at(-1) as ReferralEvent
const attended: Act = { type: 'attended', late: false }

describe('who did something', () => {
  it('is known on both sides when it was the owner, or an adviser who gave his name', () => {
    const referral = received()
    const [filed, taken] = referral.events as [ReferralEvent, ReferralEvent]
    expect(authorFor('actiris', filed, referral)).toEqual({ side: 'cpas', member: amelie.id })
    expect(authorFor('cpas', taken, referral)).toEqual({ side: 'actiris', name: chloe.name })
  })

  it('is known of an adviser by another event on which he gave his name', () => {
    const referral = afterAct(scheduled(), attended, later(49), { adviser: undefined })
    expect(authorFor('cpas', last(referral), referral)).toEqual({ side: 'actiris', name: chloe.name })
  })

  it('is Actiris alone, for the CPAS, when an adviser never gave his name; his colleagues know him', () => {
    const by = doerOf(joris, 'actiris')
    const referral = afterAct(scheduled(), attended, later(49), { by, adviser: undefined })
    expect(authorFor('cpas', last(referral), referral)).toEqual({ side: 'actiris' })
    expect(authorFor('actiris', last(referral), referral)).toEqual({ side: 'actiris', member: joris.id })
  })

  it('is the CPAS alone, for Actiris, when a colleague of the owner answered', () => {
    const by = doerOf(karim, 'cpas')
    const referral = afterAct(infoRequested(), { type: 'answerInfo', answer: 'B1' }, later(3), { by })
    expect(authorFor('actiris', last(referral), referral)).toEqual({ side: 'cpas' })
    expect(authorFor('cpas', last(referral), referral)).toEqual({ side: 'cpas', member: karim.id })
  })

  it('is whom Actiris’ own system named, or Actiris', () => {
    const named = afterAct(submitted(), { type: 'receive' }, later(1), { by: ACTIRIS_SYSTEM, adviser: { name: 'Ann' } })
    expect(authorFor('cpas', last(named), named)).toEqual({ side: 'actiris', name: 'Ann' })
    const unnamed = afterAct(submitted(), { type: 'receive' }, later(1), { by: ACTIRIS_SYSTEM, adviser: undefined })
    expect(authorFor('cpas', last(unnamed), unnamed)).toEqual({ side: 'actiris' })
  })
})
